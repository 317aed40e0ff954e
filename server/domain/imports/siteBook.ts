import type { Position } from "#domain/place.ts";
import type { Existing, SchoolState, SiteState } from "./known.ts";
import type { Places } from "./places.ts";
import type { Row } from "./rows.ts";
import { thingsOf, type Held, type Things } from "./things.ts";

/** What a row says of a site; undefined is what it does not say. */
export interface SaidOfSite {
  position: Position | undefined;
  pupils: number | undefined;
  staff: number | undefined;
}

/** A row that may speak of a site: lists of schools tell of the main one. */
export type SiteRow = Row<"schools"> | Row<"sites">;

/** What the main site of a school is called when no list names it. */
const mainName = "Điểm trường chính";

/** The sites of all schools while a file is gone through. */
export function siteBook(existing: readonly Existing<SiteState>[]) {
  const things = thingsOf(existing);
  const bySchool = Map.groupBy(things.all, ({ next }) => next.school);
  const told = new Map<Held<SiteState>, Map<string, SiteRow>>();
  /** Schools that are new and have no main site yet, and what their own row says of it. */
  const mainless = new Map<string, { row: Row<"schools">; said: SaidOfSite }>();
  const ofSchool = (school: string): readonly Held<SiteState>[] => bySchool.get(school) ?? [];

  /** A new site; without a code it is given one once all others are known. */
  function add(school: string, code = ""): Held<SiteState> {
    const people = { pupils: 0, staff: 0 };
    const nowhere = { lat: 0, lng: 0, positionFrom: "commune" as const };
    const state = { code, school, name: "", main: false, ...people, ...nowhere, isClosed: false };
    const held = things.add(state);
    bySchool.set(school, [...ofSchool(school), held]);
    return held;
  }

  /** Lets a site be what a row says; refused where another row of the file said otherwise. */
  function say(held: Held<SiteState>, said: SaidOfSite, row: SiteRow): void {
    const fields = told.get(held) ?? new Map<string, SiteRow>();
    told.set(held, fields);
    for (const field of ["pupils", "staff", "position"] as const) {
      if (said[field] === undefined) continue;
      const next = { ...held.next, ...stated(field, said, held.next) };
      const first = fields.get(field);
      if (first && JSON.stringify(next) !== JSON.stringify(held.next))
        row.refuse(field, "said_otherwise", { facts: { row: first.row, sheet: first.sheet } });
      fields.set(field, first ?? row);
      held.next = next;
    }
    held.implied ??= { sheet: row.sheet, row: row.row };
  }

  /** Makes a site the main one of its school, and any other no longer. */
  function makeMain(held: Held<SiteState>, row: SiteRow): void {
    for (const other of ofSchool(held.next.school)) {
      if (!other.next.main || other === held) continue;
      other.next = { ...other.next, main: false };
      other.implied ??= { sheet: row.sheet, row: row.row };
    }
    held.next = { ...held.next, main: true };
  }

  /** The main site of a school that has none yet, with what the school's row says of it. */
  function addMain(school: string, code?: string): Held<SiteState> {
    const held = add(school, code);
    const own = mainless.get(school);
    mainless.delete(school);
    if (own) say(held, own.said, own.row);
    held.next = { ...held.next, name: mainName, main: true };
    return held;
  }

  return {
    all: things.all,
    find: things.find,
    ofSchool,
    add,
    addMain,
    say,
    makeMain,
    mainOf: (school: string) => ofSchool(school).find(({ next }) => next.main),
    /** Keeps that a school is new, so that it gets its main site. */
    expectMain: (school: string, row: Row<"schools">, said: SaidOfSite) =>
      void mainless.set(school, { row, said }),
    /** Whether a school still lacks its main site; `told` when its own row says anything of it. */
    lacksMain(school: string): "told" | "untold" | undefined {
      const own = mainless.get(school);
      if (!own) return undefined;
      return Object.values(own.said).some((value) => value !== undefined) ? "told" : "untold";
    },
    /** Gives every new school its main site, and every new site its code: main sites first. */
    settle(): void {
      for (const school of mainless.keys()) addMain(school);
      const unnamed = things.all.filter(({ next }) => !next.code);
      for (const held of unnamed.toSorted((a, b) => Number(b.next.main) - Number(a.next.main))) {
        const { school, main } = held.next;
        held.next = { ...held.next, code: nextCode(school, ofSchool(school), main) };
      }
    },
  };
}
export type SiteBook = ReturnType<typeof siteBook>;

/**
 * Puts the last touch to all sites: codes, main sites, and the commune's point for those of which no
 * position is known. They move along when their school turns out to be in another commune.
 */
export function settleSites(
  sites: SiteBook,
  { schools, places }: { schools: Things<SchoolState>; places: Places },
): void {
  sites.settle();
  for (const held of sites.all) {
    const { id, next, implied } = held;
    if (next.positionFrom !== "commune" && next.positionFrom !== "province") continue;
    const school = schools.find(next.school);
    const isMoved = school?.now && school.now.commune !== school.next.commune;
    if (!school || (id !== undefined && !isMoved)) continue;
    held.next = { ...next, ...places.standingIn(school.next.commune) };
    held.implied = implied ?? school.at;
  }
}

/** Positions as far apart as this, half a metre, are one: writing one out and reading it loses as much. */
const sameDegrees = 0.000_005;

/** What becomes of a site's field by what a row says; a position that is known already stays. */
function stated(
  field: keyof SaidOfSite,
  { position, pupils, staff }: SaidOfSite,
  now: SiteState,
): Partial<SiteState> {
  if (field === "pupils") return pupils === undefined ? {} : { pupils };
  if (field === "staff") return staff === undefined ? {} : { staff };
  if (!position) return {};
  const isKnown = now.positionFrom !== "commune" && now.positionFrom !== "province";
  const off = Math.max(Math.abs(position.lat - now.lat), Math.abs(position.lng - now.lng));
  return isKnown && off < sameDegrees ? {} : { ...position, positionFrom: "list" };
}

/**
 * The next code of a school's sites: `MN001-4` after `MN001-3`, also where that one was closed. The
 * first number is the main site's, and no other's even where that one has a code of its own.
 */
function nextCode(school: string, sites: readonly Held<SiteState>[], isMain: boolean): string {
  const numbers = sites.flatMap(({ next: { code } }) => {
    const rest = code.startsWith(`${school}-`) ? code.slice(school.length + 1) : "";
    return /^\d{1,6}$/.test(rest) ? [Number(rest)] : [];
  });
  if (isMain && !numbers.includes(1)) return `${school}-1`;
  return `${school}-${Math.max(1, ...numbers) + 1}`;
}
