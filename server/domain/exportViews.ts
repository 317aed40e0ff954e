import * as v from "valibot";
import { roles } from "./actor.ts";

// What the API gives out of files that were taken away. Days are ISO text, instants milliseconds since
// 1970 UTC.

const id = v.string();

/** A file that somebody took who was signed in. */
export const ExportView = v.object({
  id,
  at: v.number(),
  /** The file's name in its address: `ledger.csv`. */
  file: v.string(),
  /** What it was narrowed by, as in its address. */
  asked: v.string(),
  by: v.string(),
  role: v.picklist(roles),
  organisation: v.object({ id, name: v.string() }),
});
export type ExportView = v.InferOutput<typeof ExportView>;

/** How often a file was taken on a day by people who were not signed in. */
export const ExportCount = v.object({ day: v.string(), file: v.string(), count: v.number() });
export type ExportCount = v.InferOutput<typeof ExportCount>;
