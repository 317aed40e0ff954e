import { heldAt, nameOf, write, type Moved, type Page, type Spot } from "./book.ts";
import { touch } from "./consignments.ts";
import { findDifference } from "./differences.ts";
import { standingOf, unitOf } from "./lines.ts";
import { dayAt, later } from "./calendar.ts";
import { known, type Model, type Person, type Pledge, type Request } from "./model.ts";
import { no, unknown, type Refused, type Verdict } from "./verdict.ts";
import { outstandingOf, releaseRest, stateOf } from "./pledges.ts";

/** What has no reversal: each of these is undone in its own way, or never. */
const final = [
  "campaign_opened",
  "need_verified",
  "need_confirmed",
  "need_closed",
  "statement",
  "opening_balance",
  "bank_credit",
  "period_closed",
  "reversal",
];

/** The accounts that never hold less than nothing. */
const filled = ["expected", "fund", "transit", "received", "damaged", "missing"];

/** The department undoes an entry by another that turns its movements round. */
export function reverse(model: Model, who: Person, _: Request, seq: string): Verdict {
  const page = model.book.pages[Number(seq)];
  if (!page) return unknown("entry", Number(seq));
  const { kind, reversedBy } = page;
  if (reversedBy !== undefined) return no("already_reversed", { reversedBy });
  if (final.includes(kind)) return no("not_reversible", { kind });
  const closed = closedSince(model, page);
  if ("ok" in closed) return closed;
  const moved = page.moved
    .toReversed()
    .map(({ from, to, ...of }) => ({ from: to, to: from, ...of }))
    .filter(({ from, to }) => !isFreed(from, closed) && !isFreed(to, closed));
  const bad = decideUnused(model, page, moved) ?? decideRises(model, { page, moved, closed });
  if (bad) return bad;
  const agreed = decideAgreed(model, who, page);
  if (agreed) return agreed;

  const { campaign, subjects, lost } = page;
  const entry = write(model.book, model.now, {
    kind: "reversal",
    campaign,
    effectiveOn: dayAt(model.now),
    moved,
    subjects,
    reverses: page.seq,
    ...(lost !== undefined && { lost }),
  });
  page.reversedBy = entry.seq;
  undo(model, page);
  for (const { from } of page.moved) releaseClosed(model, from.pledge);
  return { ok: true, status: 200, seq: entry.seq };
}

/**
 * The lines that a match brought money for and whose needs have closed since: what was held for them has been
 * free from then on. Where the fund has paid out for one of them, that money is spent.
 */
function closedSince(model: Model, { kind, campaign, moved }: Page): ReadonlySet<string> | Refused {
  const lines =
    kind === "match" ? moved.flatMap(({ from, to }) => [from.needLine, to.needLine]) : [];
  const closed = new Set(
    lines
      .filter((id) => id !== undefined)
      .filter((id) => isClosed(model, known(model.lines.get(id)).need)),
  );
  const isPaid = [...model.consignments.values()].some(
    (one) =>
      one.campaign === campaign &&
      !one.cluster &&
      one.state !== "returned" &&
      one.lines.some(({ line }) => line !== undefined && closed.has(line)),
  );
  return isPaid ? no("has_dependents", { account: "transit" }) : closed;
}

const isClosed = (model: Model, need: string) => known(model.needs.get(need)).status === "closed";

function isFreed({ account, needLine }: Spot, closed: ReadonlySet<string>): boolean {
  return account === "fund" && needLine !== undefined && closed.has(needLine);
}

/** A promise to a need that has closed does not live again. */
function releaseClosed(model: Model, id: string | undefined) {
  const pledge = id === undefined ? undefined : known(model.pledges.get(id));
  if (!pledge?.need || !isClosed(model, pledge.need)) return;
  if (stateOf(model, pledge) === "live") releaseRest(model, pledge, { reason: "need_closed" });
}

/** Above the campaign's limit the first request is only noted, and a second person's does it. */
function decideAgreed(
  model: Model,
  who: Person,
  { seq, campaign, moved }: Page,
): Verdict | undefined {
  const limit = known(model.campaigns.get(campaign)).reversalLimit;
  if (limit === undefined || worthOf(moved) <= limit) return undefined;
  const first = model.requests.get(seq);
  if (first?.account === who.account) return no("second_person_needed");
  model.touched.requests.add(seq);
  if (first === undefined) model.requests.set(seq, { account: who.account });
  else model.requests.delete(seq);
  return first === undefined ? { ok: true, status: 200 } : undefined;
}

/** The department takes a reversal back that waits for a second person: the entry stands as it stood. */
export function withdraw(model: Model, _who: Person, _request: Request, id: string): Verdict {
  const waiting = [...model.requests].find(([, request]) => request.id === id);
  if (!waiting) return unknown("reversal_request", id);
  const [seq] = waiting;
  model.touched.requests.add(seq);
  model.requests.delete(seq);
  return { ok: true, status: 200, id };
}

/** What moved in đồng: gifts where there are any, else the promises or what is held that moved. */
function worthOf(moved: Moved[]): number {
  const gifts = moved.filter(
    ({ from, to }) =>
      to.account !== "promise" &&
      to.account !== "expected" &&
      (from.account !== "fund" || to.account !== "fund"),
  );
  return (gifts.length > 0 ? gifts : moved).reduce((sum, { value }) => sum + value, 0);
}

interface Net {
  spot: Spot;
  item: string;
  quantity: number;
  value: number;
}

