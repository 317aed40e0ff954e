import { asc, eq, inArray } from "drizzle-orm";
import type { Actor } from "#domain/actor.ts";
import { codeOf } from "#domain/code.ts";
import { may } from "#domain/may.ts";
import type { ConsignmentView } from "#domain/giftViews.ts";
import type { Reader } from "./database.ts";
import {
  findConsignments,
  type ConsignmentFilter,
  type ConsignmentRow,
} from "./findConsignments.ts";
import { present } from "./needViews.ts";
import { photosOfReceipt } from "./photoViews.ts";
import { consignmentLines, receiptLines } from "./schema/gifts.ts";
import { items } from "./schema/places.ts";
import { textsOf, type TextField } from "./texts.ts";

/** Consignments, the newest first, at most `limit`. */
export async function listConsignments(
  read: Reader,
  reader: Actor | undefined,
  by: ConsignmentFilter,
): Promise<ConsignmentView[]> {
  const rows = await findConsignments(read, by);
  const ids = rows.map(({ consignment }) => consignment.id);
  if (ids.length === 0) return [];
  const open = rows.filter(({ consignment }) => isParty(reader, consignment));
  const told = open.flatMap(({ consignment, receipt }) => [consignment.id, receipt?.id ?? ""]);
  const [lines, arrived, notes] = await Promise.all([
    linesOf(read, ids),
    arrivedOf(
      read,
      rows.flatMap(({ receipt }) => (receipt ? [receipt.id] : [])),
    ),
    textsOf(read, told, ["note", "signature"]),
  ]);
  return rows.map((row) =>
    consignmentView(row, {
      party: isParty(reader, row.consignment),
      document: may(reader, "see_document", partiesOf(row.consignment)),
      lines: lines.filter(({ line }) => line.consignment === row.consignment.id),
      arrived: arrived.filter(({ line }) => line.receipt === row.receipt?.id),
      text: (id) => notes.get(id) ?? {},
    }),
  );
}

/** One consignment as a reader may see it, with the photos of its receipt. */
export async function showConsignment(
  read: Reader,
  reader: Actor | undefined,
  id: string,
): Promise<ConsignmentView | undefined> {
  const [view] = await listConsignments(read, reader, { id, limit: 1 });
  if (!view?.receipt) return view;
  const of = {
    receipt: view.receipt.id,
    school: view.site.school.id,
    sender: view.cluster?.id ?? null,
  };
  const photos = await photosOfReceipt(read, reader, of);
  return photos.length > 0 ? { ...view, receipt: { ...view.receipt, photos } } : view;
}

type Lines = Awaited<ReturnType<typeof linesOf>>;
type Arrivals = Awaited<ReturnType<typeof arrivedOf>>;

/** Whether a reader delivers or receives this consignment, or answers for all of them. */
function isParty(reader: Actor | undefined, of: Parties): boolean {
  return may(reader, "see_carrier", partiesOf(of));
}

type Parties = Pick<ConsignmentRow["consignment"], "school" | "cluster">;
const partiesOf = ({ school, cluster }: Parties) => ({ school, cluster: cluster ?? undefined });

async function linesOf(read: Reader, ids: readonly string[]) {
  return read
    .select({ line: consignmentLines, name: items.name, unit: items.unit, scale: items.scale })
    .from(consignmentLines)
    .innerJoin(items, eq(items.id, consignmentLines.item))
    .where(inArray(consignmentLines.consignment, [...ids]))
    .orderBy(asc(consignmentLines.consignment), asc(consignmentLines.position));
}

async function arrivedOf(read: Reader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return read
    .select({ line: receiptLines, name: items.name, unit: items.unit, scale: items.scale })
    .from(receiptLines)
    .innerJoin(items, eq(items.id, receiptLines.item))
    .where(inArray(receiptLines.receipt, [...ids]))
    .orderBy(asc(receiptLines.receipt), asc(receiptLines.position));
}

function consignmentView(
  { consignment, siteName, schoolName, clusterName, receipt }: ConsignmentRow,
  own: {
    party: boolean;
    /** Whether the reader checks papers. */
    document: boolean;
    lines: Lines;
    arrived: Arrivals;
    text: (id: string) => Partial<Record<TextField, string>>;
  },
): ConsignmentView {
  const { id, campaign, cluster, means, state, sentOn } = consignment;
  const { document, expectedOn, carrier, plate, driverName, driverPhone } = consignment;
  const driver = driverName && driverPhone ? { name: driverName, phone: driverPhone } : undefined;
  const shown = present({ expectedOn, carrier, plate, driver, note: own.text(id).note });
  return {
    id,
    code: codeOf("consignment", consignment.number),
    campaign,
    site: {
      id: consignment.site,
      name: siteName,
      school: { id: consignment.school, name: schoolName },
    },
    from: cluster ? "cluster" : "fund",
    ...(cluster && { cluster: { id: cluster, name: clusterName ?? "" } }),
    means,
    state,
    sentOn,
    ...(own.document && present({ document })),
    ...(own.party && shown),
    ...(receipt && { receipt: receiptView(receipt, own) }),
    lines: own.lines.map((row) => lineView(row, own.arrived)),
    extra: own.arrived
      .filter(({ line }) => line.line === null)
      .map(({ line: { item, surplus, value }, ...named }) => ({ item, ...named, surplus, value })),
  };
}

function receiptView(
  receipt: NonNullable<ConsignmentRow["receipt"]>,
  own: { party: boolean; text: (id: string) => Partial<Record<TextField, string>> },
) {
  const { id, number, receivedOn, ownCluster, receivedByName, receivedByPosition } = receipt;
  const receivedBy = { name: receivedByName, position: receivedByPosition };
  const { note, signature: name } = own.text(id);
  const typed = name === undefined ? undefined : { name };
  const signature = receipt.signature === null ? typed : { drawn: true as const };
  return {
    id,
    code: codeOf("receipt", number),
    receivedOn,
    ownCluster,
    evidence: receipt.evidence,
    ...present({ enteredFrom: receipt.enteredFrom }),
    ...(own.party && present({ receivedBy, note, signature })),
  };
}

function lineView({ line, name, unit, scale }: Lines[number], arrived: Arrivals) {
  const { id, pledge, needLine, item, quantity, value } = line;
  const counted = arrived.find((row) => row.line.line === id)?.line;
  return {
    id,
    ...present({ pledge, needLine }),
    item,
    name,
    unit,
    scale,
    quantity,
    value,
    ...(counted && {
      good: counted.good,
      damaged: counted.damaged,
      missing: counted.missing,
      surplus: counted.surplus,
    }),
  };
}
