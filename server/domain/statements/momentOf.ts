import type { Day } from "#domain/day.ts";
import { dayCell } from "#domain/imports/values.ts";
import type { StatementCell, Told } from "./statementCell.ts";

/** A day, and the time where one is written with it. */
export interface Moment {
  on: Day;
  time?: string;
}

const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,T]+(\S.*))?$/;
const yearFirst = /^(\d{4}-\d\d-\d\d)(?:[ ,T]+(\S.*))?$/;
const timeFirst = /^(\d{1,2}:\d\d(?::\d\d)?) +(\S+)$/;

/**
 * A day with or without its time: `10/09/2024 10:11:12`, `2024-09-10T10:11`, `10:11:12 10/09/2024`, a
 * date of Excel or its serial number. The day stands before the month, never after it.
 */
export function momentOf(cell: StatementCell | undefined, text: string): Told<Moment> {
  if (typeof cell === "object" && cell !== null)
    return "day" in cell ? { value: dated(cell) } : { wrong: "cell_error" };
  if (typeof cell === "number") return serialMoment(cell);
  const swapped = timeFirst.exec(text);
  const written = swapped ? `${swapped[2]} ${swapped[1]}` : text;
  const [, date = "", month = "", year = "", afterDate] = dayFirst.exec(written) ?? [];
  const [, iso, afterIso] = yearFirst.exec(written) ?? [];
  const on = iso ?? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  if (!isDay(on)) return { wrong: "not_a_day" };
  const rest = afterDate ?? afterIso;
  if (rest === undefined) return { value: { on } };
  const time = timeOf(rest);
  return time ? { value: dated({ day: on, time }) } : { wrong: "not_a_time" };
}

/** `hh:mm:ss` of a time as it is written; undefined when it is none. */
export function timeOf(text: string): string | undefined {
  const [, hours = "", minutes = "", seconds = "00"] =
    /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.0+)?)?$/.exec(text) ?? [];
  return hours ? `${hours.padStart(2, "0")}:${minutes}:${seconds}` : undefined;
}

/** The time of a cell of its own; a number of Excel is a part of a day. */
export function timeCell(cell: StatementCell | undefined, text: string): Told<string> {
  if (typeof cell === "object" && cell !== null)
    return "day" in cell ? { value: cell.time } : { wrong: "cell_error" };
  const time = typeof cell === "number" && cell >= 0 && cell < 1 ? clockOf(cell) : timeOf(text);
  return time ? { value: time } : { wrong: "not_a_time" };
}

/** Midnight beside a day is no time: dates of Excel without one, and what is made of them, have it. */
function dated({ day, time }: { day: string; time: string }): Moment {
  return time === "00:00:00" ? { on: day } : { on: day, time };
}

function serialMoment(serial: number): Told<Moment> {
  const day = dayCell(serial, String(serial));
  if ("wrong" in day) return { wrong: "not_a_day" };
  return { value: dated({ day: day.value, time: clockOf(serial - Math.floor(serial)) }) };
}

/** The time at a part of a day, to the second. */
function clockOf(part: number): string {
  const seconds = Math.min(Math.round(part * 86_400), 86_399);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** As the schema `Day` has it, for the hundreds of thousands of lines of one file. */
function isDay(on: string): boolean {
  const [year, month, date] = on.split("-").map(Number);
  if (!year || !month || !date || month > 12) return false;
  return date <= 28 || date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
