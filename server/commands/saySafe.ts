import type { Writer } from "#db/database.ts";
import { findCampaign, findSchool, findSite } from "#db/places.ts";
import { insertSafe } from "#db/unreported.ts";
import { dayOf } from "#domain/calendar.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import { decideFile } from "#domain/need.ts";
import { decideWayIn } from "#domain/onBehalf.ts";
import type { SafeSite } from "#domain/unreported.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { ofSchool } from "./authority.ts";

/**
 * A site is all right and needs nothing: nobody need call it. It can still file a need. Refuses another
 * school's site, one that is closed, and a campaign that has ended.
 */
export async function saySafe(context: Context, by: By, id: string, said: SafeSite) {
  return act(context, by, async (tx) => {
    const found = await siteIn(tx, context, { site: id, campaign: said.campaign });
    if (!found.ok) return found;
    const { site } = found.value;
    const mine = ofSchool(by.actor, "say_safe", site.school);
    if (!mine.ok) return mine;
    const enteredFrom = decideWayIn(by.actor, said.enteredFrom);
    if (!enteredFrom.ok) return enteredFrom;

    await insertSafe(tx, {
      id: context.newId(),
      campaign: said.campaign,
      site: id,
      saidAt: context.now(),
      enteredFrom: enteredFrom.value,
    });
    return accept({
      kind: "site_safe",
      done: { id },
      status: 200 as const,
      audience: "inside" as const,
      school: site.school,
    });
  });
}

/** An open site and its school, in a campaign that goes on. */
export async function siteIn(
  tx: Writer,
  { now }: Pick<Context, "now">,
  of: { site: string; campaign: string },
): Promise<Decision<{ site: { id: string; school: string }; cluster: string | null }>> {
  const site = await findSite(tx, of.site);
  const school = site && (await findSchool(tx, site.school));
  if (!site || !school) return refuse("unknown", { what: "site", id: of.site });
  if (site.closedAt !== null) return refuse("site_closed", { code: site.code });
  const campaign = await findCampaign(tx, of.campaign);
  if (!campaign) return refuse("unknown", { what: "campaign", id: of.campaign });
  const open = decideFile(campaign, dayOf(now()));
  return open.ok ? accept({ site, cluster: school.cluster }) : open;
}
