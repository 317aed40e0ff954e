import { eq, sql } from "drizzle-orm";
import * as v from "valibot";
import type { Day } from "#domain/day.ts";
import type { AgeingView, FundTieView, ReconciliationRow } from "#domain/reconciliationViews.ts";
import { ageing } from "./ageing.ts";
import type { Reader } from "./database.ts";
import { fundTie } from "./fundTie.ts";
import { reconciledGifts } from "./reconciledGifts.ts";
import { reconciledMoney } from "./reconciledMoney.ts";
import { reconciledPledges, type RowAt, type RowsWanted } from "./reconciledPledges.ts";
import { reconciledSurplus } from "./reconciledSurplus.ts";
import { statements } from "./schema/money.ts";
import { asOfEntry } from "./totals.ts";

const whole = v.pipe(v.number(), v.safeInteger("invalid"));
const line = v.object({ number: whole, position: whole });

/** Where a list of rows goes on: after this one, in its section; a section begins without a place. */
export const RowPlace = v.variant("of", [
  v.object({ of: v.literal("pledges"), after: v.optional(whole) }),
  v.object({ of: v.literal("gifts"), after: v.optional(line) }),
  v.object({ of: v.literal("surplus"), after: v.optional(line) }),
  v.object({
    of: v.literal("money"),
    after: v.optional(v.object({ need: whole, position: whole, giver: v.string() })),
  }),
]);
export type RowPlace = v.InferOutput<typeof RowPlace>;

/**
 * A page of rows: every promise, then what left without one, then what came on no line, then money that
 * is held in the fund. Read from balances, whatever the number of entries.
 */
export async function reconciledRows(
  read: Reader,
  by: RowsWanted & { place?: RowPlace | undefined },
): Promise<{ row: ReconciliationRow; place: RowPlace }[]> {
  const found: { row: ReconciliationRow; place: RowPlace }[] = [];
  let place: RowPlace | undefined = by.place ?? { of: "pledges" };
  while (place && found.length < by.limit) {
    found.push(...(await sectionAt(read, { ...by, limit: by.limit - found.length }, place)));
    place = nextOf[place.of];
  }
  return found;
}

const nextOf: Record<RowPlace["of"], RowPlace | undefined> = {
  pledges: { of: "gifts" },
  gifts: { of: "surplus" },
  surplus: { of: "money" },
  money: undefined,
};

async function sectionAt(read: Reader, by: RowsWanted, place: RowPlace) {
  switch (place.of) {
    case "pledges":
      return placed("pledges", await reconciledPledges(read, { ...by, after: place.after }));
    case "gifts":
      return placed("gifts", await reconciledGifts(read, { ...by, after: place.after }));
    case "surplus":
      return placed("surplus", await reconciledSurplus(read, { ...by, after: place.after }));
    case "money":
      return placed("money", await reconciledMoney(read, { ...by, after: place.after }));
    default:
      return place satisfies never;
  }
}

function placed<Of extends RowPlace["of"], Place>(of: Of, rows: readonly RowAt<Place>[]) {
  return rows.map(({ row, place }) => ({ row, place: { of, after: place } }));
}

/**
 * The fund's tie and the ages of what is open, with the entry they are of. They are taken again when a
 * statement went on in between, too: a line that the ledger does not record moves the bank's side only.
 */
export async function fundAsOf(
  read: Reader,
  campaign: string,
  today: Day,
): Promise<{ seq: number; fund: FundTieView; ageing: AgeingView }> {
  const take = async (tries = 1): Promise<{ fund: FundTieView; ageing: AgeingView }> => {
    const posted = await postedLines(read, campaign);
    const taken = {
      fund: await fundTie(read, campaign, today),
      ageing: await ageing(read, campaign, today),
    };
    const isStill = tries === triesMax || posted === (await postedLines(read, campaign));
    return isStill ? taken : take(tries + 1);
  };
  const { seq, taken } = await asOfEntry(read, () => take());
  return { seq, ...taken };
}
/** How often the fund is read again while a statement is being posted. */
const triesMax = 5;

async function postedLines(read: Reader, campaign: string): Promise<number> {
  const [row] = await read
    .select({ posted: sql<number>`coalesce(sum(${statements.posted}), 0)`.mapWith(Number) })
    .from(statements)
    .where(eq(statements.campaign, campaign));
  return row?.posted ?? 0;
}
