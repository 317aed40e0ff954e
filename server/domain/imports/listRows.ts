import { clusterCells, personCells, schoolCells, siteCells, type Said } from "./cells.ts";
import type { Existing, Known } from "./known.ts";
import type { ListKind } from "./list.ts";
import { lists } from "./lists.ts";
import { placesOf, type ListedCommune } from "./places.ts";

/** A list as a table: its fields, and a row for each thing. */
export interface WrittenList {
  kind: ListKind;
  fields: readonly string[];
  rows: readonly (readonly Said[])[];
}

/**
 * Everything that there is as lists that say the same when they are read again. Closed sites are
 * marked so, and the main sites of schools stand in the list of sites alone.
 */
export function listRows(known: Known, communes: readonly ListedCommune[]): WrittenList[] {
  const { nameOf } = placesOf(communes);
  const states = <State>(all: readonly Existing<State>[]) => all.map(({ state }) => state);
  return [
    table("clusters", states(known.clusters).map(clusterCells)),
    table(
      "schools",
      states(known.schools).map((school) => schoolCells(school, nameOf)),
    ),
    table("sites", states(known.sites).map(siteCells)),
    table(
      "people",
      states(known.people).flatMap((person) =>
        person.memberships.map((membership) => personCells(person, membership)),
      ),
    ),
  ];
}

/** The columns that any row fills, in the order of the template. */
function table(kind: ListKind, all: readonly Record<string, Said>[]): WrittenList {
  const known = new Set(all.flatMap((cells) => Object.keys(cells)));
  const fields = lists[kind].columns
    .map(({ field }) => field)
    .filter((field) => known.size === 0 || known.has(field));
  return { kind, fields, rows: all.map((cells) => fields.map((field) => cells[field] ?? null)) };
}
