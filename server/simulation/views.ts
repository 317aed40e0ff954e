import type { Moved, Page, Spot } from "./model/book.ts";
import { coverageOf, standingOf } from "./model/lines.ts";
import { known, type BankLine, type Difference, type Model } from "./model/model.ts";
import { freeIn } from "./model/money.ts";
import { outstandingOf, sentOf, stateOf } from "./model/pledges.ts";

// What the API must say of things, as far as the model knows them: the same fields under the same names.

export function needAs(model: Model, id: string) {
  const need = known(model.needs.get(id));
  const isVerified = need.lines.some((line) => known(model.lines.get(line)).approved !== null);
  return {
    status: need.status,
    coverage: isVerified ? coverageOf(model, id) : null,
    lines: need.lines.map((line) => {
      const { item, asked, approved } = known(model.lines.get(line));
      return { id: line, item, asked, ...standingOf(model, line), approved };
    }),
  };
}

export function pledgeAs(model: Model, id: string) {
  const pledge = known(model.pledges.get(id));
  const { item, quantity, value, released, lapsesOn } = pledge;
  return {
    id,
    item,
    quantity,
    value,
    sent: sentOf(model, pledge),
    released,
    outstanding: outstandingOf(model, pledge).quantity,
    state: stateOf(model, pledge),
    lapsesOn,
  };
}

export function consignmentAs(model: Model, id: string) {
  const { state, means, sentOn, lines, extra } = known(model.consignments.get(id));
  return {
    state,
    means,
    sentOn,
    lines: lines.map(({ id: line, pledge, line: needLine, item, quantity, value, counted }) => ({
      id: line,
      ...(pledge && { pledge }),
      ...(needLine && { needLine }),
      item,
      quantity,
      value,
      ...counted,
    })),
    extra,
  };
}

export function differenceAs(difference: Difference) {
  const { line = null, item, kind, quantity, settled, isEnded, isExplained } = difference;
  const open = isExplained ? "explained" : "open";
  const state = isEnded ? "ended" : settled === quantity ? "settled" : open;
  return { line, item, kind, quantity, settled, state };
}

export function entryAs(page: Page) {
  const { seq, kind, campaign, recordedAt, effectiveOn, moved, reason, lines, lost } = page;
  const { reverses, reversedBy } = page;
  return {
    seq,
    kind,
    campaign,
    recordedAt,
    effectiveOn,
    movements: moved.map(exact),
    ...(reason && { reason }),
    ...(lines && { lines }),
    ...(lost !== undefined && { lost: { quantity: lost } }),
    ...(reverses !== undefined && { reverses }),
    ...(reversedBy !== undefined && { reversedBy }),
  };
}

/** A movement whose ends are written out, so that nothing of them can be too much. */
export function exact({ from, to, item, quantity, value }: Moved) {
  return { from: endOf(from), to: endOf(to), item, quantity, value };
}

function endOf({
  account,
  giver,
  site = "",
  needLine = "",
  pledge = "",
  consignmentLine = "",
}: Spot) {
  return `${account} of ${giver} at ${site} for ${needLine} by ${pledge} in ${consignmentLine}`;
}

export function bankLineAs({ id, row, on, direction, amount, memo, state, linked }: BankLine) {
  return { id, row, on, direction, amount, memo, state, linked };
}

/** What the fund holds: all of it, what is free, and what is held for lines. */
export function fundAs(model: Model, campaign: string) {
  const places = [...model.book.places.values()].filter(
    ({ spot, campaign: of }) => of === campaign && spot.account === "fund",
  );
  const balance = places.reduce((sum, { quantity }) => sum + quantity, 0);
  const free = freeIn(model, campaign);
  return { balance, free, held: balance - free };
}
