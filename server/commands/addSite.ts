import type { Writer } from "#db/database.ts";
import { holderOf, insertSite, sitesOfSchool } from "#db/placeEdits.ts";
import { findSchool } from "#db/places.ts";
import { takenIds } from "#db/takenIds.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import type { NewSite } from "#domain/newPlaces.ts";
import type { Context } from "../context.ts";
import { act, type By, type Hand, type Work } from "./act.ts";
import { ofSchool } from "./authority.ts";
import { doneBy, keepChange } from "./history.ts";
import { placed, placedAt, type Standing } from "./placing.ts";

/** The most sites that a school may have. */
const sitesMax = 200;

/**
 * Adds a site to a school. Refuses another school's, an id that is taken, and a position that cannot
 * be one of the province.
 */
export function addSite(context: Context, by: By, asked: NewSite) {
  return act(context, by, addingSite(context, by, asked));
}

/** What `addSite` does, for a transaction that holds more than that. */
export function addingSite(
  context: Context,
  hand: Hand,
  { school: of, position, ...site }: NewSite & { code?: string },
): Work {
  return async (tx) => {
    const school = await findSchool(tx, of);
    if (!school) return refuse("unknown", { what: "school", id: of });
    const mine = ofSchool(hand.actor, "edit_sites", school.id);
    if (!mine.ok) return mine;
    const standing = await placedAt(tx, school.commune, position);
    if (!standing.ok) return standing;
    const at = { ...site, ...standing.value, main: false };
    const put = await putSite(tx, context, { hand, school, site: at });
    if (!put.ok) return put;
    return placed("site_added", { id: site.id, code: put.value }, 201);
  };
}

interface Put {
  hand: Hand;
  school: { id: string; code: string };
  /** Its code when a list gives it one. */
  site: Omit<NewSite, "school" | "position"> & Standing & { main: boolean; code?: string };
}

/** Puts a site into a school and gives its code: the school's with the next number, or its own. */
export async function putSite(
  tx: Writer,
  context: Context,
  { hand, school, site }: Put,
): Promise<Decision<string>> {
  const [taken] = await takenIds(tx, [site.id]);
  if (taken) return refuse("duplicate_id", { id: taken });
  const holder = site.code && (await holderOf(tx, "site", { id: site.id, code: site.code }));
  if (site.code && holder) return refuse("code_taken", { code: site.code, name: holder.name });
  const code = site.code ?? (await nextCode(tx, school));
  if (code === undefined)
    return refuse("invalid_input", { path: "school", problem: "too_many_sites" });

  const { id, ...fields } = { ...site, code };
  await insertSite(tx, { id, school: school.id, ...fields, closedAt: null });
  const change = { subject: id, kind: "site", before: null, after: fields } as const;
  await keepChange(tx, context, { ...doneBy(hand), ...change });
  return accept(code);
}

/** The school's code with a number that none of its sites has had; undefined when it has too many. */
async function nextCode(
  tx: Writer,
  { id, code }: { id: string; code: string },
): Promise<string | undefined> {
  const taken = new Set((await sitesOfSchool(tx, id)).map((site) => site.code));
  for (let number = taken.size + 1; number <= sitesMax; number++) {
    const next = `${code}-${number}`;
    if (!taken.has(next) && !(await holderOf(tx, "site", { id: "", code: next }))) return next;
  }
  return undefined;
}
