import { and, asc, eq, gt, inArray, lt, max, sql } from "drizzle-orm";
import { codeOf } from "#domain/code.ts";
import type { Outstanding } from "#domain/pledge.ts";
import type { Reader, Writer } from "./database.ts";
import { columnsOf, prepared, preparedRows } from "./prepared.ts";
import { cells } from "./schema/ledger.ts";
import { pledges } from "./schema/gifts.ts";

export type PledgeRow = typeof pledges.$inferSelect;

/** How many promises one run of the lapse looks at. */
export const lapseMax = 200;

export async function findPledge(read: Reader, id: string): Promise<PledgeRow | undefined> {
  const [row] = await pledgeById(read, { id });
  return row;
}

const pledgeById = prepared((read: Reader) =>
  read
    .select()
    .from(pledges)
    .where(eq(pledges.id, sql.placeholder("id"))),
);

/** The codes of promises by their ids. */
export async function pledgeCodes(
  read: Reader,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .select({ id: pledges.id, number: pledges.number })
    .from(pledges)
    .where(inArray(pledges.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, number }) => [id, codeOf("pledge", number)]));
}

/** What of a promise the ledger still expects; nothing when all was sent or released. */
export async function outstandingOf(read: Reader, pledge: PledgeRow): Promise<Outstanding> {
  const [cell] = await expectedCell(read, { pledge: pledge.id });
  const { site, needLine, quantity, value } = cell ?? {
    site: "",
    needLine: "",
    quantity: 0,
    value: 0,
  };
  const where = {
    giver: pledge.cluster,
    ...(site && { site }),
    ...(needLine && { needLine }),
    pledge: pledge.id,
  };
  return {
    promise: { account: "promise", ...where },
    expected: { account: "expected", ...where },
    item: pledge.item,
    amount: { quantity, value },
  };
}

const expectedCell = prepared((read: Reader) =>
  read
    .select({
      site: cells.site,
      needLine: cells.needLine,
      quantity: cells.quantity,
      value: cells.value,
    })
    .from(cells)
    .where(and(eq(cells.pledge, sql.placeholder("pledge")), eq(cells.account, "expected"))),
);

/** The campaign's promises of these numbers, each with what is outstanding of it. */
export async function pledgesNumbered(
  read: Reader,
  campaign: string,
  numbers: readonly number[],
): Promise<{ row: PledgeRow; outstanding: Outstanding }[]> {
  if (numbers.length === 0) return [];
  const rows = await read
    .select()
    .from(pledges)
    .where(and(eq(pledges.campaign, campaign), inArray(pledges.number, [...new Set(numbers)])))
    .orderBy(asc(pledges.number))
    .limit(numbers.length);
  const known = [];
  for (const row of rows) known.push({ row, outstanding: await outstandingOf(read, row) });
  return known;
}

/** Live promises towards a need, in the order they were made. */
export async function livePledgesOf(read: Reader, need: string): Promise<PledgeRow[]> {
  return read
    .select()
    .from(pledges)
    .where(and(eq(pledges.need, need), eq(pledges.state, "live")))
    .orderBy(asc(pledges.number));
}

/** Live promises whose last day is before the given one, the oldest first, at most `lapseMax`. */
export async function lapsedPledges(read: Reader, today: string): Promise<PledgeRow[]> {
  return read
    .select()
    .from(pledges)
    .where(and(eq(pledges.state, "live"), lt(pledges.lapsesOn, today)))
    .orderBy(asc(pledges.lapsesOn), asc(pledges.id))
    .limit(lapseMax);
}

/** Keeps promises under the next numbers, in the order given; gives the numbers. */
export async function insertPledges(
  tx: Writer,
  all: readonly Omit<PledgeRow, "number" | "released" | "state">[],
): Promise<number[]> {
  const [last] = await lastNumber(tx);
  const first = (last?.number ?? 0) + 1;
  const rows = all.map((row, at) => {
    return { ...row, number: first + at, released: 0, state: "live" as const };
  });
  await insertRows(tx, rows);
  return rows.map(({ number }) => number);
}

const lastNumber = prepared((tx: Writer) =>
  tx.select({ number: max(pledges.number) }).from(pledges),
);

const insertRows = preparedRows(columnsOf(pledges), (tx, rows) => tx.insert(pledges).values(rows));

export async function updatePledge(tx: Writer, id: string, change: Partial<PledgeRow>) {
  await tx.update(pledges).set(change).where(eq(pledges.id, id));
}

/** What each of these promises still has outstanding; those with nothing are absent. */
export async function outstandingById(read: Reader, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, number>();
  const rows = await read
    .select({ pledge: cells.pledge, quantity: cells.quantity })
    .from(cells)
    .where(
      and(inArray(cells.pledge, [...ids]), eq(cells.account, "expected"), gt(cells.quantity, 0)),
    );
  return new Map(rows.map(({ pledge, quantity }) => [pledge, quantity]));
}
