import { worldOfLists } from "#db/imports.ts";
import type { Reader } from "#db/database.ts";
import { allItems, findCampaign } from "#db/places.ts";
import { postedUnder } from "#db/postedGifts.ts";
import type { Actor } from "#domain/actor.ts";
import type { Day } from "#domain/day.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import type { Known } from "#domain/imports/known.ts";
import { documentsIn } from "#domain/imports/planGifts.ts";
import { planLists, type Plan, type World } from "#domain/imports/planLists.ts";
import type { Sheet } from "#domain/imports/table.ts";
import { reach } from "#domain/may.ts";

/** A file of lists, who wants to import it, and the campaign that its gifts were given in. */
export interface AskedFile {
  sheets: readonly Sheet[];
  actor: Actor;
  campaign: string | undefined;
  today: Day;
}

/**
 * Plans the import of a file against everything as it is now. Refuses with `province_not_chosen`,
 * `no_known_columns`, or `unknown` for the campaign.
 */
export async function planFile(
  read: Reader,
  file: AskedFile,
): Promise<Decision<{ plan: Plan; known: Known }>> {
  const world = await worldOfLists(read);
  if (world.communes.length === 0) return refuse("province_not_chosen");
  const gifts = await giftWorldOf(read, file, world.known);
  if (!gifts.ok) return gifts;
  const mayManageAdministrators = !!reach(file.actor.role, "manage_administrators");
  const plan = planLists(file.sheets, { ...world, mayManageAdministrators, gifts: gifts.value });
  if (plan.tables.every(({ kind }) => !kind)) return refuse("no_known_columns");
  return accept({ plan, known: world.known });
}

async function giftWorldOf(
  read: Reader,
  { sheets, actor, campaign: id, today }: AskedFile,
  known: Known,
): Promise<Decision<World["gifts"]>> {
  if (!reach(actor.role, "import_gifts")) return accept("gifts_not_yours");
  if (id === undefined) return accept("campaign_missing");
  const campaign = await findCampaign(read, id);
  if (!campaign) return refuse("unknown", { what: "campaign", id });
  const codes = new Map(
    [...known.clusters, ...known.sites].map((thing) => [thing.id, thing.state.code]),
  );
  const posted = await postedUnder(read, id, documentsIn(sheets));
  return accept({
    campaign,
    today,
    items: await allItems(read),
    posted: posted.map(({ cluster, site, ...line }) => ({
      ...line,
      cluster: codes.get(cluster) ?? cluster,
      site: codes.get(site) ?? site,
    })),
  });
}
