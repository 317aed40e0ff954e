import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { dialect } from "#db/columns.ts";
import type { Writer } from "#db/database.ts";
import type { End, Movement } from "#domain/movement.ts";
import { sharedContext } from "#server/testing.ts";
import { everything } from "#server/testing/everything.ts";
import { brokenOf } from "#server/testing/invariants.ts";
import { accepted, smallProvince, verifiedNeed } from "#server/testing/story.ts";
import { appendEntries, appendEntry, type Appended, type Draft } from "./append.ts";

// Many entries at once are as many one by one: nobody can tell from what is left behind.
const context = await sharedContext();
const { db, now } = context;
const provinces = [await smallProvince(context), await smallProvince(context)] as const;
const [first] = provinces;
const need = await verifiedNeed(context, first, [{ item: "CHAN", quantity: 500 }]);
const numRuns = Number(process.env.RUNS) || (dialect === "sqlite" ? 60 : 15);

/** A movement on the way that a gift takes; several, so that the same cells come again and again. */
const movement = fc.record({
  way: fc.constantFrom("send", "send", "send", "receive", "lose", "return", "free"),
  cluster: fc.constantFrom(first.cluster, first.otherCluster),
  item: fc.constantFrom("VND", "CHAN"),
  toLine: fc.boolean(),
  quantity: fc.integer({ min: 1, max: 20 }),
});
type Asked = typeof movement extends fc.Arbitrary<infer Value> ? Value : never;

const draft = fc.record({
  province: fc.constantFrom(...provinces),
  effectiveOn: fc.constantFrom("2026-11-20", "2026-11-21", "2026-11-23"),
  asked: fc.array(movement, { minLength: 0, maxLength: 4 }),
  about: fc.constantFrom([], [first.school]),
});

const ways = {
  send: ["gift", "transit"],
  receive: ["transit", "received"],
  lose: ["transit", "missing"],
  return: ["received", "gift"],
  free: ["gift", "fund"],
} as const;

function moved({ way, cluster: giver, item, toLine, quantity }: Asked): Movement {
  const line = toLine ? { needLine: need.lines[0]! } : {};
  const end = (account: End["account"]): End =>
    account === "gift" ? { account, giver } : { account, giver, site: first.site, ...line };
  const [from, to] = ways[way];
  return { from: end(from), to: end(to), item, quantity, value: quantity };
}

const drafts = fc.array(draft, { minLength: 1, maxLength: 12 }).map((all) =>
  all.map(({ province: { campaign }, asked, ...rest }): Draft => ({
    ...rest,
    id: v7(),
    kind: "receipt",
    campaign,
    actor: { organisation: "department", role: "department", onBehalfOf: first.school },
    subjects: { site: first.site },
    movements: asked.map(moved),
  })),
);

/** What a way of appending answers and leaves behind, or why it threw; all of it is undone. */
async function leftBy(append: (tx: Writer) => Promise<Appended[]>) {
  let left: { appended: Appended[]; rows: Record<string, string[]>; broken: string[] } | undefined;
  const undone = db.write<string>(async (tx) => {
    const appended = await append(tx);
    left = { appended, rows: await everything(tx), broken: await brokenOf(tx) };
    throw new Error("undone");
  });
  const error = await undone.catch(({ message }: Error) => message);
  // Of several accounts that would hold less than nothing, either is named.
  return { error: error.replace(/the account \w+/, "an account"), left };
}

describe("many entries at once", () => {
  test("leave what they leave one by one, and throw where one of those would", async () => {
    const seen = { accepted: 0, thrown: 0 };
    const property = fc.asyncProperty(drafts, async (all) => {
      const single = await leftBy(async (tx) => {
        const appended: Appended[] = [];
        for (const one of all) appended.push(accepted(await appendEntry(tx, now(), one)));
        return appended;
      });
      const bulk = await leftBy(async (tx) => accepted(await appendEntries(tx, now(), all)));

      expect(bulk).toEqual(single);
      if (single.left) expect(single.left).toMatchObject({ broken: [] });
      seen[single.left ? "accepted" : "thrown"]++;
    });

    await fc.assert(property, { numRuns });

    expect(Math.min(seen.accepted, seen.thrown)).toBeGreaterThan(0);
  });

  const gift = (quantity: number, more: Partial<Draft> = {}): Draft => ({
    id: v7(),
    kind: "receipt",
    campaign: first.campaign,
    effectiveOn: "2026-11-20",
    actor: { organisation: "department", role: "department" },
    subjects: {},
    movements: [given(quantity)],
    ...more,
  });
  const given = (quantity: number): Movement => ({
    from: { account: "gift", giver: "unknown" },
    to: { account: "fund", giver: "fund" },
    item: "VND",
    quantity,
    value: quantity,
  });
  const back = (quantity: number): Movement => {
    const { from, to, ...moving } = given(quantity);
    return { ...moving, from: to, to: from };
  };

  test("are placed one after the other, also when there are more than one batch", async () => {
    const all = Array.from({ length: 1_200 }, (_, at) => gift(at + 1));

    const { left } = await leftBy(async (tx) => accepted(await appendEntries(tx, now(), all)));

    const [start] = left!.appended;
    expect(left!.appended.map(({ seq }) => seq)).toEqual(all.map((_, at) => start!.seq + at));
    expect(new Set(left!.appended.map(({ recordedAt }) => recordedAt)).size).toBe(1);
    expect(left!.broken).toEqual([]);
  });

  test.each([
    ["below nothing at the end", [gift(5), gift(1, { movements: [back(6)] })]],
    [
      "below nothing on the way, though not at the end",
      [gift(5), gift(1, { movements: [back(6)] }), gift(9)],
    ],
  ])("that bring an account %s are thrown out", async (_, all) => {
    const { error, left } = await leftBy(async (tx) =>
      accepted(await appendEntries(tx, now(), all)),
    );

    expect(error).toMatch(/an account holds less than nothing/);
    expect(left).toBeUndefined();
  });

  test("may take from what there was before and put more back", async () => {
    const taken = [gift(1, { movements: [back(6)] }), gift(9)];

    const { left } = await leftBy(async (tx) => [
      ...accepted(await appendEntries(tx, now(), [gift(6)])),
      ...accepted(await appendEntries(tx, now(), taken)),
    ]);

    expect(left).toMatchObject({ broken: [] });
  });

  test("that no balance can count are refused", async () => {
    const most = 2 ** 53 - 1;
    const there = [gift(most), gift(most, { movements: [back(most)] })];

    const beyond = await leftBy(async (tx) =>
      accepted(await appendEntries(tx, now(), [gift(most), gift(1)])),
    );
    const { left } = await leftBy(async (tx) => accepted(await appendEntries(tx, now(), there)));

    expect(beyond).toMatchObject({ error: expect.stringContaining("amount_too_large") });
    expect(left).toMatchObject({ broken: [] });
  });

  test("of none are none", async () => {
    const before = await everything(db.read);

    const appended = await db.write((tx) => appendEntries(tx, now(), []));

    expect(appended).toEqual({ ok: true, value: [] });
    expect(await everything(db.read)).toEqual(before);
  });
});
