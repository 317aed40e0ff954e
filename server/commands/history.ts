import { insertChange } from "#db/changes.ts";
import type { Writer } from "#db/database.ts";
import type { ChangeKind } from "#domain/place.ts";
import type { Context } from "../context.ts";

/** A thing's fields as people read them; `before` is null for what is new. */
export interface Change {
  subject: string;
  kind: ChangeKind;
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>>;
  /** The account that did it, and the import it came with. */
  account: string;
  importId?: string | undefined;
}

/** Keeps which fields of a thing changed, and nothing when none did. */
export async function keepChange(
  tx: Writer,
  { newId, now }: Context,
  { before, after, importId, ...of }: Change,
): Promise<void> {
  const fields = Object.keys(after).filter(
    (field) => !before || JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  if (fields.length === 0) return;
  const only = (all: Readonly<Record<string, unknown>>) =>
    JSON.stringify(Object.fromEntries(fields.map((field) => [field, all[field]])));
  await insertChange(tx, {
    id: newId(),
    ...of,
    before: before && only(before),
    after: only(after),
    at: now(),
    importId: importId ?? null,
  });
}
