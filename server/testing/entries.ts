import { v7 } from "uuid";
import { appendEntries, type Draft } from "#db/ledger/append.ts";
import { headSeq } from "#db/totals.ts";
import { dayOf } from "#domain/calendar.ts";
import type { End, Movement } from "#domain/movement.ts";
import type { Context } from "#server/context.ts";
import { accepted, smallProvince, type Province } from "./story.ts";

/** How many entries are written in one transaction. */
const batch = 5_000;

/**
 * Fills a context's ledger up to a number of entries, straight into the ledger: gifts that are
 * promised, sent and received, without the needs and consignments around them.
 */
export async function manyEntries(context: Context, size: number): Promise<Province> {
  const { db, now } = context;
  const province = await smallProvince(context);
  let missing = size - (await headSeq(db.read)) - 1;
  for (let from = 0; missing > 0; from += batch, missing -= batch) {
    const count = Math.min(batch, missing);
    const drafts = Array.from({ length: count }, (_, at) => draftOf(province, now(), from + at));
    accepted(await db.write((tx) => appendEntries(tx, now(), drafts)));
  }
  return province;
}

function draftOf({ campaign, cluster, site, otherSite }: Province, now: number, at: number): Draft {
  const [turn, step] = [Math.floor(at / 3), at % 3];
  const to = turn % 2 === 0 ? site : otherSite;
  const end = (account: End["account"]): End => ({ account, giver: cluster, site: to });
  const moved = (from: End["account"], into: End["account"]): Movement => {
    const ends = { from: end(from), to: end(into) };
    return turn % 4 === 0
      ? { ...ends, item: "VND", quantity: 1_000 + turn, value: 1_000 + turn }
      : { ...ends, item: "CHAN", quantity: 3, value: 540_000, basis: "catalogue" };
  };
  const kinds = ["pledge", "consignment", "receipt"] as const;
  const movements = [
    [moved("promise", "expected")],
    [moved("expected", "promise"), moved("gift", "transit")],
    [moved("transit", "received")],
  ];
  return {
    id: v7(),
    kind: kinds[step] ?? "pledge",
    campaign,
    effectiveOn: dayOf(now),
    actor: { organisation: cluster, role: "cluster" },
    subjects: { site: to },
    movements: movements[step] ?? [],
  };
}
