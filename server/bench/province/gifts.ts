import { createHash } from "node:crypto";
import { v7 } from "uuid";
import { lastActNumber } from "#db/acts.ts";
import type { Writer } from "#db/database.ts";
import { appendEntries, type Draft } from "#db/ledger/append.ts";
import { columnsOf, preparedRows } from "#db/prepared.ts";
import { acts } from "#db/schema/ledger.ts";
import type { Context } from "#server/context.ts";
import { accepted, clusterActor, schoolActor } from "#server/testing/story.ts";
import type { Actor } from "#domain/actor.ts";
import { pick, type MadeUp, type Site } from "./places.ts";
import { promise, receive, send } from "./steps.ts";

/** How many gifts go through each step in one transaction at most; no two of them to one line. */
const batchMax = 1_000;
/** A gift is promised, sent and received. */
const stepsOfGift = 3;

/** One gift on its way through the ledger. */
export interface Gift {
  campaign: string;
  giver: Actor;
  receiver: Actor;
  site: Site;
  needLine: string;
  quantity: number;
  pledge: string;
  consignment: string;
  line: string;
  /** How far it comes. */
  until: "promised" | "sent" | "received";
  /** What of it arrives broken, and what not at all. */
  damaged: number;
  missing: number;
}

/** An act as the steps give it: what it writes of itself, whose it was, and its entry. */
export interface Step {
  kind: "pledge" | "consignment" | "receipt";
  subject: string;
  account: string;
  draft: Draft;
}

/**
 * Gives as many gifts as make so many entries, one site after the other, each promised, sent and
 * received by turns; some stay promised or on their way, some arrive broken or not at all. However few
 * there are, something happens on each of the `days`: what a small ledger tells by the day is as long then
 * as what a large one tells.
 */
export async function giveAll(
  context: Context,
  of: {
    province: MadeUp;
    verified: number;
    entries: number;
    days: number;
    moveTo: (part: number) => void;
  },
) {
  const { province, verified, entries, days, moveTo } = of;
  const batch = Math.min(batchMax, verified, Math.ceil(entries / (days * stepsOfGift)));
  let made = 0;
  for (let given = 0; made < entries; given += batch) {
    const left = entries - made;
    const all = Array.from({ length: Math.min(batch, left) }, (_, at) =>
      giftOf(province, verified, given + at),
    );
    // The last ones are only promised, so that there are exactly so many entries.
    const isLast = left < batch * stepsOfGift;
    const later = isLast ? [] : all;
    for (const [step, gifts] of [
      [promise, all],
      [send, later.filter(({ until }) => until !== "promised")],
      [receive, later.filter(({ until }) => until === "received")],
    ] as const) {
      await context.db.write(async (tx) => keep(tx, context, await step(tx, context, gifts)));
      made += gifts.length;
      moveTo(made / entries);
    }
  }
  moveTo(1);
}

/** Gifts differ in who gives what, how much, and how far it has come. */
function giftOf({ campaign, clusters, sites }: MadeUp, verified: number, at: number): Gift {
  // 7,919 is prime: neighbours in the ledger are not neighbours on the map.
  const site = pick(sites, (at * 7_919) % verified);
  const quantity = 5 + ((at * 31) % 96);
  const [isHurt, isShort] = [at % 37 === 0, at % 41 === 0];
  return {
    campaign,
    site,
    giver: clusterActor(pick(clusters, at)),
    receiver: schoolActor(site.school),
    needLine: pick(site.lines.slice(0, 3), Math.floor(at / verified) + at),
    quantity,
    pledge: v7(),
    consignment: v7(),
    line: v7(),
    until: at % 12 === 5 ? "promised" : at % 12 === 10 ? "sent" : "received",
    damaged: isHurt ? 2 : 0,
    missing: isShort ? 3 : 0,
  };
}

/** Posts the entries and keeps the acts of a step, as each would have been kept by itself. */
async function keep(tx: Writer, { now }: Context, steps: readonly Step[]) {
  const at = now();
  const placed = accepted(
    await appendEntries(
      tx,
      at,
      steps.map(({ draft }) => draft),
    ),
  );
  const first = (await lastActNumber(tx)) + 1;
  const rows = steps.map(({ kind, subject, account }, place) => {
    const seq = placed[place]?.seq ?? null;
    return {
      number: first + place,
      at,
      account,
      key: v7(),
      fingerprint: createHash("sha256").update(subject).digest("hex"),
      kind,
      subject,
      seq,
      audience: "all" as const,
      school: null,
      status: 201,
      answer: JSON.stringify({ id: subject, seq }),
    };
  });
  await insertActs(tx, rows);
}

const insertActs = preparedRows(columnsOf(acts), (tx, rows) => tx.insert(acts).values(rows));
