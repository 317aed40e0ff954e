import { placesOf } from "./book.ts";
import { known, type Model } from "./model.ts";
import { no, type Refused } from "./verdict.ts";

/** How a need line stands, counted from the book. */
export interface Standing {
  approved: number;
  promised: number;
  held: number;
  onTheWay: number;
  received: number;
  lacking: number;
  over: number;
}

/** DESIGN §4: lacking is what was approved and is neither promised, held, on the way nor received. */
export function standingOf(model: Model, id: string): Standing {
  const approved = known(model.lines.get(id)).approved ?? 0;
  const of = (account: string) =>
    placesOf(model.book, account, id).reduce((sum, { quantity }) => sum + quantity, 0);
  const [promised, held] = [of("expected"), of("fund")];
  const [onTheWay, received] = [of("transit"), of("received")];
  const open = approved - promised - held - onTheWay - received;
  const [lacking, over] = [Math.max(0, open), Math.max(0, -open)];
  return { approved, promised, held, onTheWay, received, lacking, over };
}

/** How a verified need stands, as DESIGN §3 computes it: lines of which nothing was approved do not count. */
export function coverageOf(model: Model, need: string): string {
  const lines = known(model.needs.get(need))
    .lines.map((id) => standingOf(model, id))
    .filter(({ approved }) => approved > 0);
  if (lines.every(({ received, approved }) => received >= approved)) return "received";
  if (lines.every(({ lacking }) => lacking === 0)) return "covered";
  const isBegun = lines.some(
    (line) => line.promised + line.held + line.onTheWay + line.received > 0,
  );
  return isBegun ? "partly" : "lacking";
}

/** Whether a line can take so much more, beside what else an act brings to it; the refusal if not. */
export function roomFor(
  model: Model,
  id: string,
  { quantity, already = 0 }: { quantity: number; already?: number },
): Refused | undefined {
  const line = known(model.lines.get(id));
  const { status } = known(model.needs.get(line.need));
  if (status !== "verified") return no("need_not_verified", { status });
  const lacking = Math.max(0, standingOf(model, id).lacking - already);
  return quantity > lacking
    ? no("exceeds_lacking", { lacking, ...unitOf(model, line.item) })
    : undefined;
}

/** The unit of an item, as refusals say it beside a number. */
export function unitOf(model: Model, item: string) {
  const { unit, scale } = known(model.items.get(item));
  return { unit, scale };
}

/** What a quantity is worth by the catalogue, rounded down. */
export function byCatalogue(model: Model, item: string, quantity: number): number {
  const { value, scale } = known(model.items.get(item));
  return Number((BigInt(value) * BigInt(quantity)) / 10n ** BigInt(scale));
}
