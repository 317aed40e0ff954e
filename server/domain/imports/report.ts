import { assert } from "#domain/decision.ts";
import type { ImportChange, ImportReport } from "#domain/importViews.ts";
import {
  clusterCells,
  giftCells,
  personCells,
  schoolCells,
  siteCells,
  type Said,
} from "./cells.ts";
import { communePoint } from "./communePoint.ts";
import type { PersonState, SiteState } from "./known.ts";
import { listKinds, type ListKind } from "./list.ts";
import type { PlannedGift } from "./planGifts.ts";
import { placesOf, type ListedCommune } from "./places.ts";
import type { Plan } from "./planLists.ts";
import type { Held } from "./things.ts";

/** One thing that a file speaks of, and what importing it does to that. */
export type Outcome = Omit<ImportChange, "what"> & { what: "added" | "changed" | "unchanged" };

/**
 * What becomes of everything that a plan speaks of, with its fields as lists write them; `communes`
 * are those that it was made with.
 */
export function outcomesOf(plan: Plan, communes: readonly ListedCommune[]): Outcome[] {
  const { nameOf } = placesOf(communes);
  return [
    ...plan.clusters.map((held) => outcome("clusters", held, clusterCells)),
    ...plan.schools.map((held) => outcome("schools", held, (state) => schoolCells(state, nameOf))),
    ...plan.sites.map((held) => outcome("sites", held, siteFields)),
    ...plan.people.map((held) => outcome("people", held, personFields)),
    ...plan.gifts.map(giftOutcome),
  ];
}

/** The fields of a site, with how its position is known where the list leaves it out. */
function siteFields(state: SiteState) {
  const { position, ...cells } = siteCells(state);
  return { ...cells, position: position ?? communePoint(state) };
}

/** A person in one line, whatever the number of roles. */
function personFields(state: PersonState) {
  const roles = state.memberships.map((membership) => {
    const { role, school, cluster } = personCells(state, membership);
    return [role, school ?? cluster].filter(Boolean).join(" ");
  });
  return { person: state.code, name: state.name, role: roles.join(", ") };
}

/** A gift is new, or posted already; nothing of it ever changes. */
function giftOutcome({ at, gift, item, isPosted }: PlannedGift): Outcome {
  const fields = Object.entries(giftCells(gift, item)).map(([field, after]) => {
    return { field, before: null, after };
  });
  const what = isPosted ? ("unchanged" as const) : ("added" as const);
  return { ...at, kind: "gifts", what, code: gift.document, name: item.name, fields };
}

function outcome<State extends { code: string | null; name: string }>(
  kind: ListKind,
  { now, next, at, implied }: Held<State>,
  cellsOf: (state: State) => Record<string, Said>,
): Outcome {
  const [before, after] = [now && cellsOf(now), cellsOf(next)];
  const fields = Object.keys(after)
    .map((field) => ({ field, before: before?.[field] ?? null, after: after[field] ?? null }))
    .filter((field) => field.before !== field.after);
  const what = now ? (fields.length > 0 ? "changed" : "unchanged") : "added";
  const place = at ?? implied;
  assert(place, "what is planned comes from a row");
  return { ...place, kind, what, code: next.code ?? "", name: next.name, fields };
}

type Place = Pick<Outcome, "sheet" | "row">;

const keyOf = ({ sheet, row }: Place) => `${row} ${sheet}`;

/** Tells which rows of a plan have nothing wrong. */
export function rightIn({ problems }: Pick<Plan, "problems">): (place: Place) => boolean {
  const wrong = new Set(problems.map(keyOf));
  return (place) => !wrong.has(keyOf(place));
}

/** How many things of each kind are new, changed or the same, and how many rows are wrong. */
export function countsOf(plan: Plan, outcomes: readonly Outcome[]): ImportReport["counts"] {
  const kinds = listKinds.filter(
    (kind) =>
      plan.tables.some((table) => table.kind === kind) || outcomes.some((one) => one.kind === kind),
  );
  return kinds.map((kind) => {
    const own = outcomes.filter((one) => one.kind === kind);
    const count = (what: Outcome["what"]) => own.filter((one) => one.what === what).length;
    const sheets = new Set(
      plan.tables.flatMap((table) => (table.kind === kind ? table.sheet.name : [])),
    );
    const wrong = plan.problems.filter(({ sheet }) => sheets.has(sheet));
    return {
      kind,
      added: count("added"),
      changed: count("changed"),
      unchanged: count("unchanged"),
      wrong: new Set(wrong.map(keyOf)).size,
    };
  });
}
