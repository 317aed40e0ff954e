import { findItems } from "#db/catalogue.ts";
import { findCampaign, findSite } from "#db/places.ts";
import { takenIds } from "#db/takenIds.ts";
import { insertNeed, replaceLines } from "#db/needs.ts";
import { codeOf } from "#domain/code.ts";
import { dayOf } from "#domain/calendar.ts";
import { accept, refuse } from "#domain/decision.ts";
import { decideFile, type NewNeed } from "#domain/need.ts";
import { decideWayIn } from "#domain/onBehalf.ts";
import { worst } from "#domain/needLine.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { ofSchool } from "./authority.ts";
import { namePhotos } from "./namePhotos.ts";
import { inProvince } from "./placing.ts";
import { keepNeedTexts, unwantedItem } from "./texts.ts";

/**
 * Files what a site asks for. Until the department has verified it, it is neither public nor in
 * the ledger. Refuses another school's site, an unknown thing, a campaign that has ended, an id that
 * is taken, and a position that cannot be one of the province.
 */
export async function fileNeed(context: Context, by: By, asked: NewNeed) {
  const now = context.now();
  return act(context, by, async (tx) => {
    const site = await findSite(tx, asked.site);
    if (!site) return refuse("unknown", { what: "site", id: asked.site });
    const mine = ofSchool(by.actor, "file_need", site.school);
    if (!mine.ok) return mine;
    const enteredFrom = decideWayIn(by.actor, asked.enteredFrom);
    if (!enteredFrom.ok) return enteredFrom;
    if (site.closedAt !== null) return refuse("site_closed", { code: site.code });
    const campaign = await findCampaign(tx, asked.campaign);
    if (!campaign) return refuse("unknown", { what: "campaign", id: asked.campaign });
    const open = decideFile(campaign, dayOf(now));
    if (!open.ok) return open;
    const [taken] = await takenIds(tx, [asked.id, ...asked.lines.map(({ id }) => id)]);
    if (taken) return refuse("duplicate_id", { id: taken });
    const stray = unwantedItem(
      asked.lines,
      await findItems(
        tx,
        asked.lines.map(({ item }) => item),
      ),
    );
    if (stray) return stray;
    const placed = await inProvince(tx, asked.position);
    if (!placed.ok) return placed;

    const number = await insertNeed(tx, {
      id: asked.id,
      campaign: campaign.id,
      site: site.id,
      school: site.school,
      status: "submitted",
      urgency: worst(asked.lines.map(({ urgency }) => urgency)),
      coverage: null,
      ...fieldsOf(asked),
      enteredFrom: enteredFrom.value,
      textReleased: false,
      postedAt: now,
      verifiedAt: null,
      stillNeededAt: null,
      closedAt: null,
      closeReason: null,
    });
    await replaceLines(tx, asked.id, asked.lines);
    await keepNeedTexts(tx, context, asked.id, asked);
    const named = await namePhotos(tx, { need: asked.id }, asked.photos);
    if (!named.ok) return named;
    return accept({
      kind: "need_filed",
      done: { id: asked.id, code: codeOf("need", number) },
      status: 201 as const,
      audience: "inside" as const,
      school: site.school,
    });
  });
}

/** The columns that a need and its revision share. */
export function fieldsOf(asked: Pick<NewNeed, "peopleAffected" | "position" | "contact">) {
  return {
    peopleAffected: asked.peopleAffected ?? null,
    lat: asked.position?.lat ?? null,
    lng: asked.position?.lng ?? null,
    contactName: asked.contact?.name ?? null,
    contactPhone: asked.contact?.phone ?? null,
  };
}
