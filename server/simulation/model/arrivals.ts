import { placesOf, shareOf, takeOut, write, type Moved, type Spot } from "./book.ts";
import { touch } from "./consignments.ts";
import { effectiveDay } from "./days.ts";
import { unitOf } from "./lines.ts";
import { dayAt, later } from "./calendar.ts";
import {
  known,
  type Body,
  type Consignment,
  type Model,
  type Person,
  type Request,
  type SentLine,
} from "./model.ts";
import { no, unknown, wrong, type Refused, type Verdict } from "./verdict.ts";
import { listOf } from "./needs.ts";
import { promiseAgain, worthOf } from "./pledges.ts";
import { decideCluster, decideSchool } from "./rights.ts";

/** The school says what arrived; what it does not mention arrived not at all. */
export function confirmReceipt(model: Model, who: Person, { body }: Request, id: string): Verdict {
  const consignment = model.consignments.get(id);
  if (!consignment) return unknown("consignment", id);
  const bad = decideArrival(model, who, { body, consignment });
  if (bad) return bad;
  const counted = countAll(model, consignment, listOf(body.lines));
  if (!Array.isArray(counted)) return counted;
  const stated = String(body.receivedOn);
  const day = effectiveDay(model, who, { campaign: consignment.campaign, stated });

  const moved = counted.flatMap((line) => arrive(model, consignment, line));
  for (const { line, counts } of counted) line.counted = counts;
  const extras = listOf(body.lines).filter((line) => line.line === undefined);
  for (const extra of extras) moved.push(comeWith(model, consignment, extra));
  consignment.state = "received";
  model.taken.receipts.add(String(body.id));
  openDifferences(model, consignment);
  touch(model, consignment);
  const { seq } = write(model.book, model.now, {
    kind: "receipt",
    campaign: consignment.campaign,
    effectiveOn: day,
    moved,
    subjects: { consignment: id, receipt: String(body.id) },
  });
  return { ok: true, status: 201, id: String(body.id), seq };
}

/** Takes back what left: to where it came from, and promised again where that still helps. */
export function takeBack(model: Model, who: Person, _: Request, id: string): Verdict {
  const consignment = model.consignments.get(id);
  if (!consignment) return unknown("consignment", id);
  const { cluster, campaign } = consignment;
  const bad = decideCluster(who, cluster) ?? decideOnTheWay(consignment);
  if (bad) return bad;
  const moved = consignment.lines.flatMap((line) => comeBack(model, consignment, line));
  consignment.state = "returned";
  for (const { pledge: of, line, quantity } of consignment.lines) {
    const pledge = of === undefined ? undefined : known(model.pledges.get(of));
    if (!pledge) continue;
    if (!isOpen(model, line)) pledge.released += quantity;
    else pledge.lapsesOn = later(dayAt(model.now), known(model.campaigns.get(campaign)).lapseDays);
  }
  touch(model, consignment);
  const { seq } = write(model.book, model.now, {
    kind: "take_back",
    campaign,
    effectiveOn: dayAt(model.now),
    moved,
    subjects: { consignment: id },
  });
  return { ok: true, status: 200, id, seq };
}

function decideArrival(
  model: Model,
  who: Person,
  { body, consignment }: { body: Body; consignment: Consignment },
): Refused | undefined {
  const mine = decideSchool(who, consignment.school);
  if (mine) return mine;
  const id = String(body.id);
  if (model.taken.receipts.has(id)) return no("duplicate_id", { id });
  const { sentOn, campaign } = consignment;
  const [on, today] = [String(body.receivedOn), dayAt(model.now)];
  if (on < sentOn) return wrong("receivedOn", "before_sent", { sentOn });
  if (on > today) return wrong("receivedOn", "date_in_future", { today });
  const { startsOn } = known(model.campaigns.get(campaign));
  if (on < startsOn) return wrong("receivedOn", "date_before_campaign", { startsOn });
  const gone = decideOnTheWay(consignment);
  if (gone) return gone;
  const lines = listOf(body.lines).flatMap(({ line }) => (line === undefined ? [] : String(line)));
  const stray = lines.find((line) => !consignment.lines.some(({ id: own }) => own === line));
  return stray === undefined ? undefined : unknown("consignment_line", stray);
}

function decideOnTheWay({ state }: Consignment): Refused | undefined {
  return state === "sent" ? undefined : no(`already_${state}`);
}

interface Counted {
  line: SentLine;
  counts: NonNullable<SentLine["counted"]>;
}

