import { placesOf, write, type Moved } from "./book.ts";
import { dayAt } from "./calendar.ts";
import {
  known,
  type BankLine,
  type Body,
  type Model,
  type Person,
  type Pledge,
  type Request,
} from "./model.ts";
import { no, unknown, type Refused, type Verdict } from "./verdict.ts";
import { decideFree, free, freeIn, heldSpot, seller, unknownGift } from "./money.ts";
import { listOf } from "./needs.ts";
import { outstandingOf, unpromise } from "./pledges.ts";

type Decide = (model: Model, line: BankLine, body: Body) => Refused | Done;
/** A decision on a line: its entry, if it makes one. */
type Done = { ok: true; seq?: number };

/** A decision on a line of a statement, by who may decide. */
export function onLine(decide: Decide) {
  return (model: Model, _: Person, { body }: Request, id: string): Verdict => {
    const line = model.bankLines.find((one) => one.id === id && one.state !== "staged");
    if (!line) return unknown("statement_line", id);
    const done = decide(model, line, body);
    if (!done.ok) return done;
    model.touched.bankLines.add(id);
    return { ok: true, status: 200, id, ...(done.seq !== undefined && { seq: done.seq }) };
  };
}

function decideOpen(line: BankLine, wanted = line.direction): Refused | undefined {
  if (line.direction !== wanted) return no(`not_a_${wanted}`);
  const isOpen = line.state === "pending" || line.state === "on_hold";
  return isOpen && line.linked < line.amount
    ? undefined
    : no("line_decided", { state: line.state });
}

/** Ties a credit to promises and givers. */
export const match: Decide = (model, line, body) => {
  const parts: Part[] = [];
  for (const part of listOf(body.parts)) {
    const found = lookUp(model, line, part);
    if ("ok" in found) return found;
    parts.push(found);
  }
  const closed = decideOpen(line, "credit");
  if (closed) return closed;
  const left = line.amount - line.linked;
  if (parts.reduce((sum, { amount }) => sum + amount, 0) > left)
    return no("exceeds_line", { left });
  return { ok: true, seq: matchParts(model, line, parts) };
};

interface Part {
  cluster: string;
  amount: number;
  pledge?: Pledge;
}

function lookUp(model: Model, line: BankLine, part: Body): Part | Refused {
  const amount = Number(part.amount);
  if (part.cluster !== undefined) {
    const cluster = String(part.cluster);
    return model.clusters.has(cluster) ? { cluster, amount } : unknown("cluster", cluster);
  }
  const pledge = model.pledges.get(String(part.pledge));
  if (!pledge) return unknown("pledge", String(part.pledge));
  if (pledge.campaign !== line.campaign) return no("wrong_campaign");
  return pledge.item === "VND" ? { cluster: pledge.cluster, amount, pledge } : no("not_cash");
}

/** What a match moves: who gave is known, the promise is kept, and its money is held for its line. */
export function matchParts(model: Model, line: BankLine, parts: Part[]): number {
  const moved: Moved[] = [];
  const kept = new Map<string, number>();
  let purse = freeIn(model, line.campaign);
  const money = (quantity: number) => ({ item: "VND", quantity, value: quantity });
  for (const { cluster, amount, pledge } of parts) {
    const giver = { account: "gift", giver: cluster };
    moved.push({ from: giver, to: unknownGift, ...money(amount) });
    if (!pledge) continue;
    const before = kept.get(pledge.id) ?? 0;
    const part = Math.min(amount, outstandingOf(model, pledge).quantity - before);
    kept.set(pledge.id, before + part);
    moved.push({ ...unpromise(model, pledge, 0), ...money(part) });
    if (!pledge.line) continue;
    const held = Math.min(part, purse);
    purse -= held;
    moved.push({ from: free, to: heldSpot(model, pledge.line, cluster), ...money(held) });
  }
  const seq = enter(model, line, "match", moved);
  for (const [pledge, brought] of kept) {
    const direction = line.direction;
    model.ties.push({ seq, line: line.key, amount: 0, pledge, brought, direction });
    touchPledge(model, known(model.pledges.get(pledge)));
  }
  tie(model, line, { seq, amount: parts.reduce((sum, { amount }) => sum + amount, 0) });
  return seq;
}

function touchPledge(model: Model, { id, need }: Pledge) {
  model.touched.pledges.add(id);
  if (need) model.touched.needs.add(need);
}

/** So much of a line is tied to what an entry says of it. */
export function tie(
  model: Model,
  line: BankLine,
  { seq, amount, consignment }: { seq: number; amount: number; consignment?: string },
) {
  const of = { line: line.key, ...(consignment && { consignment }) };
  model.ties.push({ seq, amount, brought: 0, direction: line.direction, ...of });
  line.linked += amount;
  line.state = line.linked === line.amount ? "linked" : "pending";
}

