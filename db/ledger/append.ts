import { createHash } from "node:crypto";
import { desc, eq, sql } from "drizzle-orm";
import type { Writer } from "#db/database.ts";
import { columnsOf, prepared, preparedRows } from "#db/prepared.ts";
import { entries, mentions, movements } from "#db/schema/ledger.ts";
import { dayOf } from "#domain/calendar.ts";
import { assert, accept, refuse, type Decision } from "#domain/decision.ts";
import { canonical, leafMax, postings, type Entry } from "#domain/entry.ts";
import { cash } from "#domain/catalogue.ts";
import type { End } from "#domain/movement.ts";
import { post } from "./balances.ts";

/** An entry before the ledger has given it its place and time; `about` are more ids to find it by. */
export type Draft = Omit<Entry, "seq" | "recordedAt" | "files" | "flags" | "lines" | "texts"> &
  Partial<Pick<Entry, "files" | "flags" | "lines" | "texts">> & { about?: readonly string[] };

/** A place in the ledger. */
export interface Appended {
  seq: number;
  recordedAt: number;
}

/**
 * Appends one entry with its exact bytes and leaf hash, and brings every balance up to date, all in
 * the caller's transaction. Time never goes back from entry to entry, whatever the clock does.
 * Refuses with `amount_too_large` when a balance would pass 2^53 − 1. Throws when an account would
 * hold less than nothing or the entry takes effect after it was recorded: rules should have refused.
 */
export async function appendEntry(
  tx: Writer,
  now: number,
  { about = [], ...draft }: Draft,
): Promise<Decision<Appended, "amount_too_large">> {
  const [head] = await findHead(tx);
  const seq = head ? head.seq + 1 : 0;
  const recordedAt = Math.max(now, head?.recordedAt ?? 0);
  assert(draft.effectiveOn <= dayOf(recordedAt), "an entry takes effect before it is recorded");

  const entry: Entry = { files: [], flags: [], lines: [], texts: {}, ...draft, seq, recordedAt };
  const leaf = canonical(entry);
  assert(Buffer.byteLength(leaf) <= leafMax, "a leaf is at most 65,535 bytes");
  const { id, kind, campaign, effectiveOn } = entry;
  const received = await receivedUpTo(tx, entry);
  if (!Object.values(received).every(Number.isSafeInteger)) return refuse("amount_too_large");
  const { reverses = null } = entry;
  const row = { seq, id, kind, campaign, recordedAt, effectiveOn, reverses, leaf, ...received };
  await insertEntry(tx, { ...row, leafHash: leafHash(leaf) });
  await insertMovements(
    tx,
    entry.movements.map((movement, position) => rowOf(seq, position, movement)),
  );
  await insertMentions(
    tx,
    [...mentioned(entry, about)].map((what) => ({ what, seq })),
  );
  const posted = await post(tx, entry);
  return posted.ok ? accept({ seq, recordedAt }) : refuse(posted.code, posted.facts);
}

/** RFC 6962 §2.1: the hash of a leaf is SHA-256 of a zero byte and the leaf; in hexadecimal. */
export function leafHash(leaf: string): string {
  return createHash("sha256").update(Uint8Array.of(0)).update(leaf, "utf8").digest("hex");
}

const findHead = prepared((tx: Writer) =>
  tx
    .select({ seq: entries.seq, recordedAt: entries.recordedAt })
    .from(entries)
    .orderBy(desc(entries.seq))
    .limit(1),
);

/** The campaign's running balance after an entry: its last one and what this entry adds. */
async function receivedUpTo(tx: Writer, { campaign, movements: moved }: Entry) {
  const [last] = await lastBalance(tx, { campaign });
  const sum = { receivedCash: 0, receivedGoods: 0, ...last };
  for (const { end, item, value } of postings(moved))
    if (end.account === "received") sum[item === cash ? "receivedCash" : "receivedGoods"] += value;
  return sum;
}

const lastBalance = prepared((tx: Writer) =>
  tx
    .select({ receivedCash: entries.receivedCash, receivedGoods: entries.receivedGoods })
    .from(entries)
    .where(eq(entries.campaign, sql.placeholder("campaign")))
    .orderBy(desc(entries.seq))
    .limit(1),
);

const insertEntry = prepared((tx: Writer) =>
  tx.insert(entries).values({
    seq: sql.placeholder("seq"),
    id: sql.placeholder("id"),
    kind: sql.placeholder("kind"),
    campaign: sql.placeholder("campaign"),
    recordedAt: sql.placeholder("recordedAt"),
    effectiveOn: sql.placeholder("effectiveOn"),
    receivedCash: sql.placeholder("receivedCash"),
    receivedGoods: sql.placeholder("receivedGoods"),
    reverses: sql.placeholder("reverses"),
    leaf: sql.placeholder("leaf"),
    leafHash: sql.placeholder("leafHash"),
  }),
);

const insertMovements = preparedRows(columnsOf(movements), (tx, rows) =>
  tx.insert(movements).values(rows),
);
const insertMentions = preparedRows(columnsOf(mentions), (tx, rows) =>
  tx.insert(mentions).values(rows),
);

/** A movement as its row in the database; absent dimensions are empty text. */
export function rowOf(seq: number, position: number, movement: Entry["movements"][number]) {
  const { from, to, item, quantity, value, basis = null } = movement;
  return {
    seq,
    position,
    fromAccount: from.account,
    fromGiver: from.giver,
    fromSite: from.site ?? "",
    fromNeedLine: from.needLine ?? "",
    fromPledge: from.pledge ?? "",
    fromConsignmentLine: from.consignmentLine ?? "",
    toAccount: to.account,
    toGiver: to.giver,
    toSite: to.site ?? "",
    toNeedLine: to.needLine ?? "",
    toPledge: to.pledge ?? "",
    toConsignmentLine: to.consignmentLine ?? "",
    item,
    quantity,
    value,
    basis,
  };
}

/** Everything an entry can be found by: its subjects, organisations, sites and items. */
function mentioned(entry: Entry, about: readonly string[]): Set<string> {
  const { organisation, onBehalfOf } = entry.actor;
  const of = ({ giver, site, pledge }: End) => [giver, site, pledge];
  const all = [
    ...about,
    organisation,
    onBehalfOf,
    ...Object.values(entry.subjects),
    entry.lost?.item,
    ...entry.movements.flatMap(({ from, to, item }) => [item, ...of(from), ...of(to)]),
  ];
  return new Set(all.filter((what) => what !== undefined));
}
