import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, type SQL } from "drizzle-orm";
import type { Actor } from "#domain/actor.ts";
import { codeOf } from "#domain/code.ts";
import { may } from "#domain/may.ts";
import type { EvidenceState } from "#domain/evidence.ts";
import type { ConsignmentState, Sender } from "#domain/consignment.ts";
import type { ConsignmentView } from "#domain/giftViews.ts";
import type { Reader } from "./database.ts";
import { present } from "./needViews.ts";
import { photosOfReceipt } from "./photoViews.ts";
import { consignmentLines, consignments, receiptLines, receipts } from "./schema/gifts.ts";
import { clusters, items, schools, sites } from "./schema/places.ts";
import { textsOf, type TextField } from "./texts.ts";

/** Consignments, the newest first, at most `limit`; `after` is the number of the last one seen. */
export async function listConsignments(
  read: Reader,
  reader: Actor | undefined,
  by: {
    id?: string | undefined;
    campaign?: string | undefined;
    site?: string | undefined;
    school?: string | undefined;
    cluster?: string | undefined;
    from?: Sender | undefined;
    state?: ConsignmentState | undefined;
    evidence?: EvidenceState | undefined;
    after?: number | undefined;
    limit: number;
  },
): Promise<ConsignmentView[]> {
  const rows = await read
    .select({
      consignment: consignments,
      siteName: sites.name,
      schoolName: schools.name,
      clusterName: clusters.name,
      receipt: receipts,
    })
    .from(consignments)
    .innerJoin(sites, eq(sites.id, consignments.site))
    .innerJoin(schools, eq(schools.id, consignments.school))
    .leftJoin(clusters, eq(clusters.id, consignments.cluster))
    .leftJoin(receipts, and(eq(receipts.consignment, consignments.id), isNull(receipts.reversedAt)))
    .where(consignmentFilter(by))
    .orderBy(desc(consignments.number))
    .limit(by.limit);
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

type Row = {
  consignment: typeof consignments.$inferSelect;
  siteName: string;
  schoolName: string;
  clusterName: string | null;
  receipt: typeof receipts.$inferSelect | null;
};
type Lines = Awaited<ReturnType<typeof linesOf>>;
type Arrivals = Awaited<ReturnType<typeof arrivedOf>>;

function consignmentFilter(by: Parameters<typeof listConsignments>[2]): SQL | undefined {
  return and(
    by.id ? eq(consignments.id, by.id) : undefined,
    by.campaign ? eq(consignments.campaign, by.campaign) : undefined,
    by.site ? eq(consignments.site, by.site) : undefined,
    by.school ? eq(consignments.school, by.school) : undefined,
    by.cluster ? eq(consignments.cluster, by.cluster) : undefined,
    by.from === "fund" ? isNull(consignments.cluster) : undefined,
    by.from === "cluster" ? isNotNull(consignments.cluster) : undefined,
    by.state ? eq(consignments.state, by.state) : undefined,
    by.evidence ? eq(receipts.evidence, by.evidence) : undefined,
    by.after === undefined ? undefined : lt(consignments.number, by.after),
  );
}

/** Whether a reader delivers or receives this consignment, or answers for all of them. */
function isParty(reader: Actor | undefined, of: Parties): boolean {
  return may(reader, "see_carrier", partiesOf(of));
}

type Parties = Pick<Row["consignment"], "school" | "cluster">;
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
  { consignment, siteName, schoolName, clusterName, receipt }: Row,
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
  receipt: NonNullable<Row["receipt"]>,
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
