import { eq } from "drizzle-orm";
import type { Actor } from "#domain/actor.ts";
import type { ConsignmentView, DiscrepancyView } from "#domain/giftViews.ts";
import type { Item } from "#domain/item.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import type { ProvinceView } from "#domain/province.ts";
import { listConsignments } from "./consignmentViews.ts";
import type { Reader } from "./database.ts";
import { listDiscrepancies } from "./discrepancies.ts";
import { listEntries } from "./ledger/read.ts";
import { findItems } from "./catalogue.ts";
import { findCampaign, findSite } from "./places.ts";
import { findProvince } from "./province.ts";
import { consignmentLines, pledges } from "./schema/gifts.ts";

/** More differences than a consignment can have: three of each of its lines and extra items. */
const differencesMax = 200;

/** Everything that the papers of one consignment say, as far as a reader may see it. */
export interface ConsignmentPaper {
  consignment: ConsignmentView;
  campaign: string;
  /** Absent while none is chosen. */
  province: ProvinceView | undefined;
  commune: string;
  items: ReadonlyMap<string, Item>;
  /** What the promise of a line was, by the line. */
  promised: ReadonlyMap<string, number>;
  differences: readonly DiscrepancyView[];
  /** The entry by which it was sent, and the one by which it was confirmed. */
  sent: EntryView | undefined;
  received: EntryView | undefined;
}

/** The papers of a consignment; undefined when there is none of this id. */
export async function consignmentPaper(
  read: Reader,
  reader: Actor | undefined,
  id: string,
): Promise<ConsignmentPaper | undefined> {
  const [consignment] = await listConsignments(read, reader, { id, limit: 1 });
  if (!consignment) return undefined;
  const { receipt } = consignment;
  const named = [...consignment.lines, ...consignment.extra].map(({ item }) => item);
  const [campaign, province, site, items, promised, differences, [sent], [received]] =
    await Promise.all([
      findCampaign(read, consignment.campaign),
      findProvince(read),
      findSite(read, consignment.site.id),
      findItems(read, named),
      promisedOf(read, id),
      receipt ? listDiscrepancies(read, reader, { consignment: id, limit: differencesMax }) : [],
      listEntries(read, { party: id, kind: "consignment", limit: 1 }),
      receipt ? listEntries(read, { party: receipt.id, kind: "receipt", limit: 1 }) : [],
    ]);
  return {
    consignment,
    campaign: campaign?.name ?? "",
    province,
    commune: site?.communeName ?? "",
    items,
    promised,
    differences: differences.filter(({ state }) => state !== "ended"),
    sent,
    received,
  };
}

async function promisedOf(read: Reader, consignment: string): Promise<Map<string, number>> {
  const rows = await read
    .select({ line: consignmentLines.id, quantity: pledges.quantity })
    .from(consignmentLines)
    .innerJoin(pledges, eq(pledges.id, consignmentLines.pledge))
    .where(eq(consignmentLines.consignment, consignment));
  return new Map(rows.map(({ line, quantity }) => [line, quantity]));
}
