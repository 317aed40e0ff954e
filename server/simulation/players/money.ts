import { fileSince, transact } from "../bank.ts";
import { undebitedOf } from "../model/bank.ts";
import { memoOf } from "../model/codes.ts";
import { standingOf } from "../model/lines.ts";
import { freeIn, heldFor } from "../model/money.ts";
import { dayAt, later } from "../model/calendar.ts";
import type { BankLine, Body, Request } from "../model/model.ts";
import { outstandingOf } from "../model/pledges.ts";
import { aCluster, pledgeIn } from "./clusters.ts";
import {
  asking,
  distinct,
  fitting,
  newId,
  recentDay,
  somebody,
  type Part,
  type Play,
} from "./play.ts";
import { lineIn } from "./schools.ts";

/** Money comes and goes at the bank, and its file of the last days is brought. */
export const bringStatement: Part = (play) => {
  const { chance, model, bank, town } = play;
  for (let more = chance.between(1, 5); more > 0; more--)
    transact(bank, chance, { now: model.now, ...transaction(play) });
  // Days overlap with those of the file before.
  const file = fileSince(bank, later(dayAt(model.now), -chance.between(0, 6)));
  if (!file) return undefined;
  const campaign = chance.percent(2) ? chance.id(model.now) : (town.campaigns[0]?.id ?? "");
  const ids = model.statements.map(({ id }) => id);
  const body = { id: newId(play, ids), campaign, name: "sao-ke.csv" };
  return { ...asking(play, somebody(play, "department"), "statements", body), file };
};

/** What somebody pays in or out: what was promised, something else, a fee, what the fund paid. */
function transaction(play: Play): { amount: number; memo: string } {
  const { chance, model, town } = play;
  const way = chance.below(10);
  const pledge = way < 5 ? cashPledge(play) : undefined;
  const prefix = town.campaigns[0]?.memoPrefix ?? "";
  if (pledge) {
    const { quantity } = outstandingOf(model, pledge);
    const amount = chance.percent(70) && quantity > 0 ? quantity : chance.between(1, 90);
    return { amount, memo: `${memoOf(prefix, pledge.number)} ung ho` };
  }
  if (way < 6) return { amount: -chance.between(1, 3), memo: "PHI DICH VU" };
  const payment = way < 8 ? openPayment(play) : undefined;
  if (payment) return { amount: -payment.undebited, memo: "chi tien" };
  const amount = chance.percent(30) ? chance.between(1, 3_000_000) : chance.between(1, 90);
  return { amount: way === 8 ? -chance.between(1, 9) : amount, memo: "ung ho dong bao" };
}

function cashPledge(play: Play) {
  const pledge = pledgeIn(play);
  return pledge?.item === "VND" ? pledge : undefined;
}

/** A payment that the bank has still to debit. */
function openPayment({ chance, model }: Play) {
  const late = [...model.consignments.values()].filter(({ cluster }) => !cluster).slice(-20);
  const open = late
    .map(({ id }) => ({ id, undebited: undebitedOf(model, id) }))
    .filter(({ undebited }) => undebited > 0);
  return chance.one(open);
}

/** The department says yes to the statement that waits, or takes it away. */
export const postStatement: Part = (play) => {
  const { chance, model } = play;
  const waiting = model.statements.filter(({ state }) => state === "waiting");
  const one = chance.one(waiting.length > 0 && !chance.percent(5) ? waiting : model.statements);
  if (!one) return undefined;
  const verb = chance.percent(12) ? "cancel" : "post";
  return asking(play, somebody(play, "department"), `statements/${one.id}/${verb}`, {});
};

/** The department decides on a line of a statement, in one of the ways that there are. */
export const decideLine: Part = (play) => {
  const { chance } = play;
  const line = bankLineIn(play);
  if (!line?.id) return undefined;
  const decide = (verb: string, body: Body): Request =>
    asking(play, somebody(play, "department"), `statement-lines/${line.id}/${verb}`, body);
  const way = chance.below(20);
  if (way < 7) return decide("match", { parts: matchParts(play, line) });
  if (way < 13) return decide("pay", { parts: paymentParts(play, line) });
  if (way < 16) {
    const ways = line.direction === "credit" ? ["interest"] : ["fee", "refund"];
    return decide("record", { as: chance.percent(10) ? "fee" : (chance.one(ways) ?? "fee") });
  }
  if (way === 16) return decide("set-aside", { reason: "other" });
  return way === 17 ? decide("hold", {}) : decide("resume", {});
};

/** A line that waits for a decision; now and then any. */
function bankLineIn({ chance, model }: Play): BankLine | undefined {
  const waiting = model.bankLines.filter(({ state }) => state === "pending" || state === "on_hold");
  return chance.one(waiting.length > 0 && !chance.percent(6) ? waiting : model.bankLines);
}

