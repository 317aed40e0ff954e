import { and, asc, eq, inArray, max, sql } from "drizzle-orm";
import type { OnTheWay } from "#domain/consignment.ts";
import type { End } from "#domain/movement.ts";
import type { Reader, Writer } from "./database.ts";
import { columnsOf, prepared, preparedRows } from "./prepared.ts";
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
export type ReceiptRow = typeof receipts.$inferSelect;
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

/** Which of these line ids are taken. */
export async function takenConsignmentLines(read: Reader, ids: readonly string[]) {
  const rows = await consignmentLinesById(
    read,
    ids.map((id) => ({ id })),
  );
  return rows.map(({ id }) => id);
}

const consignmentLinesById = preparedRows(["id"], (read: Reader, rows) =>
  read
    .select({ id: consignmentLines.id })
    .from(consignmentLines)
    .where(
      inArray(
        consignmentLines.id,
        rows.map(({ id }) => id),
      ),
    ),
);

export async function insertConsignment(
  tx: Writer,
  row: Omit<ConsignmentRow, "number" | "state">,
  lines: readonly Omit<ConsignmentLineRow, "consignment" | "position">[],
): Promise<number> {
  const [last] = await lastConsignment(tx);
  const number = (last?.number ?? 0) + 1;
  await insertConsignments(tx, [{ ...row, number, state: "sent" }]);
  await insertConsignmentLines(
    tx,
    lines.map((line, position) => ({ ...line, consignment: row.id, position })),
  );
  return number;
}

const lastConsignment = prepared((tx: Writer) =>
  tx.select({ number: max(consignments.number) }).from(consignments),
);

const insertConsignments = preparedRows(columnsOf(consignments), (tx, rows) =>
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

/** The lines of a consignment with what the ledger still holds on its way, in their order. */
export async function linesOnTheWay(
  read: Reader,
  consignment: ConsignmentRow,
): Promise<(OnTheWay & { unit: string; scale: number })[]> {
  const rows = await waitingLines(read, { consignment: consignment.id });
  return rows.map(
    ({ line, unit, scale, quantity, value, giver, pledge, needLine, need, needStatus }) => {
      const transit: End = {
        account: "transit",
        giver,
        site: consignment.site,
        ...(needLine && { needLine }),
        ...(pledge && { pledge }),
        consignmentLine: line.id,
      };
      return {
        id: line.id,
        transit,
        item: line.item,
        amount: { quantity, value, ...(line.basis && { basis: line.basis }) },
        ...(pledge && { pledge }),
        ...(needLine && { needLine }),
        promisedValue: line.promisedValue,
        ...(need && { need }),
        needOpen: needStatus === "verified",
        unit,
        scale,
      };
    },
  );
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

export async function findReceipt(read: Reader, id: string): Promise<ReceiptRow | undefined> {
  const [row] = await receiptById(read, { id });
  return row;
}

const receiptById = prepared((read: Reader) =>
  read
    .select()
    .from(receipts)
    .where(eq(receipts.id, sql.placeholder("id"))),
);

export async function insertReceipt(
  tx: Writer,
  row: Omit<ReceiptRow, "number">,
  lines: readonly Omit<typeof receiptLines.$inferSelect, "receipt" | "position">[],
): Promise<number> {
  const [last] = await lastReceipt(tx);
  const number = (last?.number ?? 0) + 1;
  await insertReceipts(tx, [{ ...row, number }]);
  await insertReceiptLines(
    tx,
    lines.map((line, position) => ({ ...line, receipt: row.id, position })),
  );
  return number;
}

const insertReceipts = preparedRows(columnsOf(receipts), (tx, rows) =>
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
