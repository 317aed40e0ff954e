import { and, asc, desc, eq, gt, or, sql } from "drizzle-orm";
import type { Database, Reader, Writer } from "./database.ts";
import { prepared } from "./prepared.ts";
import { acts } from "./schema/ledger.ts";

/** An accepted act; `number` is dense from 1 in the order of acceptance. */
export type ActRow = typeof acts.$inferSelect;

/** The most events a live reader is given at once. */
export const eventsMax = 500;

/** What was done under a key by an account, and to a thing by whichever account: an act each, at most. */
export async function actsUnder(
  read: Reader,
  { key, account, thing = "" }: { key: string; account: string; thing?: string | undefined },
) {
  return byKey(read, { key, account, thing });
}

const byKey = prepared((read: Reader) =>
  read
    .select({
      account: acts.account,
      fingerprint: acts.fingerprint,
      status: acts.status,
      answer: acts.answer,
    })
    .from(acts)
    .where(
      and(
        eq(acts.key, sql.placeholder("key")),
        or(
          eq(acts.account, sql.placeholder("account")),
          eq(acts.subject, sql.placeholder("thing")),
        ),
      ),
    )
    .limit(2),
);

/** Keeps an accepted act for ever, under the next number. */
export async function insertAct(tx: Writer, row: Omit<ActRow, "number">): Promise<number> {
  const number = (await lastActNumber(tx)) + 1;
  await insert(tx, { ...row, number });
  return number;
}

const insert = prepared((tx: Writer) =>
  tx.insert(acts).values({
    number: sql.placeholder("number"),
    at: sql.placeholder("at"),
    account: sql.placeholder("account"),
    key: sql.placeholder("key"),
    fingerprint: sql.placeholder("fingerprint"),
    kind: sql.placeholder("kind"),
    subject: sql.placeholder("subject"),
    seq: sql.placeholder("seq"),
    audience: sql.placeholder("audience"),
    school: sql.placeholder("school"),
    status: sql.placeholder("status"),
    answer: sql.placeholder("answer"),
  }),
);

/** The number of the latest act, 0 when there is none. */
export async function lastActNumber(read: Reader): Promise<number> {
  const [row] = await last(read);
  return row?.number ?? 0;
}

const last = prepared((read: Reader) =>
  read.select({ number: acts.number }).from(acts).orderBy(desc(acts.number)).limit(1),
);

/** The number of the latest act, asked for again only after something was written. */
export function latestAct(db: Database): number | Promise<number> {
  const version = db.version();
  const known = seen.get(db);
  return known && known.version === version ? known.number : lookAgain(db, version);
}

/** The version was looked at first: the act may be a later one, and is then asked for once more. */
async function lookAgain(db: Database, version: number | undefined) {
  const number = await lastActNumber(db.read);
  if (version !== undefined) seen.set(db, { version, number });
  return number;
}

const seen = new WeakMap<Database, { version: number; number: number }>();

/** What happened after an act, oldest first, at most `eventsMax`. */
export async function actsAfter(read: Reader, number: number) {
  return after(read, { number });
}

const after = prepared((read: Reader) =>
  read
    .select({
      number: acts.number,
      kind: acts.kind,
      subject: acts.subject,
      seq: acts.seq,
      audience: acts.audience,
      school: acts.school,
    })
    .from(acts)
    .where(gt(acts.number, sql.placeholder("number")))
    .orderBy(asc(acts.number))
    .limit(eventsMax),
);