/** What arrived of each line, complete, or what does not add up. */
function countAll(model: Model, { lines }: Consignment, said: Body[]): Counted[] | Refused {
  const counted: Counted[] = [];
  for (const line of lines) {
    const counts = countOf(
      said.find((one) => one.line === line.id),
      line.quantity,
    );
    const { good, damaged, missing, surplus } = counts;
    const facts = { sent: line.quantity, ...unitOf(model, line.item), line: line.id };
    const sum = good + damaged + missing;
    if (sum > line.quantity) return no("exceeds_sent", facts);
    if (sum < line.quantity || (missing > 0 && surplus > 0))
      return no("receipt_does_not_add_up", { ...facts, counted: sum });
    counted.push({ line, counts });
  }
  for (const { line, item } of said) {
    if (line !== undefined) continue;
    if (!model.items.has(String(item))) return unknown("item", String(item));
    if (item === "VND") return no("means_mismatch");
  }
  return counted;
}

/** Good, damaged and missing; what is left is missing when nobody says how much is. */
function countOf(said: Body | undefined, sent: number) {
  const [good, damaged] = [Number(said?.good ?? 0), Number(said?.damaged ?? 0)];
  const missing = Number(said?.missing ?? Math.max(0, sent - good - damaged));
  return { good, damaged, missing, surplus: Number(said?.surplus ?? 0) };
}

function arrive(model: Model, { cluster }: Consignment, { line, counts }: Counted): Moved[] {
  const places = placesOf(model.book, "transit", line.id);
  const accounts = ["received", "damaged", "missing"];
  const parts = takeOut(places, [counts.good, counts.damaged, counts.missing]);
  const moved = parts.flatMap((taken, at) =>
    taken.map(({ spot, ...worth }): Moved => {
      const to = { ...spot, account: known(accounts[at]) };
      return { from: spot, to, item: line.item, ...worth };
    }),
  );
  if (counts.surplus === 0) return moved;
  const giver = cluster ?? "unknown";
  const first = takeOut(places, [1])[0]?.[0]?.spot ?? known<Spot>(undefined);
  const from = { account: "gift", giver };
  const to = { ...first, account: "received", giver };
  const more = shareOf({ quantity: line.quantity, value: line.value }, counts.surplus);
  return [...moved, { from, to, item: line.item, ...more }];
}

/** What came with a consignment and stood on no line is a gift of its sender, unknown for the fund. */
function comeWith(model: Model, consignment: Consignment, extra: Body): Moved {
  const giver = consignment.cluster ?? "unknown";
  const [item, quantity] = [String(extra.item), Number(extra.surplus)];
  const value = worthOf(model, item, { ...extra, quantity });
  consignment.extra.push({ item, surplus: quantity, value });
  const from = { account: "gift", giver };
  return {
    from,
    to: { account: "received", giver, site: consignment.site },
    item,
    quantity,
    value,
  };
}

function openDifferences(model: Model, { id, campaign, lines, extra }: Consignment) {
  const of = { campaign, consignment: id, settled: 0, isExplained: false, isEnded: false };
  for (const { id: line, item, counted } of lines)
    for (const kind of ["missing", "damaged", "surplus"] as const) {
      const quantity = counted?.[kind] ?? 0;
      if (quantity > 0) model.differences.push({ ...of, line, item, kind, quantity });
    }
  for (const { item, surplus: quantity } of extra)
    model.differences.push({ ...of, item, kind: "surplus", quantity });
}

/** Where a line goes that is taken back, and what is promised or held again. */
function comeBack(model: Model, { cluster }: Consignment, line: SentLine): Moved[] {
  const { item } = line;
  const places = placesOf(model.book, "transit", line.id);
  const [parts = []] = takeOut(places, [line.quantity]);
  const opens = isOpen(model, line.line);
  const moved = parts.map(({ spot, ...worth }): Moved => {
    const { giver, site, needLine } = spot;
    const held = !cluster && item === "VND" && needLine && opens;
    const to = held ? { account: "fund", giver, site, needLine } : homeOf(cluster, item, giver);
    return { from: spot, to, item, ...worth };
  });
  if (!cluster && item !== "VND") {
    const [from, to] = [
      { account: "outside", giver: "fund" },
      { account: "fund", giver: "fund" },
    ];
    moved.push({ from, to, item: "VND", quantity: line.value, value: line.value });
  }
  if (line.pledge && opens) {
    const worth = { quantity: line.quantity, value: line.promisedValue };
    moved.push(promiseAgain(model, known(model.pledges.get(line.pledge)), worth));
  }
  return moved;
}

/** Where something goes back to: its giver; money of the fund into it, goods to who sold them. */
export function homeOf(cluster: string | undefined, item: string, giver: string): Spot {
  if (cluster) return { account: "gift", giver };
  return { account: item === "VND" ? "fund" : "outside", giver: "fund" };
}

function isOpen(model: Model, line: string | undefined): boolean {
  if (line === undefined) return false;
  return known(model.needs.get(known(model.lines.get(line)).need)).status === "verified";
}
