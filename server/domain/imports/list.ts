/** The lists that can be imported, in the order in which they refer to each other. */
export const listKinds = ["clusters", "schools", "sites", "people", "gifts"] as const;
export type ListKind = (typeof listKinds)[number];

/** A column of a list: how it is called, and what its example in the template says. */
export interface Column<Field extends string = string> {
  field: Field;
  vi: string;
  en: string;
  /** Other headers by which it is known; accents, case, marks and what is in brackets do not count. */
  also?: readonly string[];
  /** Without it no row can be told from another. */
  key?: true;
  /** It tells how things stand and changes nothing: templates leave it out. */
  told?: true;
  /** What is new cannot do without it. */
  required?: true;
  example: string;
  /** What to write, Vietnamese and English; shown on the header of the template. */
  hint: readonly [vi: string, en: string];
  /** Width in the template, in characters. */
  width: number;
}

/** A kind of list: the sheet's name in the template, other names, and its columns. */
export interface List {
  sheet: string;
  also: readonly string[];
  columns: readonly Column[];
}
