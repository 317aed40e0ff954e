import { eq, getTableColumns, isNull } from "drizzle-orm";
import { audit } from "#db/ledger/audit.ts";
import type { Reader } from "#db/database.ts";
import {
  consignmentLines,
  consignments,
  pledges,
  receiptLines,
  receipts,
} from "#db/schema/gifts.ts";
import { cells, entries, movements } from "#db/schema/ledger.ts";
import { lineLinks } from "#db/schema/money.ts";
import { needLines, needs } from "#db/schema/needs.ts";
import { neverNegative } from "#domain/entry.ts";
import { coverageOf, over } from "#domain/needLine.ts";
import { pledgeState } from "#domain/pledge.ts";

/** Every row that the rules of DESIGN §4 are about. */
export type Books = Awaited<ReturnType<typeof readBooks>>;

/** Reads all books at once; for small tests only. */
export async function readBooks(read: Reader) {
  const [cell, need, line, pledge, consignment, sentLine, link, receiptLine, moved] =
    await Promise.all([
      read.select().from(cells),
      read.select().from(needs),
      read.select().from(needLines),
      read.select().from(pledges),
      read.select().from(consignments),
      read.select().from(consignmentLines),
      read.select().from(lineLinks).where(isNull(lineLinks.endedAt)),
      read
        .select(getTableColumns(receiptLines))
        .from(receiptLines)
        .innerJoin(receipts, eq(receipts.id, receiptLines.receipt))
        .where(isNull(receipts.reversedAt)),
      read
        .select({
          seq: movements.seq,
          reverses: entries.reverses,
          kind: entries.kind,
          pledge: movements.fromPledge,
          consignmentLine: movements.fromConsignmentLine,
          quantity: movements.quantity,
          value: movements.value,
        })
        .from(movements)
        .innerJoin(entries, eq(entries.seq, movements.seq)),
    ]);
  // What was reversed and what reversed it are nothing together.
  const gone = new Set(moved.flatMap((row) => (row.reverses === null ? [] : [row.reverses])));
  const standing = moved.filter(({ seq, reverses }) => reverses === null && !gone.has(seq));
  return { cell, need, line, pledge, consignment, sentLine, link, receiptLine, moved: standing };
}

/** What is broken of what must always be true (DESIGN §4), as sentences; nothing when all holds. */
export async function brokenOf(read: Reader): Promise<string[]> {
  const books = await readBooks(read);
  const { broken } = await audit(read);
  return [
    ...broken,
    ...sumsToZero(books),
    ...isNowhereNegative(books),
    ...leavesNoDong(books),
    ...linesStand(books),
    ...pledgesAddUp(books),
    ...pledgesKeepTheirDong(books),
    ...consignmentsAddUp(books),
    ...closedNeedsHoldNothing(books),
  ];
}

/** How much each line holds beyond what was approved, by its id. */
export function overOf({ line }: Books): Map<string, number> {
  return new Map(line.map((row) => [row.id, over({ ...row, approved: row.approved ?? 0 })]));
}

function sumsToZero({ cell }: Books): string[] {
  const sums = new Map<string, number>();
  for (const { campaign, account, item, quantity, value } of cell) {
    const half = account === "promise" || account === "expected" ? "promises" : "gifts";
    for (const [what, amount] of Object.entries({ quantity, value })) {
      const key = `${half} of ${item} in ${campaign}, ${what}`;
      sums.set(key, (sums.get(key) ?? 0) + amount);
    }
  }
  return [...sums].filter(([, sum]) => sum !== 0).map(([key, sum]) => `${key}: ${sum}, not zero`);
}

function isNowhereNegative({ cell }: Books): string[] {
  return cell
    .filter(({ account, quantity, value }) =>
      neverNegative.includes(account) ? quantity < 0 || value < 0 : false,
    )
    .map((row) => `below nothing: ${JSON.stringify(row)}`);
}

/** Where nothing is left, no đồng is left. */
function leavesNoDong({ cell }: Books): string[] {
  return cell
    .filter(({ quantity, value }) => quantity === 0 && value !== 0)
    .map((row) => `value without quantity: ${JSON.stringify(row)}`);
}

/** Each line stands as its cells say, and each need is covered as its lines say. */
function linesStand({ cell, line, need }: Books): string[] {
  const sumOf = (needLine: string, account: string) =>
    cell
      .filter((row) => row.needLine === needLine && row.account === account)
      .reduce((sum, { quantity }) => sum + quantity, 0);
  const wrongLines = line.filter(
    ({ id, promised, held, onTheWay, received }) =>
      promised !== sumOf(id, "expected") ||
      held !== sumOf(id, "fund") ||
      onTheWay !== sumOf(id, "transit") ||
      received !== sumOf(id, "received"),
  );
  const wrongNeeds = need.filter(({ id, verifiedAt, coverage }) => {
    const own = line.filter((row) => row.need === id);
    const standing = own.map((row) => ({ ...row, approved: row.approved ?? 0 }));
    return verifiedAt !== null && coverage !== coverageOf(standing);
  });
  return [
    ...wrongLines.map(({ id }) => `need line ${id} does not stand as its cells say`),
    ...wrongNeeds.map(({ id }) => `need ${id} is not covered as its lines say`),
  ];
}

