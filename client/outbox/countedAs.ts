import type { Item as Thing } from "#domain/item.ts";
import type { Item } from "./item.ts";

/**
 * What of the catalogue a refusal counts. It names the unit alone, in Vietnamese, and one such unit is
 * several in English: what was written says which, else it is the first that is counted so.
 */
export function countedAs(
  { problem, title, body, form }: Item,
  catalogue: readonly Thing[],
): Thing | undefined {
  const { unit, scale } = problem?.facts ?? {};
  const counted = catalogue.filter((thing) => thing.unit === unit && thing.scale === scale);
  const written = body + JSON.stringify(form?.draft ?? {});
  const isWritten = ({ id, name, nameEn }: Thing) =>
    written.includes(`"item":"${id}"`) || [name, nameEn].some((said) => title.startsWith(said));
  return counted.find(isWritten) ?? counted[0];
}
