import { and, eq, gt, sql } from "drizzle-orm";
import { cash } from "#domain/catalogue.ts";
import { freeMoney } from "#domain/fund.ts";
import { inOrder, type Part } from "#domain/parts.ts";
import type { Reader } from "./database.ts";
import { prepared } from "./prepared.ts";
import { heldIn } from "./reversals.ts";
import { cells } from "./schema/ledger.ts";

/** How much of a campaign's money is for no need in particular, in đồng. */
export async function freeIn(read: Reader, campaign: string): Promise<number> {
  return (await heldIn(read, campaign, { end: freeMoney, item: cash })).quantity;
}

/** The money that is held for a need line, in the order in which it is taken. */
export async function heldFor(read: Reader, needLine: string): Promise<Part[]> {
  const rows = await heldByLine(read, { needLine });
  return inOrder(
    rows.map(({ giver, site, quantity, value }) => ({
      end: { account: "fund", giver, site, needLine },
      amount: { quantity, value },
    })),
  );
}

/** A cell of the fund has neither promise nor consignment line: so the key finds it. */
const heldByLine = prepared((read: Reader) =>
  read
    .select({
      giver: cells.giver,
      site: cells.site,
      quantity: cells.quantity,
      value: cells.value,
    })
    .from(cells)
    .where(
      and(
        eq(cells.pledge, ""),
        eq(cells.consignmentLine, ""),
        eq(cells.needLine, sql.placeholder("needLine")),
        eq(cells.account, "fund"),
        gt(cells.quantity, 0),
      ),
    ),
);
