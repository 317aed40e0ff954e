import type { ConsignmentState, Sender } from "./consignment.ts";
import { cash } from "./catalogue.ts";
import { accept, refuse, type Decision } from "./decision.ts";
import { freeMoney, heldMoney, supplier } from "./fund.ts";
import { moving, type End, type Movement } from "./movement.ts";
import type { Part } from "./parts.ts";
import { promiseOf, type Priced } from "./pledge.ts";

/** What of a consignment line is still on its way, and what its promise held for it. */
export interface OnTheWay {
  id: string;
  item: string;
  from: Sender;
  /** Where the ledger holds it, in the order in which it is taken; of goods one part. */
  parts: readonly Part[];
  /** All parts together. */
  amount: Priced;
  pledge?: string | undefined;
  needLine?: string | undefined;
  promisedValue: number;
  /** The need it was for, and whether that can still be helped. */
  need?: string | undefined;
  needOpen: boolean;
}

/**
 * What taking back moves: all that is on its way returns to where it came from. What came from a
 * promise to a need that is still open is promised again; the fund's money is held for that need
 * again, and the price of goods is the fund's again. Refuses with `already_received` or
 * `already_returned`.
 */
export function decideTakeBack(
  state: ConsignmentState,
  lines: readonly OnTheWay[],
): Decision<Movement[], "already_received" | "already_returned"> {
  const open = decideOnTheWay(state);
  if (!open.ok) return open;
  return accept(
    lines.flatMap((line) => moving([...backHome(line), paidBack(line), promisedAgain(line)])),
  );
}

/** Whether a consignment waits to be confirmed. */
export function decideOnTheWay(
  state: ConsignmentState,
): Decision<true, "already_received" | "already_returned"> {
  if (state === "received") return refuse("already_received");
  if (state === "returned") return refuse("already_returned");
  return accept(true);
}

/**
 * Where something of a consignment goes that its school sends back: to the cluster that gave it;
 * into the fund when the fund sent money; what the fund bought, to whom it was bought from.
 */
export function goneBackTo({ from, item }: Pick<OnTheWay, "from" | "item">, { giver }: End): End {
  if (from === "cluster") return { account: "gift", giver };
  return item === cash ? freeMoney : supplier;
}

function backHome(line: OnTheWay): Movement[] {
  const { basis } = line.amount;
  return line.parts.map(({ end, amount }) => ({
    from: end,
    to: heldAgain(line, end) ?? goneBackTo(line, end),
    item: line.item,
    ...amount,
    ...(basis && { basis }),
  }));
}

/** The fund's money that was for a line is held for it again, while its need can be helped. */
function heldAgain({ from, item, needOpen }: OnTheWay, end: End): End | undefined {
  const { giver, site, needLine } = end;
  if (from !== "fund" || item !== cash || !needOpen || !site || !needLine) return undefined;
  return heldMoney({ id: needLine, site }, giver);
}

/** What goods were bought for is the fund's again. */
function paidBack({ from, item, amount: { value } }: OnTheWay): Movement | undefined {
  if (from !== "fund" || item === cash) return undefined;
  return { from: supplier, to: freeMoney, item: cash, quantity: value, value };
}

function promisedAgain(line: OnTheWay): Movement | undefined {
  const [part] = line.parts;
  if (!part || !line.pledge || !line.needOpen) return undefined;
  const { giver, site, needLine, pledge } = part.end;
  const where = {
    giver,
    ...(site && { site }),
    ...(needLine && { needLine }),
    ...(pledge && { pledge }),
  };
  return promiseOf(where, line.item, { ...line.amount, value: line.promisedValue });
}
