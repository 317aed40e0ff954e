import { and, asc, eq, sql, type SQL } from "drizzle-orm";
import type { Database, Reader } from "./database.ts";
import { nextTurn } from "./nextTurn.ts";
import { totals } from "./schema/ledger.ts";
import { keyOf, shown, sumsBy, type Cell } from "./sumsBy.ts";

/** How many rows are summed together: a bound on how long no other request is looked at. */
const pieceMax = 2_048;

type Row = Pick<typeof totals.$inferSelect, "item" | "giver" | "site">;
type Sum = Cell & { seq: number };

interface Asked {
  campaign: string;
  by: "school" | "commune";
}

/**
 * A campaign's sums by school or commune, of one moment: each says of which last entry. There are as many rows
 * behind them as sites were helped, so they are gone through in pieces, and others are answered in between.
 */
export async function placedSums(db: Database, { campaign, by }: Asked): Promise<Sum[]> {
  if (await isOnePiece(db.read, campaign)) return sumsBy[by](db.read, campaign);
  const moment = await db.snapshot();
  try {
    const sums = new Map<string, Sum>();
    for await (const piece of pieces(moment.read, campaign))
      for (const row of await sumsBy[by](moment.read, campaign, piece)) {
        const { quantity, value } = sums.get(keyOf(row)) ?? { quantity: 0, value: 0 };
        const sum = { quantity: quantity + row.quantity, value: value + row.value };
        sums.set(keyOf(row), { ...row, ...sum });
      }
    return [...sums.values()];
  } finally {
    await moment.close();
  }
}

async function isOnePiece(read: Reader, campaign: string) {
  const [more] = await read
    .select({ one: sql`1` })
    .from(totals)
    .where(eq(totals.campaign, campaign))
    .limit(1)
    .offset(pieceMax);
  return more === undefined;
}

/**
 * Conditions that each find the next rows of an account, in the order of the key: both databases go along it
 * for a row of values, as long as all that comes before is fixed.
 */
async function* pieces(read: Reader, campaign: string): AsyncGenerator<SQL | undefined> {
  for (const account of shown) {
    const own = eq(totals.account, account);
    for (let since: Row | undefined; ;) {
      const rest = and(own, since && sql`${place} > ${valuesOf(since)}`);
      const end = await lastOfPiece(read, and(eq(totals.campaign, campaign), rest));
      yield and(rest, end && sql`${place} <= ${valuesOf(end)}`);
      await nextTurn();
      if (!end) break;
      since = end;
    }
  }
}

/** The row with which a piece is full; undefined when it takes in all that is left. */
async function lastOfPiece(read: Reader, rest: SQL | undefined): Promise<Row | undefined> {
  const { item, giver, site } = totals;
  const [row] = await read
    .select({ item, giver, site })
    .from(totals)
    .where(rest)
    .orderBy(asc(item), asc(giver), asc(site))
    .limit(1)
    .offset(pieceMax - 1);
  return row;
}

const place = sql`(${totals.item}, ${totals.giver}, ${totals.site})`;
const valuesOf = ({ item, giver, site }: Row) => sql`(${item}, ${giver}, ${site})`;
