import { v7 } from "uuid";
import { headSeq } from "#db/totals.ts";
import { makePledge } from "#server/commands/makePledge.ts";
import type { Context } from "#server/context.ts";
import { accepted, by, clusterActor, smallProvince } from "./story.ts";

/** Fills a context's ledger up to a number of entries: a campaign and promises of cash. */
export async function manyEntries(context: Context, size: number) {
  const province = await smallProvince(context);
  const { campaign, cluster } = province;
  const missing = size - (await headSeq(context.db.read)) - 1;
  const promise = (at: number) =>
    makePledge(context, by(clusterActor(cluster)), {
      id: v7(),
      campaign,
      item: "VND",
      quantity: at + 1,
    });
  const made = await Promise.all(Array.from({ length: missing }, (_, at) => promise(at)));
  for (const one of made) accepted(one);
  return province;
}
