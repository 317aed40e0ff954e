import type { Writer } from "#db/database.ts";
import { insertTexts, type NewText, type TextField } from "#db/texts.ts";
import { refuse } from "#domain/decision.ts";
import type { Item } from "#domain/item.ts";
import type { NewNeed } from "#domain/need.ts";
import type { Context } from "../context.ts";

type Keeper = Pick<Context, "now" | "newSalt">;

/** Keeps one text beside the ledger; gives its hash, which the ledger may name. */
export async function keepText(
  tx: Writer,
  { now, newSalt }: Keeper,
  text: Pick<NewText, "subject" | "field" | "text">,
): Promise<string> {
  const [hash = ""] = await insertTexts(tx, [{ ...text, salt: newSalt(), writtenAt: now() }]);
  return hash;
}

/** Keeps a text if there is one; gives it as an entry's `texts`. */
export async function keepOptional(
  tx: Writer,
  keeper: Keeper,
  { subject, field, text }: { subject: string; field: TextField; text: string | undefined },
): Promise<Record<string, string>> {
  return text ? { [field]: await keepText(tx, keeper, { subject, field, text }) } : {};
}

/** Keeps what a school wrote of its need and its lines. */
export async function keepNeedTexts(
  tx: Writer,
  { now, newSalt }: Keeper,
  need: string,
  asked: Pick<NewNeed, "situation" | "damage" | "lines">,
) {
  const kept = (subject: string, field: TextField, text: string | undefined): NewText[] =>
    text ? [{ subject, field, text, salt: newSalt(), writtenAt: now() }] : [];
  await insertTexts(tx, [
    ...kept(need, "situation", asked.situation),
    ...kept(need, "damage", asked.damage),
    ...asked.lines.flatMap((line) => kept(line.id, "line_note", line.note)),
  ]);
}

/**
 * A refusal when a line names an item that the catalogue does not have, or no longer offers and the
 * need did not have `before`.
 */
export function unwantedItem(
  lines: readonly { item: string }[],
  known: ReadonlyMap<string, Item>,
  before: ReadonlySet<string> = new Set(),
) {
  const stray = lines.find(({ item }) => !known.has(item));
  if (stray) return refuse("unknown", { what: "item", id: stray.item });
  const retired = lines.find(({ item }) => known.get(item)?.retired && !before.has(item));
  return retired && refuse("item_retired", { item: retired.item });
}
