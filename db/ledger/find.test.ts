import { expect, test } from "vitest";
import { addDays } from "#domain/calendar.ts";
import { sharedContext } from "#server/testing.ts";
import { lengthenLedger } from "#server/testing/longLedger.ts";
import { smallProvince } from "#server/testing/story.ts";
import { findEntries, type LedgerFilter } from "./find.ts";

// A ledger that is long enough to be gone through in pieces.
const context = await sharedContext();
const { db } = context;
const { campaign } = await smallProvince(context);
const all = await lengthenLedger(db, (at) => ({
  kind: at % 3 === 0 ? ("pledge" as const) : ("receipt" as const),
  effectiveOn: addDays("2026-10-01", Math.floor(at / 300)),
  worth: (at % 4_500) * 1_000,
}));

/** The latest of them that are wanted, as a list that holds them all would say. */
function expected(by: LedgerFilter & { before?: number; limit: number }) {
  const wanted = all.filter(
    ({ seq, kind, effectiveOn, worth }) =>
      seq < (by.before ?? Infinity) &&
      kind === (by.kind ?? kind) &&
      effectiveOn >= (by.from ?? "") &&
      effectiveOn <= (by.to ?? "9") &&
      worth >= (by.least ?? 1) &&
      worth <= (by.most ?? Infinity),
  );
  return wanted.map(({ seq }) => seq).toReversed();
}

test.each<LedgerFilter & { before?: number }>([
  { from: "2026-10-02", to: "2026-10-02" },
  { from: "2026-10-02", to: "2026-10-20", before: 5_000 },
  { to: "2026-10-03", least: 1 },
  { from: "2026-10-01", least: 4_400_000 },
  { least: 1_000, most: 3_000 },
  { least: 1_000, most: 3_000, before: 4_000 },
  { least: 1, most: 2_000_000, kind: "pledge" },
  { from: "2027-01-01" },
])("a range of the ledger is found whole and in order: %o", async (by) => {
  const limit = 150;

  const found = await findEntries(db.read, { campaign, least: 1, ...by, limit });

  expect(found.map(({ seq }) => seq)).toEqual(expected({ ...by, limit }).slice(0, limit));
});

test("others are answered while a range that many entries are in is looked for among all others", async () => {
  let turns = 0;
  let isDone = false;
  const turn = () => void (isDone || (turns++, setImmediate(turn)));
  setImmediate(turn);

  const found = await findEntries(db.read, {
    campaign,
    from: "2026-10-01",
    to: "2026-10-04",
    limit: 5,
  });
  isDone = true;

  expect(found).toHaveLength(5);
  expect(turns).toBeGreaterThan(1);
});
