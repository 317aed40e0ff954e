import { asc } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { consignmentLines, consignments, discrepancies, pledges } from "#db/schema/gifts.ts";
import { lacks } from "#db/schema/ledger.ts";
import { needLines, needs } from "#db/schema/needs.ts";
import type { Entry } from "#domain/entry.ts";
import { coverageOf } from "#domain/needLine.ts";
import { pledgeState } from "#domain/pledge.ts";
import { lackingByItem } from "./standing.ts";

/** A need, and its lines as approved: nothing before that. */
interface Asked {
  need: typeof needs.$inferSelect;
  lines: (typeof needLines.$inferSelect & { approved: number })[];
}

/** What became of a promise, as its entries tell: all in the item's smallest unit, `value` in đồng. */
interface Promised {
  quantity: number;
  value: number;
  outstanding: number;
  sent: number;
}

/**
 * What the entries say of needs, promises and consignments, to hold against what these say of
 * themselves. `add` takes the entries in their order; `compare` reads every thing.
 */
export function tallyThings() {
  const promised = new Map<string, Promised>();
  const states = new Map<string, "sent" | "received" | "returned">();
  const left = new Map<string, { quantity: number; value: number }>();
  const approved = new Map<string, number>();
  const statuses = new Map<string, "verified" | "closed">();
  const settled = new Map<string, number>();

  function addMovements({ kind, movements, reversed }: Entry) {
    // What comes back from a school's hands was sent before, and is not sent again.
    const isSentBefore = reversed === "receipt";
    const isBack = kind === "take_back" || reversed === "consignment";
    const sent = new Map<string, { quantity: number; value: number }>();
    for (const { from, to, quantity, value } of movements) {
      const pledge = from.pledge ?? to.pledge ?? "";
      const tally = promised.get(pledge) ?? { quantity: 0, value: 0, outstanding: 0, sent: 0 };
      if (kind === "pledge") Object.assign(tally, { quantity, value });
      if (to.account === "expected") tally.outstanding += quantity;
      if (from.account === "expected") tally.outstanding -= quantity;
      if (to.account === "transit" && !isSentBefore) tally.sent += quantity;
      if (isBack && from.account === "transit") tally.sent -= quantity;
      if (kind === "match" && from.account === "expected") tally.sent += quantity;
      if (reversed === "match" && to.account === "expected") tally.sent -= quantity;
      if (pledge) promised.set(pledge, tally);
      if (to.account !== "transit" || !to.consignmentLine || isSentBefore) continue;
      // Money of several givers leaves as one line.
      const part = sent.get(to.consignmentLine) ?? { quantity: 0, value: 0 };
      const whole = { quantity: part.quantity + quantity, value: part.value + value };
      sent.set(to.consignmentLine, whole);
    }
    for (const [line, whole] of sent) left.set(line, whole);
  }

  function add(entry: Entry) {
    addMovements(entry);
    const { kind, subjects, lines } = entry;
    const { consignment = "", need = "" } = subjects;
    const state = consignmentStates[kind === "reversal" ? `un_${entry.reversed}` : kind];
    if (state) states.set(consignment, state);
    if (kind === "need_verified") statuses.set(need, "verified");
    if (kind === "need_closed") statuses.set(need, "closed");
    for (const line of lines) approved.set(line.id, line.approved);
    const { discrepancy } = subjects;
    if (discrepancy) settled.set(discrepancy, (settled.get(discrepancy) ?? 0) + settledBy(entry));
  }

  async function compare(read: Reader): Promise<string[]> {
    const lines = await read.select().from(needLines).orderBy(asc(needLines.id));
    const byNeed = Map.groupBy(lines, ({ need }) => need);
    const asked = (await read.select().from(needs).orderBy(asc(needs.id))).map((need) => ({
      need,
      lines: (byNeed.get(need.id) ?? []).map((line) => ({ ...line, approved: line.approved ?? 0 })),
    }));
    return [
      ...(await read.select().from(pledges).orderBy(asc(pledges.id))).flatMap((row) =>
        pledgeFaults(row, promised.get(row.id)),
      ),
      ...(await read.select().from(consignments).orderBy(asc(consignments.id))).flatMap((row) =>
        differs(`consignment ${row.id}`, row, { state: states.get(row.id) }),
      ),
      ...(await read.select().from(consignmentLines).orderBy(asc(consignmentLines.id))).flatMap(
        (row) => differs(`consignment line ${row.id}`, row, left.get(row.id)),
      ),
      ...(await read.select().from(discrepancies).orderBy(asc(discrepancies.id))).flatMap((row) =>
        differs(`discrepancy ${row.id}`, row, { settled: settled.get(row.id) ?? 0 }),
      ),
      ...lines.flatMap((row) =>
        differs(`need line ${row.id}`, row, { approved: approved.get(row.id) ?? null }),
      ),
      ...asked.flatMap(({ need, lines }) => needFaults(need, statuses.get(need.id), lines)),
      ...lackFaults(asked, await read.select().from(lacks).orderBy(asc(lacks.item))),
    ];
  }
  return { add, compare };
}

