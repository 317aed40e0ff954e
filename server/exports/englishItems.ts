import { allItems } from "#db/catalogue.ts";
import type { Reader } from "#db/database.ts";
import type { Columns, HeadLanguage } from "./column.ts";

/** What the catalogue calls each item in English, by its code. */
export type EnglishItems = ReadonlyMap<string, { name: string; unit: string }>;

/** The catalogue's English, for a table that is headed in it; in any other, items are called as rows call them. */
export async function englishItems(
  read: Reader,
  language: HeadLanguage,
): Promise<EnglishItems | undefined> {
  if (language !== "en") return undefined;
  const items = await allItems(read);
  return new Map(items.map(({ id, nameEn, unitEn }) => [id, { name: nameEn, unit: unitEn }]));
}

/** Columns in which items and their units are called in English, but for those that have no English. */
export function calledIn<Row>(
  english: EnglishItems | undefined,
  columns: Columns<Row>,
): Columns<Row> {
  if (!english) return columns;
  return Object.fromEntries(
    Object.entries(columns).map(([code, [vi, en, tag, value]]) => {
      const { called, of } = value;
      if (!called) return [code, [vi, en, tag, value]];
      const inEnglish = (row: Row) => english.get(called.itemOf(row) ?? "")?.[called.by] || of(row);
      return [code, [vi, en, tag, { ...value, of: inEnglish }]];
    }),
  );
}