function matchParts(play: Play, line: BankLine): Body[] {
  const { chance, model } = play;
  const amount = fitting(play, line.amount - line.linked);
  const pledge = chance.percent(70) ? cashPledge(play) : undefined;
  if (!pledge) return [{ cluster: aCluster(play), amount }];
  const { quantity } = outstandingOf(model, pledge);
  const part = quantity > 0 && quantity < amount && chance.percent(50) ? quantity : amount;
  const rest = amount - part;
  return [
    { pledge: pledge.id, amount: part },
    ...(rest > 0 ? [{ cluster: pledge.cluster, amount: rest }] : []),
  ];
}

function paymentParts(play: Play, line: BankLine): Body[] {
  const { chance, model } = play;
  const payment = openPayment(play);
  const back = [...model.consignments.values()]
    .filter(({ cluster, state }) => !cluster && state === "returned")
    .slice(-10);
  const chosen = line.direction === "debit" ? payment?.id : chance.one(back)?.id;
  const tied = chosen ?? chance.one([...model.consignments.keys()]) ?? chance.id(model.now);
  return [{ consignment: tied, amount: fitting(play, line.amount - line.linked) }];
}

/** The department holds free money for a line. */
export const earmark: Part = (play) => {
  const { model } = play;
  const line = lineIn(play, play.chance.percent(95) ? true : undefined);
  if (!line) return undefined;
  const campaign = model.needs.get(line.need)?.campaign ?? "";
  const most = Math.min(standingOf(model, line.id).lacking, freeIn(model, campaign));
  const body = { needLine: line.id, quantity: fitting(play, most) };
  return asking(play, somebody(play, "department"), "earmarks", body);
};

/** The department frees what it earmarked. */
export const freeEarmark: Part = (play) => {
  const { chance, model } = play;
  const line = heldLine(play) ?? lineIn(play, true);
  if (!line) return undefined;
  const held = heldFor(model, line.id).find(({ spot }) => spot.giver === "fund");
  const quantity = fitting(play, held?.quantity ?? 0);
  const body = { needLine: line.id, ...(chance.percent(60) && { quantity }) };
  return asking(play, somebody(play, "department"), "earmarks/free", body);
};

/** A line that money is held for. */
function heldLine({ chance, model }: Play) {
  const held = [...model.book.places.values()].filter(
    ({ spot, quantity }) => spot.account === "fund" && spot.needLine && quantity > 0,
  );
  return model.lines.get(chance.one(held)?.spot.needLine ?? "");
}

/** The fund pays a site what it holds for it, or what is free. */
export const payOut: Part = (play) => {
  const { chance, model } = play;
  const line = (chance.percent(70) && heldLine(play)) || lineIn(play, true);
  if (!line) return undefined;
  const need = model.needs.get(line.need);
  const most = () => {
    const held = heldFor(model, line.id).reduce((sum, { quantity }) => sum + quantity, 0);
    return held + (chance.percent(40) ? standingOf(model, line.id).lacking : 0);
  };
  const lines = Array.from({ length: chance.between(1, 2) }, () => {
    const quantity = fitting(play, most());
    const aim = chance.percent(85) && { needLine: line.id };
    const id = newId(play, model.taken.loads);
    return { id, item: "VND", quantity, value: quantity, basis: "estimate", ...aim };
  });
  return fromFund(play, { campaign: need?.campaign, site: need?.site, means: "transfer", lines });
};

/** The fund buys goods for a site. */
export const buy: Part = (play) => {
  const { chance, model } = play;
  const line = lineIn(play, false);
  if (!line) return undefined;
  const need = model.needs.get(line.need);
  const free = freeIn(model, need?.campaign ?? "");
  const bought = {
    id: newId(play, model.taken.loads),
    item: line.item,
    quantity: fitting(play, standingOf(model, line.id).lacking),
    value: chance.percent(90) ? chance.below(Math.floor(free / 3) + 2) : free + 1,
    basis: chance.percent(2) ? "catalogue" : "invoice",
    ...(chance.percent(80) && { needLine: line.id }),
  };
  const lines = [bought];
  return fromFund(play, { campaign: need?.campaign, site: need?.site, means: "goods", lines });
};

function fromFund(
  play: Play,
  sent: { campaign?: string | undefined; site?: string | undefined; means: string; lines: Body[] },
): Request {
  const id = newId(play, play.model.consignments.keys());
  const lines = distinct(sent.lines);
  const body = { ...sent, id, from: "fund", sentOn: recentDay(play), lines };
  return asking(play, somebody(play, "department"), "consignments", body);
}
