import fc from "fast-check";
import { expect, test } from "vitest";
import { dialect } from "#db/columns.ts";
import { reconciledRows, type RowPlace } from "#db/reconciliation.ts";
import { totalsBy } from "#db/totals.ts";
import type { Reader } from "#db/database.ts";
import { dayOf } from "#domain/calendar.ts";
import { cash } from "#domain/catalogue.ts";
import type { ReconciliationRow, Standing } from "#domain/reconciliationViews.ts";
import { openTestContext } from "#server/testing.ts";
import { steps } from "#server/testing/steps.ts";
import { smallProvince } from "#server/testing/story.ts";
import { createWorld } from "#server/testing/world.ts";

/** Many on SQLite, some on PostgreSQL, which takes longer to start; more with `RUNS=1000`. */
const numRuns = Number(process.env.RUNS) || (dialect === "sqlite" ? 15 : 2);

const numbers = ["promised", "held", "onTheWay", "received", "damaged", "missing"] as const;

type Asked = Omit<Parameters<typeof reconciledRows>[1], "limit" | "place">;

/** All rows, a few at a time. */
async function allRows(read: Reader, asked: Asked, limit: number) {
  const all: ReconciliationRow[] = [];
  for (let place: RowPlace | undefined; ;) {
    const page = await reconciledRows(read, { ...asked, place, limit });
    all.push(...page.map(({ row }) => row));
    place = page.at(-1)?.place;
    if (page.length < limit) return all;
  }
}

/** What the rows come to by giver: each of the six numbers, money and goods apart, in đồng. */
function sumsOf(rows: readonly ReconciliationRow[]) {
  const sums: Record<string, number> = {};
  const add = (row: ReconciliationRow, giver: string, standing: Standing) => {
    const what = row.item === cash ? "cash" : "goods";
    const told = { ...standing, promised: row.outstanding };
    for (const number of numbers) {
      const key = `${giver} ${number} ${what}`;
      sums[key] = (sums[key] ?? 0) + told[number].value;
    }
  };
  for (const row of rows)
    for (const part of row.givers ?? [{ ...row, id: row.giver.id }]) add(row, part.id, part);
  return notZero(sums);
}

async function totalsOf(read: Reader, campaign: string) {
  const { rows } = await totalsBy(read, campaign, "cluster");
  return notZero(
    Object.fromEntries(
      rows.flatMap((row) =>
        numbers.flatMap((number) => [
          [`${row.key} ${number} cash`, row[number].cash],
          [`${row.key} ${number} goods`, row[number].goods],
        ]),
      ),
    ),
  );
}

function notZero(sums: Record<string, number>) {
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}

/** What of a row does not add up; nothing when it does. */
function wrongOf(row: ReconciliationRow): unknown[] {
  const stands = [row.onTheWay, row.received, row.damaged, row.missing];
  const there = stands.reduce((sum, { quantity }) => sum + quantity, 0);
  const isWhole =
    row.sent === row.inFund + row.goneBack + there - row.surplus &&
    (row.kind !== "pledge" ||
      row.promised.quantity === row.released + row.sent + row.outstanding.quantity);
  return isWhole && row.goneBack >= 0 && row.surplus >= 0 ? [] : [row];
}

test("whatever happened, the rows add up to the totals of every giver, and each row in itself", async () => {
  const property = fc.asyncProperty(steps, async (story) => {
    const { context, close } = await openTestContext();
    const { read } = context.db;
    try {
      const province = await smallProvince(context);
      const { campaign } = province;
      const world = createWorld(context, province);
      for (const step of story) await world.live(step);
      const asked = { campaign, onlyOpen: false, today: dayOf(context.now()) };

      const rows = await allRows(read, asked, 3);
      const open = await allRows(read, { ...asked, onlyOpen: true }, 2);

      expect(sumsOf(rows)).toEqual(await totalsOf(read, campaign));
      expect(rows.flatMap(wrongOf)).toEqual([]);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      expect(open).toEqual(rows.filter(({ exceptions }) => exceptions.length > 0));
      for (const cluster of [province.cluster, province.otherCluster]) {
        const own = await allRows(read, { ...asked, cluster }, 3);
        expect(own).toEqual(rows.filter((row) => isOf(row, cluster)));
      }
      for (const school of [province.school, province.otherSchool]) {
        const own = await allRows(read, { ...asked, school }, 3);
        expect(own).toEqual(rows.filter(({ site }) => site?.school.id === school));
      }
    } finally {
      await close();
    }
  });

  await fc.assert(property, { numRuns });
});

function isOf({ giver, givers }: ReconciliationRow, cluster: string): boolean {
  const has = ({ id, onTheWay, received, damaged, missing }: { id: string } & Standing) =>
    id === cluster && [onTheWay, received, damaged, missing].some(({ quantity }) => quantity > 0);
  return giver.id === cluster || (givers?.some(has) ?? false);
}
