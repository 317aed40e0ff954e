import { cash } from "./catalogue.ts";
import type { Means, Sent, UnpromisedLine } from "./consignment.ts";
import { accept, refuse, type Decision } from "./decision.ts";
import { decideFree, freeMoney, moneyFrom, supplier, type FundedLine } from "./fund.ts";
import type { Item } from "./item.ts";
import { linesMax } from "./limits.ts";
import { moving, theFund, type End, type Movement } from "./movement.ts";
import { decideFits } from "./need.ts";
import { takeInTurn, wholeOf, type Part } from "./parts.ts";
import { decideMoney, worth } from "./pledge.ts";

/** A line that the fund pays out or buys, and what it holds for the need line that this goes to. */
export interface Spending {
  line: UnpromisedLine;
  item: Item;
  needLine?: FundedLine;
  /** In the order in which they are taken. */
  held: readonly Part[];
}

/** What the fund spends of, and where that goes; `unit` is the money's. */
export interface Spender {
  free: number;
  site: string;
  money: Pick<Item, "unit" | "scale">;
}

type Codes =
  | "means_mismatch"
  | "invalid_input"
  | "need_not_verified"
  | "exceeds_lacking"
  | "exceeds_fund";

/**
 * The most movements that a receipt of what was sent may need, so that its leaf holds them: one for
 * each giver of a line, two where a line's parts are cut, one for a surplus.
 */
const receiptMovementsMax = 4 * linesMax;

/**
 * Decides what the fund's spending moves. Money goes to a need line from what is held for it, and
 * beyond that from free money as far as the line lacks it; without a need line from free money.
 * Goods are bought with free money: their price leaves the fund, they set out in its name. Refuses
 * with `means_mismatch` when cash and goods are mixed, `invalid_input` where money is said to be worth
 * something else, `need_not_verified`, `exceeds_lacking` with
 * what is lacking and held, `exceeds_fund` with what is free.
 */
export function decideSpend(
  means: Means,
  lines: readonly Spending[],
  { free, site, money }: Spender,
): Decision<Sent[], Codes> {
  const sent: Sent[] = [];
  const purse: Purse = { free, held: new Map(), raised: new Map() };
  for (const [at, spending] of lines.entries()) {
    const { line, item } = spending;
    if ((item.id === cash) !== (means !== "goods")) return refuse("means_mismatch", { means });
    if (item.id !== cash && line.basis !== "invoice")
      return refuse("invalid_input", { path: `lines.${at}.basis`, problem: "not_a_choice" });
    const worthItself = decideMoney(item, line, `lines.${at}.value`);
    if (!worthItself.ok) return worthItself;
    const taken = item.id === cash ? payOut(spending, site, purse) : buy(spending, site, purse);
    if (!taken.ok) return taken;
    const paid = decideFree(purse.free, taken.value.free, money);
    if (!paid.ok) return paid;
    purse.free -= taken.value.free;
    sent.push(sentOf(spending, taken.value.movements));
  }
  const parts = sent.reduce((sum, { movements }) => sum + movements.length, 0);
  return means !== "goods" && parts + 3 * lines.length > receiptMovementsMax
    ? refuse("invalid_input", { path: "lines", problem: "too_many_lines" })
    : accept(sent);
}

/** What is left while lines are taken one by one: of free money, and of what each line holds. */
interface Purse {
  free: number;
  held: Map<string, readonly Part[]>;
  /** What lines have on the way beyond what was held for them. */
  raised: Map<string, number>;
}

/** What one line moves, and how much of it is free money. */
type Taken = Decision<{ movements: Movement[]; free: number }, Codes>;

function payOut({ line, item, needLine, held: all }: Spending, site: string, purse: Purse): Taken {
  const on = transitOf(line.id, site, needLine);
  const held = (needLine && purse.held.get(needLine.id)) ?? all;
  const { quantity: most } = wholeOf(held);
  const beyond = Math.max(0, line.quantity - most);
  if (needLine && beyond > 0) {
    const fits = raise(purse, { ...needLine, item }, beyond);
    if (!fits.ok) return { ...fits, facts: { ...fits.facts, held: most } };
  }
  const [taken = [], left = []] = takeInTurn(held, [
    line.quantity - beyond,
    most - (line.quantity - beyond),
  ]);
  if (needLine) purse.held.set(needLine.id, left);
  const movements = [
    ...taken.map(({ end, amount }) => moneyFrom(end, { ...on, giver: end.giver }, amount.quantity)),
    moneyFrom(freeMoney, on, beyond),
  ];
  return accept({ movements: moving(movements), free: beyond });
}

function buy({ line, item, needLine }: Spending, site: string, purse: Purse): Taken {
  if (needLine) {
    const fits = raise(purse, { ...needLine, item }, line.quantity);
    if (!fits.ok) return fits;
  }
  const on = transitOf(line.id, site, needLine);
  const goods: Movement = { from: supplier, to: on, item: item.id, ...worth(item, line) };
  const movements = moving([moneyFrom(freeMoney, supplier, line.value), goods]);
  return accept({ movements, free: line.value });
}

/** So much more is on its way to a line, if it lacks that still. */
function raise(purse: Purse, line: FundedLine, quantity: number) {
  const already = purse.raised.get(line.id) ?? 0;
  const fits = decideFits({ ...line, onTheWay: line.onTheWay + already }, quantity);
  if (fits.ok) purse.raised.set(line.id, already + quantity);
  return fits;
}

function transitOf(line: string, site: string, needLine: FundedLine | undefined): End {
  return {
    account: "transit",
    giver: theFund,
    site,
    ...(needLine && { needLine: needLine.id }),
    consignmentLine: line,
  };
}

function sentOf({ line, item, needLine }: Spending, movements: Movement[]): Sent {
  const { id } = line;
  const amount = worth(item, line);
  return { id, item: item.id, amount, needLine: needLine?.id, promisedValue: 0, movements };
}