/** What movements do to each place, all in all. */
function netOf(moved: Moved[]): Net[] {
  const net = new Map<string, Net>();
  for (const { from, to, item, quantity, value } of moved)
    for (const [spot, sign] of [[from, -1] as const, [to, 1] as const]) {
      const name = nameOf("", spot, item);
      const one = net.get(name) ?? { spot, item, quantity: 0, value: 0 };
      one.quantity += sign * quantity;
      one.value += sign * value;
      net.set(name, one);
    }
  return [...net.values()];
}

/** Whether every place still holds what would be taken from it. */
function decideUnused(model: Model, page: Page, moved: Moved[]): Refused | undefined {
  for (const { spot, item, quantity, value } of netOf(moved)) {
    if (!filled.includes(spot.account) || (quantity >= 0 && value >= 0)) continue;
    const held = heldAt(model.book, page.campaign, spot, item);
    const [left, worth] = [held.quantity + quantity, held.value + value];
    if (left < 0 || worth < 0 || (left === 0 && worth !== 0))
      return no("has_dependents", { account: spot.account });
  }
  const isSettled = model.differences.some(
    ({ consignment, settled, isEnded }) =>
      consignment === page.subjects.consignment && settled > 0 && !isEnded,
  );
  return page.kind === "receipt" && isSettled
    ? no("has_dependents", { account: "missing" })
    : undefined;
}

/** Undoing may set nothing aside for a need that is over, and bring no line above what was approved. */
function decideRises(
  model: Model,
  { page, moved, closed }: { page: Page; moved: Moved[]; closed: ReadonlySet<string> },
): Refused | undefined {
  if (page.kind === "receipt") return undefined;
  const counted = netOf(moved).filter(
    ({ spot }) =>
      spot.needLine && ["expected", "fund", "transit", "received"].includes(spot.account),
  );
  for (const [id = "", net] of Map.groupBy(counted, ({ spot }) => spot.needLine)) {
    if (closed.has(id)) continue;
    const sum = (all: Net[]) => all.reduce((total, { quantity }) => total + quantity, 0);
    const rise = sum(net);
    const aside = sum(net.filter(({ spot }) => ["expected", "fund"].includes(spot.account)));
    const line = known(model.lines.get(id));
    const { status } = known(model.needs.get(line.need));
    if (status !== "verified" && (rise > 0 || aside > 0))
      return no("need_not_verified", { status });
    const { lacking } = standingOf(model, id);
    if (rise > 0 && rise > lacking)
      return no("exceeds_lacking", { lacking, ...unitOf(model, line.item) });
  }
  return undefined;
}

/** Everything beside the ledger is again as it was before the entry. */
function undo(model: Model, page: Page) {
  const { kind, subjects, moved, lost, campaign } = page;
  const consignment = model.consignments.get(subjects.consignment ?? "");
  const difference = findDifference(model, subjects.discrepancy ?? "");
  if (difference) difference.settled -= lost ?? moved.reduce((sum, one) => sum + one.quantity, 0);
  if (consignment && kind === "consignment") consignment.state = "returned";
  if (consignment && (kind === "take_back" || kind === "receipt")) consignment.state = "sent";
  if (consignment && kind === "receipt") {
    consignment.extra = [];
    for (const line of consignment.lines) delete line.counted;
    for (const one of model.differences) if (one.consignment === consignment.id) one.isEnded = true;
  }
  if (consignment) touch(model, consignment);
  untie(model, page);
  const lapsesOn = later(dayAt(model.now), known(model.campaigns.get(campaign)).lapseDays);
  const ends = moved.flatMap(({ from, to }) => [from, to]);
  for (const { needLine } of ends)
    if (needLine) model.touched.needs.add(known(model.lines.get(needLine)).need);
  for (const id of new Set(ends.flatMap(({ pledge }) => pledge ?? [])))
    recount(model, known(model.pledges.get(id)), lapsesOn);
}

/** A line of a statement waits for a decision again, with as much less of it tied. */
function untie(model: Model, { seq, kind, subjects }: Page) {
  const line = model.bankLines.find(({ key }) => key === subjects.statementLine);
  if (!line) return;
  if (line.id) model.touched.bankLines.add(line.id);
  if (kind === "set_aside" && line.state === "set_aside") line.state = "pending";
  const own = model.ties.filter((tie) => tie.seq === seq);
  model.ties = model.ties.filter((tie) => tie.seq !== seq);
  if (own.length === 0) return;
  line.linked -= own.reduce((sum, { amount }) => sum + amount, 0);
  if (line.state === "linked") line.state = "pending";
}

/** What of a promise is neither outstanding nor sent was released; one that lives again has new days. */
function recount(model: Model, pledge: Pledge, lapsesOn: string) {
  model.touched.pledges.add(pledge.id);
  const sent = [...model.consignments.values()]
    .filter(({ state }) => state !== "returned")
    .flatMap(({ lines }) => lines.filter((line) => line.pledge === pledge.id))
    .reduce((sum, { quantity }) => sum + quantity, 0);
  const brought = model.ties
    .filter((tie) => tie.pledge === pledge.id)
    .reduce((sum, tie) => sum + tie.brought, 0);
  const gone = outstandingOf(model, pledge).quantity + sent + brought;
  pledge.released = pledge.quantity - gone;
  if (stateOf(model, pledge) === "live" && pledge.lapsesOn < lapsesOn) pledge.lapsesOn = lapsesOn;
}
