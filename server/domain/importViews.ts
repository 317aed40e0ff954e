import * as v from "valibot";
import { listKinds } from "./imports/list.ts";

// What the API says of a file before it is imported. Rows are numbered as Excel numbers them.

const whole = v.number();

/** One thing about a row, with a sentence in the reader's language that says what to do. */
export const ImportRemark = v.object({
  sheet: v.string(),
  row: whole,
  /** The header as it stands in the file; absent of a whole row. */
  column: v.optional(v.string()),
  value: v.optional(v.string()),
  code: v.string(),
  message: v.string(),
  /** What may have been meant. */
  candidates: v.optional(v.array(v.string())),
});
export type ImportRemark = v.InferOutput<typeof ImportRemark>;

const Said = v.nullable(v.union([v.string(), whole]));

/** What would become of one thing; fields as a list writes them. */
export const ImportChange = v.object({
  sheet: v.string(),
  row: whole,
  kind: v.picklist(listKinds),
  what: v.picklist(["added", "changed"]),
  code: v.string(),
  name: v.string(),
  fields: v.array(v.object({ field: v.string(), before: Said, after: Said })),
});
export type ImportChange = v.InferOutput<typeof ImportChange>;

/** Money and goods in đồng, never added up into one. */
const Worth = v.object({ cash: whole, goods: whole });

/** The most problems, warnings and changes that are told; totals count them all. */
export const importToldMax = 500;

export const ImportReport = v.object({
  /** Of the file's bytes. */
  sha256: v.string(),
  /** Of what importing it would do: to be named when it is imported. */
  plan: v.string(),
  sheets: v.array(
    v.object({
      name: v.string(),
      /** Null when no list was recognised. */
      kind: v.nullable(v.picklist(listKinds)),
      headerRow: whole,
      /** A column without a field is not known and is ignored. */
      columns: v.array(v.object({ header: v.string(), field: v.nullable(v.string()) })),
      rows: whole,
    }),
  ),
  counts: v.array(
    v.object({
      kind: v.picklist(listKinds),
      added: whole,
      changed: whole,
      unchanged: whole,
      /** Rows with a problem. */
      wrong: whole,
    }),
  ),
  /** What the gifts of the file are worth: new ones, and those the ledger has; absent without any. */
  gifts: v.optional(v.object({ added: Worth, unchanged: Worth })),
  problems: v.array(ImportRemark),
  problemsTotal: whole,
  warnings: v.array(ImportRemark),
  warningsTotal: whole,
  changes: v.array(ImportChange),
  changesTotal: whole,
});
export type ImportReport = v.InferOutput<typeof ImportReport>;

/** An import of the past. */
export const ImportView = v.object({
  id: v.string(),
  at: whole,
  /** The name of who did it, if the product did not. */
  by: v.optional(v.string()),
  fileName: v.string(),
  added: whole,
  changed: whole,
  unchanged: whole,
});
export type ImportView = v.InferOutput<typeof ImportView>;
