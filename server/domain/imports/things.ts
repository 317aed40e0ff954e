import { fold } from "#domain/fold.ts";
import { byCode } from "./codes.ts";
import type { Existing } from "./known.ts";
import type { ListKind } from "./list.ts";
import type { FieldOf } from "./lists.ts";
import type { ProblemCode } from "./problem.ts";
import type { Row } from "./rows.ts";
import { textOf } from "./table.ts";

/** A thing while a file is gone through: as it is, and as it shall be. */
export interface Held<State> {
  /** Undefined for what comes with the file. */
  id: string | undefined;
  now: State | undefined;
  next: State;
  /** The row that is about it; undefined while none is. */
  at: Place | undefined;
  /** A row about something else that changes it, too. */
  implied: Place | undefined;
}
type Place = Pick<Row, "sheet" | "row">;

/** The most candidates that are told. */
export const candidatesMax = 10;

/** Things of one kind by code and by name: those that there are, and those that the file brings. */
export function thingsOf<State extends { code: string; name: string }>(
  existing: readonly Existing<State>[],
) {
  const all = existing.map(({ id, state }): Held<State> => ({
    id,
    now: state,
    next: state,
    at: undefined,
    implied: undefined,
  }));
  const codes = byCode(all.map((held) => [held.next.code, held]));
  const names = lookup(all, ({ next }) => fold(next.name));
  const alike = lookup(all, ({ next }) => bareCode(next.code));
  return {
    all: all as readonly Held<State>[],
    find: codes.find,
    add(next: State): Held<State> {
      const unspoken = { at: undefined, implied: undefined };
      const held: Held<State> = { id: undefined, now: undefined, next, ...unspoken };
      all.push(held);
      codes.add(next.code, held);
      return held;
    },
    /** Those whose name is this one; accents and case do not count. */
    named: (name: string) => names(fold(name)),
    /** Those whose codes differ in zeros or marks alone: `C1` for `C01`, `MN-001` for `MN001`. */
    codedLike: (code: string) => alike(bareCode(code)),
  };
}
export type Things<State extends { code: string; name: string }> = ReturnType<
  typeof thingsOf<State>
>;

/** A name as a row says it; one that is only spaced otherwise stays as it is. */
export function renamed(now: string, said: string): string {
  return textOf(now) === said ? now : said;
}

function bareCode(code: string): string {
  return fold(code)
    .replace(/\s/g, "")
    .replace(/0+(?=\d)/g, "");
}

/** Finds things by a key that is not unique; looks at all of them again when there are more. */
function lookup<Thing>(all: readonly Thing[], keyOf: (thing: Thing) => string) {
  let found = new Map<string, Thing[]>();
  let seen = -1;
  return (key: string): readonly Thing[] => {
    if (seen !== all.length) found = Map.groupBy(all, keyOf);
    seen = all.length;
    return found.get(key) ?? [];
  };
}

/**
 * Says that a row speaks of a thing; a second row that speaks of the same is refused and told the
 * first one.
 */
export function claim<Kind extends ListKind>(
  held: Held<unknown>,
  row: Row<Kind>,
  field: FieldOf<Kind>,
): void {
  if (held.at) row.refuse(field, "row_repeated", { facts: { ...held.at } });
  else held.at = { sheet: row.sheet, row: row.row };
}

/**
 * The thing that a cell refers to by its code, or by its whole name; undefined when the cell is
 * empty, or refused because it means none or several.
 */
export function referred<State extends { code: string; name: string }, Kind extends ListKind>(
  row: Row<Kind>,
  field: FieldOf<Kind>,
  { things, unknown }: { things: Things<State>; unknown: ProblemCode },
): Held<State> | undefined {
  const text = row.text(field);
  if (text === undefined) return undefined;
  const coded = things.find(text);
  if (coded) return coded;
  const named = things.named(text);
  const [only] = named;
  if (only && named.length === 1) return only;
  const told = (named.length > 0 ? named : things.codedLike(text)).slice(0, candidatesMax);
  const candidates = told.map(({ next }) => `${next.code} (${next.name})`);
  return row.refuse(field, only ? "name_ambiguous" : unknown, { candidates });
}
