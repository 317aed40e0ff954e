import type { Writer } from "#db/database.ts";
import { sitesOfSchool, updateSite } from "#db/placeEdits.ts";
import { findSite } from "#db/places.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import type { ChangedSite } from "#domain/newPlaces.ts";
import type { Context } from "../context.ts";
import { act, type By, type Hand, type Work } from "./act.ts";
import { ofSchool } from "./authority.ts";
import { doneBy, keepChange } from "./history.ts";
import { placed, placedAt, type Standing } from "./placing.ts";

type SiteFound = NonNullable<Awaited<ReturnType<typeof findSite>>>;

/**
 * Changes a site: its name, where it is, how many are there, or that it is its school's main one.
 * Refuses another school's, a position that cannot be one of the province, and a closed site as main.
 */
export function changeSite(context: Context, by: By, id: string, asked: ChangedSite) {
  return act(context, by, changingSite(context, by, { ...asked, id }));
}

/** What `changeSite` does, for a transaction that holds more than that. */
export function changingSite(
  context: Context,
  hand: Hand,
  { id, ...asked }: ChangedSite & { id: string },
): Work {
  return async (tx) => {
    const found = await editableSite(tx, hand, id);
    if (!found.ok) return found;
    const site = found.value;
    if (asked.main && site.closedAt !== null) return refuse("site_closed", { code: site.code });
    const { lat, lng, positionFrom, name, pupils, staff, main } = site;
    const standing = await standingOf(tx, site, asked);
    if (!standing.ok) return standing;

    if (asked.main) await demoteMain(tx, context, { hand, site });
    const before = { name, lat, lng, positionFrom, pupils, staff, main };
    const after = {
      name: asked.name ?? name,
      ...standing.value,
      pupils: asked.pupils ?? pupils,
      staff: asked.staff ?? staff,
      main: asked.main ?? main,
    };
    await updateSite(tx, id, after);
    await keepChange(tx, context, { ...doneBy(hand), subject: id, kind: "site", before, after });
    return placed("site_changed", { id, code: site.code }, 200);
  };
}

/** A site that an actor may edit. Refuses with `unknown`, `not_allowed` or `not_your_site`. */
export async function editableSite(
  tx: Writer,
  { actor }: Hand,
  id: string,
): Promise<Decision<SiteFound>> {
  const site = await findSite(tx, id);
  if (!site) return refuse("unknown", { what: "site", id });
  const mine = ofSchool(actor, "edit_sites", site.school);
  return mine.ok ? accept(site) : mine;
}

/** Where it stands: where it stood, unless a position is given, be it none. */
async function standingOf(
  tx: Writer,
  { lat, lng, positionFrom, commune }: SiteFound,
  { position }: ChangedSite,
): Promise<Decision<Standing>> {
  return position === undefined
    ? accept({ lat, lng, positionFrom })
    : placedAt(tx, commune, position);
}

/** A school has one main site: the one that was is it no longer. */
async function demoteMain(
  tx: Writer,
  context: Context,
  { hand, site }: { hand: Hand; site: SiteFound },
): Promise<void> {
  for (const { id, main } of await sitesOfSchool(tx, site.school)) {
    if (!main || id === site.id) continue;
    await updateSite(tx, id, { main: false });
    const change = { subject: id, kind: "site", before: { main }, after: { main: false } } as const;
    await keepChange(tx, context, { ...doneBy(hand), ...change });
  }
}
