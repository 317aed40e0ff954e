import { worldOfLists } from "#db/imports.ts";
import type { Reader } from "#db/database.ts";
import { closedUntil } from "#db/periods.ts";
import { allItems } from "#db/catalogue.ts";
import { findCampaign } from "#db/places.ts";
import { postedUnder } from "#db/postedGifts.ts";
import type { Actor } from "#domain/actor.ts";
import type { Day } from "#domain/day.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import type { Known } from "#domain/imports/known.ts";
import { documentsIn } from "#domain/imports/planGifts.ts";
import type { World } from "#domain/imports/planLists.ts";
import type { Planner, TablePlan } from "#domain/imports/planner.ts";
import type { Sheet } from "#domain/imports/table.ts";
import { reach } from "#domain/may.ts";

/** A file of lists, who wants to import it, and the campaign that its gifts were given in. */
export interface AskedFile {
  sheets: readonly Sheet[];
  actor: Actor;
  campaign: string | undefined;
  today: Day;
}

/** What a file would do, and to what. */
export interface FilePlan extends TablePlan {
  world: World;
}

/**
 * Plans the import of a file against everything as it is now. Refuses with `province_not_chosen`,
 * `no_known_columns`, `unknown` for the campaign, and as the planner does.
 */
export async function planFile(
  read: Reader,
  tables: Planner,
  file: AskedFile,
): Promise<Decision<FilePlan>> {
  const world = await worldOf(read, file);
  if (!world.ok) return world;
  const planned = await tables.plan({ sheets: file.sheets, world: world.value });
  if (!planned.ok) return planned;
  if (planned.value.plan.tables.every(({ kind }) => !kind)) return refuse("no_known_columns");
  return accept({ ...planned.value, world: world.value });
}

/** Everything that a file is read against, as it is now. */
export async function worldOf(read: Reader, file: AskedFile): Promise<Decision<World>> {
  const world = await worldOfLists(read);
  if (world.communes.length === 0) return refuse("province_not_chosen");
  const gifts = await giftWorldOf(read, file, world.known);
  if (!gifts.ok) return gifts;
  const mayManageOffice = !!reach(file.actor.role, "manage_office");
  return accept({ ...world, mayManageOffice, gifts: gifts.value });
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
    closedUntil: await closedUntil(read, id),
    items: await allItems(read),
    posted: posted.map(({ cluster, site, ...line }) => ({
      ...line,
      cluster: codes.get(cluster) ?? cluster,
      site: codes.get(site) ?? site,
    })),
  });
}
