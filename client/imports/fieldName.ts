import type { Column, ListKind } from "#domain/imports/list.ts";
import { lists } from "#domain/imports/lists.ts";
import { language } from "../words/language.ts";

/** What a field of a list is called: the header that it has in the template. */
export function fieldName(kind: ListKind, field: string): string {
  const column = lists[kind].columns.find((one: Column) => one.field === field);
  return column?.[language()] ?? field;
}
