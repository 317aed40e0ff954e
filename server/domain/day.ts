import * as v from "valibot";

/** A calendar day in Việt Nam as ISO text, `2026-11-23`; a day that does not exist is refused. */
export const Day = v.pipe(v.string(), v.isoDate(), v.check(exists, "day_does_not_exist"));
export type Day = v.InferOutput<typeof Day>;

function exists(day: string): boolean {
  // What is not even written as a day is told so once.
  if (!v.ISO_DATE_REGEX.test(day)) return true;
  const parsed = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(day);
}