/** How an entry leaves its consignment; `un_…` is the reversal of one. */
const consignmentStates: Record<string, "sent" | "received" | "returned" | undefined> = {
  consignment: "sent",
  receipt: "received",
  take_back: "returned",
  un_consignment: "returned",
  un_receipt: "sent",
  un_take_back: "sent",
};

/** How much more of its difference an entry settles; a reversal as much less. */
function settledBy({ kind, lost, movements }: Entry): number {
  const quantity = lost?.quantity ?? movements.reduce((sum, moved) => sum + moved.quantity, 0);
  return kind === "reversal" ? -quantity : quantity;
}

function pledgeFaults(row: typeof pledges.$inferSelect, told: Promised | undefined): string[] {
  if (!told) return [`promise ${row.id}: no entry tells of it`];
  const { quantity, value, outstanding, sent } = told;
  const released = quantity - outstanding - sent;
  const want = { quantity, value, released, state: pledgeState(outstanding, sent) };
  return differs(`promise ${row.id}`, row, want);
}

function needFaults(
  row: Asked["need"],
  status: "verified" | "closed" | undefined,
  lines: Asked["lines"],
): string[] {
  if (!status)
    return row.verifiedAt === null && row.status !== "verified"
      ? []
      : [`need ${row.id}: no entry tells that it was verified`];
  return differs(`need ${row.id}`, row, { status, coverage: coverageOf(lines) });
}

/** What is counted as lacking, held against what every need lacks. */
function lackFaults(asked: readonly Asked[], stored: readonly (typeof lacks.$inferSelect)[]) {
  const sums = new Map<string, { quantity: number; needs: number }>();
  for (const { need, lines } of asked)
    for (const [item, quantity] of lackingByItem(
      lines.map((line) => ({ ...line, status: need.status })),
    )) {
      const of = `${item} in campaign ${need.campaign}`;
      const sum = sums.get(of) ?? { quantity: 0, needs: 0 };
      if (quantity > 0) sums.set(of, { quantity: sum.quantity + quantity, needs: sum.needs + 1 });
    }
  const faults = stored.flatMap((row) => {
    const of = `${row.item} in campaign ${row.campaign}`;
    const want = sums.get(of) ?? { quantity: 0, needs: 0 };
    sums.delete(of);
    return differs(`lacking of ${of}`, row, want);
  });
  return [...faults, ...[...sums.keys()].map((of) => `lacking of ${of}: is not there`)];
}

/** The first column of a row that is not what the entries make it. */
function differs(where: string, row: object, want: object | undefined): string[] {
  if (!want) return [`${where}: no entry tells of it`];
  const has = row as Record<string, unknown>;
  const wrong = Object.entries(want).find(([column, value]) => has[column] !== value);
  return wrong ? [`${where}: ${wrong[0]} is ${has[wrong[0]]}, the entries make ${wrong[1]}`] : [];
}
