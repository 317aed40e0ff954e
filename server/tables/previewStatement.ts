import { accept, type Decision } from "#domain/decision.ts";
import { proposeColumns, type ProposedColumns } from "#domain/statements/proposeColumns.ts";
import { sourcesOf } from "./statementFile.ts";

/**
 * The first rows of a file whose bank is not known, and what its columns seem to say, so that a person
 * can choose. Refuses as `openStatement` does, but for columns that are not known.
 */
export async function previewStatement(bytes: Buffer): Promise<Decision<ProposedColumns>> {
  const sources = await sourcesOf(bytes);
  if (!sources.ok) return sources;
  const proposed = sources.value.map(({ first }) => proposeColumns(first));
  const [likeliest] = proposed.toSorted((a, b) => knownIn(b) - knownIn(a));
  return accept(likeliest ?? proposeColumns([]));
}

function knownIn({ chosen }: ProposedColumns): number {
  return Object.keys(chosen).length;
}