/** Interest, a fee, or money sent back: all that is left of the line. */
export const record: Decide = (model, line, body) => {
  const bad = decideOpen(line, body.as === "interest" ? "credit" : "debit");
  if (bad) return bad;
  const amount = line.amount - line.linked;
  const poor = body.as !== "interest" && decideFree(freeIn(model, line.campaign), amount);
  if (poor) return poor;
  return { ok: true, seq: recordAs(model, line, { as: String(body.as), amount }) };
};

/** The entry of what the bank did. */
export function recordAs(
  model: Model,
  line: BankLine,
  { as, amount, on }: { as: string; amount: number; on?: string },
): number {
  const money = { item: "VND", quantity: amount, value: amount };
  const ways: Record<string, [string, Moved]> = {
    interest: ["bank_interest", { from: seller, to: unknownGift, ...money }],
    fee: ["bank_fee", { from: free, to: seller, ...money }],
    refund: ["refund", { from: free, to: unknownGift, ...money }],
  };
  const [kind, moved] = known(ways[as]);
  const seq = enter(model, line, kind, [moved], { on });
  tie(model, line, { seq, amount });
  return seq;
}

/** Says which payments out of the fund a debit carried out, or a credit brought back. */
export const pay: Decide = (model, line, body) => {
  const parts = listOf(body.parts).map(({ consignment, amount }) => ({
    consignment: String(consignment),
    amount: Number(amount),
  }));
  const opens: { amount: number; open: number }[] = [];
  for (const [id, same] of Map.groupBy(parts, ({ consignment }) => consignment)) {
    const consignment = model.consignments.get(id);
    if (!consignment || consignment.cluster) return unknown("consignment", id);
    if (consignment.campaign !== line.campaign) return no("wrong_campaign");
    const amount = same.reduce((sum, part) => sum + part.amount, 0);
    const open = line.direction === "credit" ? -undebitedOf(model, id) : untiedOf(model, id);
    opens.push({ amount, open: Math.max(0, open) });
  }
  const closed = decideOpen(line);
  if (closed) return closed;
  const [left, sum] = [
    line.amount - line.linked,
    opens.reduce((all, { amount }) => all + amount, 0),
  ];
  if (sum > left) return no("exceeds_line", { left });
  const over = opens.find(({ amount, open }) => amount > open);
  if (over) return no("exceeds_payment", { undebited: over.open });
  const isBack = line.direction === "credit";
  const poor = isBack && decideFree(freeIn(model, line.campaign), sum);
  if (poor) return poor;
  const back = { from: free, to: unknownGift, item: "VND", quantity: sum, value: sum };
  const seq = enter(model, line, isBack ? "payment_returned" : "payment", isBack ? [back] : []);
  for (const part of parts) tie(model, line, { seq, ...part });
  return { ok: true, seq };
};

/** What of a payment no debit of the bank's is tied to. */
function untiedOf(model: Model, id: string): number {
  const { lines } = known(model.consignments.get(id));
  return model.ties
    .filter(({ consignment, direction }) => consignment === id && direction === "debit")
    .reduce(
      (left, { amount }) => left - amount,
      lines.reduce((sum, { value }) => sum + value, 0),
    );
}

/** What the bank has still to debit of a payment; below nothing, to credit back. */
export function undebitedOf(model: Model, id: string): number {
  const { lines, state, means } = known(model.consignments.get(id));
  const amount = lines.reduce((sum, { value }) => sum + value, 0);
  const standing = lines
    .flatMap((line) =>
      ["transit", "received", "damaged", "missing"].map((account) => ({ account, line })),
    )
    .flatMap(({ account, line }) => placesOf(model.book, account, line.id))
    .filter(({ item }) => item === "VND")
    .reduce((sum, { quantity }) => sum + quantity, 0);
  const surplus = lines.reduce((sum, { counted }) => sum + (counted?.surplus ?? 0), 0);
  const stands = means === "goods" ? amount : standing - surplus;
  const back = state === "returned" ? amount : amount - stands;
  const debited = model.ties
    .filter(({ consignment }) => consignment === id)
    .reduce((sum, one) => sum + (one.direction === "credit" ? -one.amount : one.amount), 0);
  return amount - back - debited;
}

/** Puts a line aside, with a reason that the ledger tells. */
export const setAside: Decide = (model, line, body) => {
  const closed = decideOpen(line);
  if (closed) return closed;
  const seq = enter(model, line, "set_aside", [], { reason: String(body.reason) });
  line.state = "set_aside";
  return { ok: true, seq };
};

/** Leaves a line for later, or takes it up again; the ledger says nothing of that. */
export function wait(state: "on_hold" | "pending"): Decide {
  return (_, line) => {
    const closed = decideOpen(line);
    if (closed) return closed;
    line.state = state;
    return { ok: true };
  };
}

function enter(
  model: Model,
  line: BankLine,
  kind: string,
  moved: Moved[],
  { on, reason }: { on?: string | undefined; reason?: string } = {},
): number {
  return write(model.book, model.now, {
    kind,
    campaign: line.campaign,
    effectiveOn: on ?? dayAt(model.now),
    moved,
    subjects: { statement: line.statement, statementLine: line.key },
    ...(reason && { reason }),
  }).seq;
}
