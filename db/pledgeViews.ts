import { and, desc, eq, lt } from "drizzle-orm";
import type { Actor } from "#domain/actor.ts";
import { codeOf } from "#domain/code.ts";
import { may } from "#domain/may.ts";
import type { PledgeState } from "#domain/pledge.ts";
import type { PledgeView } from "#domain/giftViews.ts";
import type { Reader } from "./database.ts";
import { present } from "./needViews.ts";
import { outstandingById } from "./pledges.ts";
import { pledges } from "./schema/gifts.ts";
import { needs } from "./schema/needs.ts";
import { clusters, items, schools, sites } from "./schema/places.ts";
import { textsOf } from "./texts.ts";

/** Promises, the newest first, at most `limit`; `after` is the number of the last one seen. */
export async function listPledges(
  read: Reader,
  reader: Actor | undefined,
  by: {
    id?: string | undefined;
    campaign?: string | undefined;
    need?: string | undefined;
    cluster?: string | undefined;
    state?: PledgeState | undefined;
    after?: number | undefined;
    limit: number;
  },
): Promise<PledgeView[]> {
  const rows = await read
    .select({
      pledge: pledges,
      clusterName: clusters.name,
      name: items.name,
      unit: items.unit,
      scale: items.scale,
      needNumber: needs.number,
      site: needs.site,
      siteName: sites.name,
      schoolName: schools.name,
    })
    .from(pledges)
    .innerJoin(clusters, eq(clusters.id, pledges.cluster))
    .innerJoin(items, eq(items.id, pledges.item))
    .leftJoin(needs, eq(needs.id, pledges.need))
    .leftJoin(sites, eq(sites.id, needs.site))
    .leftJoin(schools, eq(schools.id, needs.school))
    .where(
      and(
        by.id ? eq(pledges.id, by.id) : undefined,
        by.campaign ? eq(pledges.campaign, by.campaign) : undefined,
        by.need ? eq(pledges.need, by.need) : undefined,
        by.cluster ? eq(pledges.cluster, by.cluster) : undefined,
        by.state ? eq(pledges.state, by.state) : undefined,
        by.after === undefined ? undefined : lt(pledges.number, by.after),
      ),
    )
    .orderBy(desc(pledges.number))
    .limit(by.limit);
  const ids = rows.map(({ pledge }) => pledge.id);
  const own = rows
    .filter(({ pledge: { cluster } }) => may(reader, "see_pledge_note", { cluster }))
    .map(({ pledge }) => pledge.id);
  const [outstanding, notes] = await Promise.all([
    outstandingById(read, ids),
    textsOf(read, own, ["note"]),
  ]);
  return rows.map(({ pledge, clusterName, needNumber, site, siteName, schoolName, ...item }) => {
    const left = outstanding.get(pledge.id) ?? 0;
    const { id, quantity, value, released, state, lapsesOn, pledgedAt } = pledge;
    return {
      id,
      code: codeOf("pledge", pledge.number),
      campaign: pledge.campaign,
      cluster: { id: pledge.cluster, name: clusterName },
      ...(pledge.need &&
        needNumber !== null && {
          need: {
            id: pledge.need,
            code: codeOf("need", needNumber),
            site: site ?? "",
            siteName: siteName ?? "",
            schoolName: schoolName ?? "",
          },
        }),
      ...present({ needLine: pledge.needLine, note: notes.get(id)?.note }),
      item: pledge.item,
      ...item,
      quantity,
      value,
      sent: quantity - released - left,
      released,
      outstanding: left,
      state,
      lapsesOn,
      pledgedAt,
    };
  });
}