/** What was sent of a promise, what was released and what is outstanding make the promise. */
function pledgesAddUp({ pledge, cell, consignment, sentLine, link }: Books): string[] {
  const isReturned = new Map(consignment.map(({ id, state }) => [id, state === "returned"]));
  return pledge.flatMap((row) => {
    const outstanding = cell
      .filter((held) => held.pledge === row.id && held.account === "expected")
      .reduce((sum, { quantity }) => sum + quantity, 0);
    const left = sentLine
      .filter((line) => line.pledge === row.id && !isReturned.get(line.consignment))
      .reduce((sum, { quantity }) => sum + quantity, 0);
    const sent = left + broughtTo(link, row.id);
    const state = pledgeState(outstanding, sent);
    return sent + row.released + outstanding === row.quantity && row.state === state
      ? []
      : [
          `promise ${row.id} of ${row.quantity}, ${row.state}: sent ${sent}, ` +
            `released ${row.released}, outstanding ${outstanding} is ${state}`,
        ];
  });
}

/**
 * While its need is open, what a promise was worth is expected, was sent or was released, to the
 * đồng, however often it was sent in parts and taken back.
 */
function pledgesKeepTheirDong(books: Books) {
  const { pledge, need, cell, consignment, sentLine, link, moved } = books;
  const isReturned = new Map(consignment.map(({ id, state }) => [id, state === "returned"]));
  const isOpen = new Map(need.map(({ id, status }) => [id, status === "verified"]));
  const total = (rows: readonly { value: number }[]) =>
    rows.reduce((sum, { value }) => sum + value, 0);
  return (
    pledge
      .filter((row) => row.need === null || isOpen.get(row.need))
      // A promise that was itself reversed is worth nothing any more.
      .filter(({ id }) => moved.some((row) => row.kind === "pledge" && row.pledge === id))
      .flatMap(({ id, value }) => {
        const expected = total(
          cell.filter((row) => row.pledge === id && row.account === "expected"),
        );
        const released = total(moved.filter((row) => row.kind === "release" && row.pledge === id));
        const sent = sentLine
          .filter((row) => row.pledge === id && !isReturned.get(row.consignment))
          .reduce((sum, { promisedValue }) => sum + promisedValue, broughtTo(link, id));
        return expected + released + sent === value
          ? []
          : [
              `promise ${id} worth ${value}: ${expected} expected, ${released} released, ${sent} sent`,
            ];
      })
  );
}

/** Money is held for needs that are open only; of any other it is free. */
function closedNeedsHoldNothing({ cell, line, need }: Books): string[] {
  const open = new Set(need.flatMap(({ id, status }) => (status === "verified" ? [id] : [])));
  const needOf = new Map(line.map((row) => [row.id, row.need]));
  return cell
    .filter((row) => row.account === "fund" && row.needLine !== "" && row.quantity > 0)
    .filter((row) => !open.has(needOf.get(row.needLine) ?? ""))
    .map((row) => `held for a need that is over: ${JSON.stringify(row)}`);
}

/** What the bank brought of a promise, in đồng. */
function broughtTo(link: Books["link"], pledge: string): number {
  return link.reduce((sum, one) => (one.pledge === pledge ? sum + one.fulfilled : sum), 0);
}

/** What became of each line that left is what was sent, with its đồng, and what came beyond it. */
function consignmentsAddUp({ sentLine, cell, receiptLine, consignment, moved }: Books): string[] {
  const stateOf = new Map(consignment.map(({ id, state }) => [id, state]));
  return sentLine.flatMap((line) => {
    const held = cell.filter((row) => row.consignmentLine === line.id);
    const back = moved.filter((row) => row.kind === "gone_back" && row.consignmentLine === line.id);
    const sum = (of: "quantity" | "value") =>
      [...held, ...back].reduce((total, row) => total + row[of], 0);
    const surplus = receiptLine.find((row) => row.line === line.id)?.surplus ?? 0;
    const isReturned = stateOf.get(line.consignment) === "returned";
    const quantity = isReturned ? 0 : line.quantity + surplus;
    const isWorth = isReturned
      ? sum("value") === 0
      : surplus === 0
        ? sum("value") === line.value
        : sum("value") >= line.value;
    return sum("quantity") === quantity && isWorth
      ? []
      : [`consignment line ${line.id} of ${line.quantity} worth ${line.value} does not add up`];
  });
}
