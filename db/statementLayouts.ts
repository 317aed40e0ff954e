import { asc } from "drizzle-orm";
import type { StatementLayout } from "#domain/statements/layout.ts";
import type { Reader, Writer } from "./database.ts";
import { statementLayouts } from "./schema/money.ts";

/** The most layouts that are tried on a file. */
const layoutsMax = 50;

/** Layouts that people chose, in the order in which they did. */
export async function listLayouts(
  read: Reader,
): Promise<{ id: string; name: string; columns: StatementLayout }[]> {
  const rows = await read
    .select()
    .from(statementLayouts)
    .orderBy(asc(statementLayouts.madeAt), asc(statementLayouts.id))
    .limit(layoutsMax);
  return rows.map(({ id, name, columns }) => ({
    id,
    name,
    // Safe cast: only `insertLayout` writes it, from what the schema had accepted.
    columns: JSON.parse(columns) as StatementLayout,
  }));
}

export async function insertLayout(
  tx: Writer,
  { columns, ...row }: { id: string; name: string; columns: StatementLayout; madeAt: number },
): Promise<void> {
  await tx.insert(statementLayouts).values({ ...row, columns: JSON.stringify(columns) });
}
