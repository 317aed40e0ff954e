import { createHash } from "node:crypto";
import { desc, eq, sql } from "drizzle-orm";
import type { Writer } from "#db/database.ts";
import { columnsOf, prepared, preparedRows } from "#db/prepared.ts";
import { entries, mentions, movements } from "#db/schema/ledger.ts";
import { closedUntil } from "#db/periods.ts";
import { nextTurn } from "#db/nextTurn.ts";
import { dayOf } from "#domain/calendar.ts";
import { assert, accept, refuse, type Decision } from "#domain/decision.ts";
import { canonical, leafMax, postings, type Entry } from "#domain/entry.ts";
import { cash } from "#domain/catalogue.ts";
import type { End } from "#domain/movement.ts";
import { worthOfEntry } from "#domain/story.ts";
import { post } from "./balances.ts";

/** An entry before the ledger has given it its place and time; `about` are more ids to find it by. */
export type Draft = Omit<Entry, "seq" | "recordedAt" | "files" | "flags" | "lines" | "texts"> &
  Partial<Pick<Entry, "files" | "flags" | "lines" | "texts">> & { about?: readonly string[] };

/** A place in the ledger. */
export interface Appended {
  seq: number;
  recordedAt: number;
}

/** Why an entry has no place. */
export type NotAppended = "amount_too_large" | "period_closed";

/** How many entries are written together: a bound on how long no other request is looked at. */
const batchMax = 500;

/**
 * Appends entries in their order, each with its exact bytes and leaf hash, and brings every balance
 * up to date, all in the caller's transaction. Time never goes back from entry to entry, whatever
 * the clock does. Many at once cost a fraction of as many one by one, and leave the same behind.
 * Refuses with `amount_too_large` when a balance would pass 2^53 − 1, and with `period_closed` what
 * takes effect on a day that is shut; the caller must then undo all. Throws when an account would hold less than nothing after any of them, or one takes effect
 * after it was recorded: rules should have refused.
 */
export async function appendEntries(
  tx: Writer,
  now: number,
  drafts: readonly Draft[],
): Promise<Decision<Appended[], NotAppended>> {
  const appended: Appended[] = [];
  for (let from = 0; from < drafts.length; from += batchMax) {
    // SQLite answers at once: without a pause nobody's request would be looked at until the end.
    if (from > 0) await nextTurn();
    const batch = await appendBatch(tx, now, drafts.slice(from, from + batchMax));
    if (!batch.ok) return batch;
    appended.push(...batch.value);
  }
  return accept(appended);
}

/** Appends one entry, as `appendEntries` does. */
export async function appendEntry(
  tx: Writer,
  now: number,
  draft: Draft,
): Promise<Decision<Appended, NotAppended>> {
  const appended = await appendEntries(tx, now, [draft]);
  if (!appended.ok) return appended;
  const [only] = appended.value;
  assert(only, "an entry that was accepted has its place");
  return accept(only);
}

async function appendBatch(
  tx: Writer,
  now: number,
  drafts: readonly Draft[],
): Promise<Decision<Appended[], NotAppended>> {
  const shut = await decideOpenDays(tx, drafts);
  if (!shut.ok) return shut;
  const placed = await place(tx, now, drafts);
  const balances = await balancesBefore(tx, placed);
  const rows = placed.map((one) => rowOfEntry(one, balances));
  const isCounted = (row: (typeof rows)[number]) =>
    [row.receivedCash, row.receivedGoods, row.worth].every(Number.isSafeInteger);
  if (!rows.every(isCounted)) return refuse("amount_too_large");
  await insertEntries(tx, rows);
  await insertMovements(
    tx,
    placed.flatMap(({ entry: { seq, movements: moved } }) =>
      moved.map((movement, position) => rowOf(seq, position, movement)),
    ),
  );
  await insertMentions(tx, placed.flatMap(mentionsOf));
  const entered = placed.map(({ entry }) => entry);
  const posted = await post(tx, entered);
  if (!posted.ok) return posted;
  return accept(entered.map(({ seq, recordedAt }) => ({ seq, recordedAt })));
}

/** Whether every day on which entries take effect is open. Refuses with `period_closed` and until when. */
async function decideOpenDays(
  tx: Writer,
  drafts: readonly Draft[],
): Promise<Decision<true, "period_closed">> {
  for (const [campaign, of] of Map.groupBy(drafts, (draft) => draft.campaign)) {
    const until = await closedUntil(tx, campaign);
    if (until !== undefined && of.some(({ effectiveOn }) => effectiveOn <= until))
      return refuse("period_closed", { until });
  }
  return accept(true);
}

/** An entry with its place, and what else it is found by. */
interface Placed {
  entry: Entry;
  about: readonly string[];
}

/** Gives entries the next places, at the time of the clock or of the last entry. */
async function place(tx: Writer, now: number, drafts: readonly Draft[]): Promise<Placed[]> {
  const [head] = await findHead(tx);
  const first = head ? head.seq + 1 : 0;
  const recordedAt = Math.max(now, head?.recordedAt ?? 0);
  const today = dayOf(recordedAt);
  return drafts.map(({ about = [], ...draft }, at) => {
    assert(draft.effectiveOn <= today, "an entry takes effect before it is recorded");
    const seq = first + at;
    return {
      entry: { files: [], flags: [], lines: [], texts: {}, ...draft, seq, recordedAt },
      about,
    };
  });
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

/** What the schools of a campaign have received so far, in đồng. */
interface Received {
  receivedCash: number;
  receivedGoods: number;
}

/** The running balance of every campaign that these entries are of, before them. */
async function balancesBefore(tx: Writer, placed: readonly Placed[]) {
  const balances = new Map<string, Received>();
  for (const { entry } of placed) {
    const { campaign } = entry;
    if (balances.has(campaign)) continue;
    const [last] = await lastBalance(tx, { campaign });
    balances.set(campaign, { receivedCash: 0, receivedGoods: 0, ...last });
  }
  return balances;
}

/** An entry as its row in the database; adds to its campaign's running balance. */
function rowOfEntry({ entry }: Placed, balances: Map<string, Received>) {
  const { seq, id, kind, campaign, recordedAt, effectiveOn, reverses = null } = entry;
  const leaf = canonical(entry);
  assert(Buffer.byteLength(leaf) <= leafMax, "a leaf is at most 65,535 bytes");
  const received = { receivedCash: 0, receivedGoods: 0, ...balances.get(campaign) };
  for (const { end, item, value } of postings(entry.movements))
    if (end.account === "received")
      received[item === cash ? "receivedCash" : "receivedGoods"] += value;
  balances.set(campaign, received);
  const worth = worthOfEntry(entry);
  const told = { seq, id, kind, campaign, recordedAt, effectiveOn, worth, reverses };
  return { ...told, ...received, leaf, leafHash: leafHash(leaf) };
}

const lastBalance = prepared((tx: Writer) =>
  tx
    .select({ receivedCash: entries.receivedCash, receivedGoods: entries.receivedGoods })
    .from(entries)
    .where(eq(entries.campaign, sql.placeholder("campaign")))
    .orderBy(desc(entries.seq))
    .limit(1),
);

const insertEntries = preparedRows(columnsOf(entries), (tx, rows) =>
  tx.insert(entries).values(rows),
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
function mentionsOf({ entry, about }: Placed) {
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
  const { seq } = entry;
  return [...new Set(all)].flatMap((what) => (what === undefined ? [] : { what, seq }));
}
