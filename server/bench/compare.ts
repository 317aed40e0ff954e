import { written } from "./table.ts";

/** A number that was measured, and where it stands. */
interface Figure {
  where: string;
  value: number;
}

/** How much has changed between two runs, figure by figure of those that both have. */
export function compared(before: unknown, after: unknown): string {
  const old = new Map(figuresOf(before).map(({ where, value }) => [where, value]));
  const rows = figuresOf(after).flatMap(({ where, value }) => {
    const was = old.get(where);
    if (was === undefined || was === 0 || was === value) return [];
    const change = ((value / was - 1) * 100).toFixed(0);
    return [[where, String(rounded(was)), String(rounded(value)), `${change} %`]];
  });
  return written(["what", "before", "now", "change"], rows);
}

/** Every number in it. What stands in a list is told by what it says of itself, not by its place. */
function figuresOf(from: unknown, path: readonly string[] = []): Figure[] {
  if (typeof from === "number") return [{ where: path.join(" · "), value: from }];
  if (Array.isArray(from))
    return from.flatMap((one: unknown) => figuresOf(one, [...path, nameOf(one)]));
  if (typeof from !== "object" || from === null) return [];
  return Object.entries(from).flatMap(([name, value]) => {
    return names.has(name) ? [] : figuresOf(value, [...path, name]);
  });
}

/** What tells the members of a list apart. */
const names = new Set(["what", "connections", "entries", "rows", "size"]);

function nameOf(one: unknown): string {
  if (typeof one !== "object" || one === null) return "";
  return Object.entries(one)
    .filter(([name, value]) => names.has(name) && typeof value !== "object")
    .map(([name, value]) => (name === "what" ? String(value) : `${String(value)} ${name}`))
    .join(", ");
}

const rounded = (value: number) => Number(value.toPrecision(3));
