import type { Moved } from "./book.ts";
import { decideAim, type Leaving, type Load } from "./consignments.ts";
import { roomFor, unitOf } from "./lines.ts";
import type { Body, Model } from "./model.ts";
import { no, wrong, type Refused } from "./verdict.ts";
import { decideFree, free, freeIn, heldFor, seller } from "./money.ts";

/** What is left to be spent while lines are taken one by one. */
interface Purse {
  free: number;
  held: Map<string, ReturnType<typeof heldFor>>;
  /** What lines get beyond what was held for them. */
  raised: Map<string, number>;
}

/** What the fund pays out or buys. */
export function spend(model: Model, leaving: Leaving, lines: Body[]): Load | Refused {
  for (const [at, line] of lines.entries()) {
    if (line.pledge !== undefined) return wrong(`lines.${at}.pledge`, "not_a_choice");
    const bad = decideAim(model, leaving, line);
    if (bad) return bad;
  }
  const purse: Purse = {
    free: freeIn(model, leaving.campaign),
    held: new Map(),
    raised: new Map(),
  };
  const load: Load = { lines: [], moved: [] };
  for (const [at, line] of lines.entries()) {
    const bad = spendLine(model, leaving, { line, at, purse, load });
    if (bad) return bad;
  }
  return load;
}

function spendLine(
  model: Model,
  { site, means }: Leaving,
  { line, at, purse, load }: { line: Body; at: number; purse: Purse; load: Load },
): Refused | undefined {
  const [id, item, quantity] = [String(line.id), String(line.item), Number(line.quantity)];
  const isCash = item === "VND";
  if (isCash !== (means !== "goods")) return no("means_mismatch", { means });
  if (!isCash && line.basis !== "invoice") return wrong(`lines.${at}.basis`, "not_a_choice");
  const aim = line.needLine === undefined ? undefined : String(line.needLine);
  const value = isCash ? quantity : Number(line.value);
  const to = { account: "transit", giver: "fund", site, needLine: aim, consignmentLine: id };
  const held = isCash && aim ? (purse.held.get(aim) ?? heldFor(model, aim)) : [];
  const most = held.reduce((sum, part) => sum + part.quantity, 0);
  const beyond = Math.max(0, quantity - most);
  if (aim && beyond > 0) {
    const full = raise(model, purse, { aim, beyond });
    if (full) return isCash ? { ...full, facts: { ...full.facts, held: most } } : full;
  }
  const cost = isCash ? beyond : value;
  const poor = decideFree(purse.free, cost, unitOf(model, "VND"));
  if (poor) return poor;
  purse.free -= cost;
  load.moved.push(
    ...(isCash ? payOut({ held, quantity, beyond, to }) : buy(to, { item, quantity, value })),
  );
  if (aim) purse.held.set(aim, held);
  load.lines.push({ id, item, quantity, value, promisedValue: 0, ...(aim && { line: aim }) });
  return undefined;
}

function raise(model: Model, purse: Purse, { aim, beyond }: { aim: string; beyond: number }) {
  const already = purse.raised.get(aim) ?? 0;
  const full = roomFor(model, aim, { quantity: beyond, already });
  if (!full) purse.raised.set(aim, already + beyond);
  return full;
}

/** Money leaves from what is held for the line, in the givers' names, and beyond that from free money. */
function payOut(paid: {
  held: ReturnType<typeof heldFor>;
  quantity: number;
  beyond: number;
  to: Moved["to"];
}): Moved[] {
  const { held, quantity, beyond, to } = paid;
  let open = quantity - beyond;
  const moved = held.map((part): Moved => {
    const taken = Math.min(open, part.quantity);
    open -= taken;
    part.quantity -= taken;
    const at = { ...to, giver: part.spot.giver };
    return { from: part.spot, to: at, item: "VND", quantity: taken, value: taken };
  });
  return [...moved, { from: free, to, item: "VND", quantity: beyond, value: beyond }];
}

/** The price leaves the fund, and goods of the same value set out. */
function buy(to: Moved["to"], bought: Pick<Moved, "item" | "quantity" | "value">): Moved[] {
  const { value } = bought;
  return [
    { from: free, to: seller, item: "VND", quantity: value, value },
    { from: seller, to, ...bought },
  ];
}
