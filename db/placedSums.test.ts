import { expect, test } from "vitest";
import { testContext } from "#server/testing.ts";
import { smallProvince } from "#server/testing/story.ts";
import type { Database } from "./database.ts";
import { placedSums } from "./placedSums.ts";
import { totals } from "./schema/ledger.ts";
import { sumsBy, type Cell } from "./sumsBy.ts";

/** A campaign in which so many givers have given two sites something of two items. */
async function example(givers: number) {
  const context = await testContext();
  const { campaign, site, otherSite } = await smallProvince(context);
  const rows = Array.from({ length: givers }, (_, at) =>
    (["transit", "promise", "received"] as const).slice(at < 10 ? 0 : 2).flatMap((account) =>
      [site, otherSite].map((place, which) => ({
        campaign,
        account,
        item: at % 3 === 0 ? "VND" : "CHAN",
        giver: `giver-${at}`,
        site: place,
        quantity: at + which,
        value: 1_000 * at + which,
      })),
    ),
  ).flat();
  await insert(context.db, rows);
  return { ...context, campaign, rows };
}

async function insert({ write }: Database, rows: (typeof totals.$inferInsert)[]) {
  await write(async (tx) => {
    for (let from = 0; from < rows.length; from += 300)
      await tx.insert(totals).values(rows.slice(from, from + 300));
  });
}

const sorted = (cells: readonly Cell[]) =>
  cells.map((cell) => JSON.stringify(cell, Object.keys(cell).toSorted())).toSorted();

test.each([0, 10, 1_100])(
  "of %d givers, sums taken in pieces are those of one statement",
  async (givers) => {
    const { db, campaign } = await example(givers);

    for (const by of ["school", "commune"] as const) {
      const found = await placedSums(db, { campaign, by });

      expect(sorted(found)).toEqual(sorted(await sumsBy[by](db.read, campaign)));
      expect(found.length > 0).toBe(givers > 0);
    }
  },
);

test("they are of one moment, though something is given meanwhile, and others are answered", async () => {
  const { db, campaign, rows } = await example(1_100);
  const before = await sumsBy.school(db.read, campaign);

  const asked = placedSums(db, { campaign, by: "school" });
  let isOver = false;
  const done = asked.finally(() => (isOver = true));
  let written = 0;
  while (!isOver) {
    await insert(db, [{ ...rows.at(-1)!, giver: `late-${written++}`, account: "transit" }]);
  }

  expect(written).toBeGreaterThan(1);
  const found = await done;
  expect(sorted(found)).toEqual(sorted(before));
});
