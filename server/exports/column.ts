import { dayOf } from "#domain/calendar.ts";

/** A word in Vietnamese and in English. */
export type Named = readonly [vi: string, en: string];

/**
 * What the head of a table and its choices are written in: a reader's language, or names for
 * software, which stay as they are for ever.
 */
export const headLanguages = ["vi", "en", "code"] as const;
export type HeadLanguage = (typeof headLanguages)[number];

/** How a column's cells are read: a spreadsheet shows each as what it is. */
export type CellKind = "text" | "choice" | "whole" | "quantity" | "degrees" | "day" | "instant";
export type CellValue = string | number | null | undefined;

/** Where a row's value is, and what it is. */
export interface Value<Row> {
  kind: CellKind;
  of: (row: Row) => CellValue;
  /** Of a choice: how each is called. */
  words?: Readonly<Record<string, Named>>;
  /** Of a quantity: how many of its digits are a fraction of the unit. */
  scaleOf?: (row: Row) => number;
  /** Of what the catalogue calls an item: which item, and what of it. */
  called?: { itemOf: (row: Row) => string | undefined; by: "name" | "unit" };
}

/** A column: its name for people, its tag (HXL 1.1, hxlstandard.org; empty where none fits), its cells. */
export type Column<Row> = readonly [vi: string, en: string, tag: string, value: Value<Row>];

/** The columns of a table by their names for software, in their order. */
export type Columns<Row> = Readonly<Record<string, Column<Row>>>;

type Of<Row> = (row: Row) => CellValue;
export const text = <Row>(of: Of<Row>): Value<Row> => ({ kind: "text", of });
/** An item's name, in Vietnamese where no catalogue is at hand (see `englishItems.ts`). */
export const itemName = <Row>(itemOf: (row: Row) => string | undefined, of: Of<Row>) =>
  ({ kind: "text", of, called: { itemOf, by: "name" } }) satisfies Value<Row>;
/** An item's unit, as its name. */
export const itemUnit = <Row>(itemOf: (row: Row) => string | undefined, of: Of<Row>) =>
  ({ kind: "text", of, called: { itemOf, by: "unit" } }) satisfies Value<Row>;
/** A whole number: a count, or đồng. */
export const whole = <Row>(of: Of<Row>): Value<Row> => ({ kind: "whole", of });
/** Degrees, WGS 84. */
export const degrees = <Row>(of: Of<Row>): Value<Row> => ({ kind: "degrees", of });
/** A day as ISO text. */
export const day = <Row>(of: Of<Row>): Value<Row> => ({ kind: "day", of });
/** Milliseconds since 1970 UTC. */
export const instant = <Row>(of: Of<Row>): Value<Row> => ({ kind: "instant", of });
export const choice = <Row>(words: Readonly<Record<string, Named>>, of: Of<Row>): Value<Row> => ({
  kind: "choice",
  of,
  words,
});
/** A quantity in the item's smallest unit. */
export const quantity = <Row extends { scale: number }>(of: Of<Row>): Value<Row> => ({
  kind: "quantity",
  of,
  scaleOf: ({ scale }) => scale,
});

/** The head of a table. */
export function headOf<Row>(columns: Columns<Row>, language: HeadLanguage): string[] {
  return Object.entries(columns).map(([code, [vi, en]]) =>
    language === "code" ? code : language === "vi" ? vi : en,
  );
}

/** The row of HXL tags that stands below the head. */
export function tagsOf<Row>(columns: Columns<Row>): string[] {
  return Object.values(columns).map(([, , tag]) => tag);
}

/** A row's cells as a text file has them: whole numbers, ISO days and instants, choices in words. */
export function plainCells<Row>(
  columns: Columns<Row>,
  row: Row,
  language: HeadLanguage,
): (string | number)[] {
  return Object.values(columns).map(([, , , value]) => plainCell(value, row, language));
}

function plainCell<Row>(
  { kind, of, words }: Value<Row>,
  row: Row,
  language: HeadLanguage,
): string | number {
  const cell = of(row);
  if (cell === null || cell === undefined || cell === "") return "";
  if (kind === "choice") return wordOf(words, String(cell), language);
  if (kind === "instant") return isoInstant(Number(cell));
  return cell;
}

/** How a choice is called; as it is where nobody has named it. */
export function wordOf(
  words: Readonly<Record<string, Named>> | undefined,
  choice: string,
  language: HeadLanguage,
): string {
  const named = words?.[choice];
  return language === "code" || !named ? choice : named[language === "vi" ? 0 : 1];
}

/** `2026-11-23T14:30:05+07:00`: the clock of Việt Nam, and no doubt about which one. */
function isoInstant(at: number): string {
  return `${dayOf(at)}T${new Date(at + vietnamMs).toISOString().slice(11, 19)}+07:00`;
}
/** Việt Nam is seven hours ahead of UTC (see `domain/calendar.ts`). */
const vietnamMs = 7 * 3_600_000;
