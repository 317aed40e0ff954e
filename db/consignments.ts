import { and, asc, eq, max, sql } from "drizzle-orm";
import type { End } from "#domain/movement.ts";
import type { OnTheWay } from "#domain/onTheWay.ts";
import { inOrder, wholeOf } from "#domain/parts.ts";
import type { Reader, Writer } from "./database.ts";
import { columnsOf, prepared, preparedRows } from "./prepared.ts";
import type { ReceiptRow } from "./receipts.ts";
import {
  consignmentLines,
  consignments,
  discrepancies,
  receiptLines,
  receipts,
} from "./schema/gifts.ts";
import { cells } from "./schema/ledger.ts";
import { needLines, needs } from "./schema/needs.ts";
import { items } from "./schema/places.ts";

export type ConsignmentRow = typeof consignments.$inferSelect;
export type ConsignmentLineRow = typeof consignmentLines.$inferSelect;
export type DiscrepancyRow = typeof discrepancies.$inferSelect;

export async function findConsignment(read: Reader, id: string) {
  const [row] = await consignmentById(read, { id });
  return row;
}

const consignmentById = prepared((read: Reader) =>
  read
    .select()
    .from(consignments)
    .where(eq(consignments.id, sql.placeholder("id"))),
);

/** A row with its lines, which are kept in their order. */
interface Lined<Row, Line> {
  row: Row;
  lines: readonly Line[];
}

/** Keeps consignments under the next numbers, in the order given; gives the numbers. */
export async function insertConsignments(
  tx: Writer,
  all: readonly Lined<
    Omit<ConsignmentRow, "number">,
    Omit<ConsignmentLineRow, "consignment" | "position">
  >[],
): Promise<number[]> {
  const [last] = await lastConsignment(tx);
  const first = (last?.number ?? 0) + 1;
  await insertConsignmentRows(
    tx,
    all.map(({ row }, at) => ({ ...row, number: first + at })),
  );
  await insertConsignmentLines(
    tx,
    all.flatMap(({ row, lines }) =>
      lines.map((line, position) => ({ ...line, consignment: row.id, position })),
    ),
  );
  return all.map((_, at) => first + at);
}

const lastConsignment = prepared((tx: Writer) =>
  tx.select({ number: max(consignments.number) }).from(consignments),
);

const insertConsignmentRows = preparedRows(columnsOf(consignments), (tx, rows) =>
  tx.insert(consignments).values(rows),
);
const insertConsignmentLines = preparedRows(columnsOf(consignmentLines), (tx, rows) =>
  tx.insert(consignmentLines).values(rows),
);

export async function setConsignmentState(tx: Writer, id: string, state: ConsignmentRow["state"]) {
  await changeState(tx, { id, state });
}

const changeState = prepared((tx: Writer) =>
  tx
    .update(consignments)
    .set({ state: sql`${sql.placeholder("state")}` })
    .where(eq(consignments.id, sql.placeholder("id"))),
);

/** A line that is on its way, with the unit in which it is counted. */
export type WaitingLine = OnTheWay & { unit: string; scale: number };

/** The lines of a consignment with what the ledger still holds on its way, in their order. */
export async function linesOnTheWay(
  read: Reader,
  consignment: ConsignmentRow,
): Promise<WaitingLine[]> {
  const rows = await waitingLines(read, { consignment: consignment.id });
  const byLine = Map.groupBy(rows, ({ line }) => line.id);
  const from = consignment.cluster ? ("cluster" as const) : ("fund" as const);
  return [...byLine.values()].flatMap((held) => {
    const [row] = held;
    if (!row) return [];
    const { line, unit, scale, need, needStatus } = row;
    const { id, item, basis, pledge, needLine, promisedValue } = line;
    const parts = inOrder(
      held.map((cell) => ({ end: transitOf(cell, consignment.site), amount: amountOf(cell) })),
    );
    return {
      id,
      item,
      from,
      parts,
      amount: { ...wholeOf(parts), ...(basis && { basis }) },
      ...(pledge && { pledge }),
      ...(needLine && { needLine }),
      promisedValue,
      ...(need && { need }),
      needOpen: needStatus === "verified",
      unit,
      scale,
    };
  });
}

type WaitingRow = Awaited<ReturnType<typeof waitingLines>>[number];

function transitOf({ giver, needLine, pledge, line }: WaitingRow, site: string): End {
  return {
    account: "transit",
    giver,
    site,
    ...(needLine && { needLine }),
    ...(pledge && { pledge }),
    consignmentLine: line.id,
  };
}

function amountOf({ quantity, value }: WaitingRow) {
  return { quantity, value };
}

const waitingLines = prepared((read: Reader) =>
  read
    .select({
      line: consignmentLines,
      unit: items.unit,
      scale: items.scale,
      quantity: cells.quantity,
      value: cells.value,
      giver: cells.giver,
      pledge: cells.pledge,
      needLine: cells.needLine,
      need: needs.id,
      needStatus: needs.status,
    })
    .from(consignmentLines)
    .innerJoin(items, eq(items.id, consignmentLines.item))
    .innerJoin(
      cells,
      and(eq(cells.consignmentLine, consignmentLines.id), eq(cells.account, "transit")),
    )
    .leftJoin(needLines, eq(needLines.id, consignmentLines.needLine))
    .leftJoin(needs, eq(needs.id, needLines.need))
    .where(eq(consignmentLines.consignment, sql.placeholder("consignment")))
    .orderBy(asc(consignmentLines.position)),
);

/** Keeps receipts under the next numbers, in the order given; gives the numbers. */
export async function insertReceipts(
  tx: Writer,
  all: readonly Lined<
    Omit<ReceiptRow, "number">,
    Omit<typeof receiptLines.$inferSelect, "receipt" | "position">
  >[],
): Promise<number[]> {
  const [last] = await lastReceipt(tx);
  const first = (last?.number ?? 0) + 1;
  await insertReceiptRows(
    tx,
    all.map(({ row }, at) => ({ ...row, number: first + at })),
  );
  await insertReceiptLines(
    tx,
    all.flatMap(({ row, lines }) =>
      lines.map((line, position) => ({ ...line, receipt: row.id, position })),
    ),
  );
  return all.map((_, at) => first + at);
}

const insertReceiptRows = preparedRows(columnsOf(receipts), (tx, rows) =>
  tx.insert(receipts).values(rows),
);
const insertReceiptLines = preparedRows(columnsOf(receiptLines), (tx, rows) =>
  tx.insert(receiptLines).values(rows),
);

const lastReceipt = prepared((tx: Writer) =>
  tx.select({ number: max(receipts.number) }).from(receipts),
);

/** Opens discrepancies under the next numbers, in the order given. */
export async function insertDiscrepancies(
  tx: Writer,
  rows: readonly Omit<DiscrepancyRow, "number" | "settled" | "state">[],
) {
  if (rows.length === 0) return;
  const [last] = await lastDiscrepancy(tx);
  const first = (last?.number ?? 0) + 1;
  await tx
    .insert(discrepancies)
    .values(
      rows.map((row, at) => ({ ...row, number: first + at, settled: 0, state: "open" as const })),
    );
}

const lastDiscrepancy = prepared((tx: Writer) =>
  tx.select({ number: max(discrepancies.number) }).from(discrepancies),
);
