import { describe, expect, test } from "vitest";
import { audit } from "#db/ledger/audit.ts";
import { showEntry } from "#db/ledger/read.ts";
import { findNeedLine } from "#db/needs.ts";
import { findPledge } from "#db/pledges.ts";
import { findStatement } from "#db/statements.ts";
import { everything } from "#server/testing/everything.ts";
import { sharedContext } from "#server/testing.ts";
import type { Told } from "#server/testing/bankAccount.ts";
import { statementScene } from "#server/testing/statementScene.ts";
import { accepted, by, departmentActor, verifiedNeed } from "#server/testing/story.ts";
import type { Answered } from "./act.ts";

// Every đồng that the bank tells of is in the ledger once: tied to its promise, or openly unknown.
const context = await sharedContext();
const { read } = context.db;
const scene = () => statementScene(context);

describe("posting a statement", () => {
  test("puts every credit into the fund as a gift of unknown, with nothing of who paid", async () => {
    const { account, lines } = await scene();

    await account.post([
      { amount: 500_000, memo: "NGUYEN VAN A ung ho" },
      { amount: 200_000, memo: "MBVCB.123.ung ho bao lu" },
    ]);

    expect(await account.money()).toEqual({ fund: 700_000, unknown: -700_000 });
    const [first] = await lines();
    expect(first).toMatchObject({ state: "pending", linked: 0, links: [], row: 1 });
    const ledger = JSON.stringify(await account.entries());
    expect(ledger).not.toMatch(/NGUYEN|MBVCB|ung ho/);
    expect((await audit(read)).broken).toEqual([]);
  });

  test("matches by itself what names one open promise and is exactly what it lacks", async () => {
    const { province, account, promise, lines, left } = await scene();
    const { lines: needLines } = await verifiedNeed(context, province, [
      { item: "VND", quantity: 2_000_000 },
    ]);
    const mine = await promise(500_000, province.cluster, needLines[0]);

    await account.post([{ amount: 500_000, memo: `MBVCB.1.${mine.memo} ung ho` }]);

    expect(await left(mine.id)).toBe(0);
    expect(await findPledge(read, mine.id)).toMatchObject({ state: "fulfilled", released: 0 });
    expect(await findNeedLine(read, needLines[0]!)).toMatchObject({ promised: 0, held: 500_000 });
    const [line] = await lines();
    expect(line).toMatchObject({
      state: "linked",
      links: [{ tier: "T1", evidence: ["code", "amount"], pledge: { id: mine.id } }],
    });
    expect(await showEntry(read, line!.links[0]!.seq)).toMatchObject({ kind: "match" });
    expect((await audit(read)).broken).toEqual([]);
  });

  test.each([
    ["another amount", 499_999, (code: string) => code],
    [
      "a wrong check digit",
      500_000,
      (code: string) => `${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`,
    ],
    ["the code cut short", 500_000, (code: string) => code.slice(0, -2)],
  ])("never matches by itself with %s", async (_, amount, written) => {
    const { account, promise, lines, left } = await scene();
    const mine = await promise(500_000);

    await account.post([{ amount, memo: `ck ${written(mine.memo)} ung ho` }]);

    expect(await left(mine.id)).toBe(500_000);
    expect((await lines())[0]).toMatchObject({ state: "pending", links: [] });
  });

  test("matches one promise once, however often its code and amount come", async () => {
    const { account, promise, lines, left } = await scene();
    const mine = await promise(500_000);

    await account.post([
      { amount: 500_000, memo: mine.memo },
      { amount: 500_000, memo: mine.memo },
    ]);

    expect((await lines()).map(({ state }) => state)).toEqual(["linked", "pending"]);
    expect(await left(mine.id)).toBe(0);
  });

  test("does not match a memo that names two promises", async () => {
    const { account, promise, lines, left } = await scene();
    const [one, other] = [await promise(500_000), await promise(300_000)];

    await account.post([{ amount: 500_000, memo: `${one.memo} ${other.memo}` }]);

    expect((await lines())[0]).toMatchObject({ state: "pending" });
    expect([await left(one.id), await left(other.id)]).toEqual([500_000, 300_000]);
  });

  test("takes a fee out of the fund as a fee, never as a gift; other debits wait", async () => {
    const { account, lines } = await scene();

    await account.post([
      { amount: 100_000, memo: "ung ho" },
      { direction: "debit", amount: 11_000, memo: "THU PHI DICH VU SMS" },
      { direction: "debit", amount: 50_000, memo: "chi ho tro truong" },
    ]);

    expect(await account.money()).toEqual({ fund: 89_000, unknown: -100_000 });
    expect((await lines()).map(({ state }) => state)).toEqual(["pending", "linked", "pending"]);
  });

  test("brings what was on the account before into the fund, once", async () => {
    const { account } = await scene();

    await account.post([{ amount: 1_000, memo: "a" }], { opening: 250_000 });
    await account.post([{ amount: 2_000, memo: "b" }], { opening: 251_000 });

    expect((await account.money()).fund).toBe(253_000);
  });
});

describe("files that overlap", () => {
  const day: Told[] = [1, 2, 3].map(() => ({ amount: 200_000, memo: "ung ho bao lu" }));

  test("add each transaction once, and keep identical ones that are really several", async () => {
    const { account, lines } = await scene();

    await account.post(day);
    await account.post(day);
    await account.post([...day, ...day.slice(0, 1), { amount: 50_000, memo: "ung ho" }]);

    expect(await lines()).toHaveLength(5);
    expect((await account.money()).fund).toBe(850_000);
  });

  test("are not taken in while another statement waits", async () => {
    const { account } = await scene();
    const first = await account.bring(day);

    const second = await account.bring(day);

    expect(accepted(first.answered)).toMatchObject({ status: 201 });
    expect(second.answered).toMatchObject({ ok: false, code: "statement_under_way" });
  });
});

describe("before it is posted, a statement", () => {
  test("that is cancelled leaves nothing behind", async () => {
    const { account, lines } = await scene();
    const before = await everything(read);

    const { id } = await account.bring([{ amount: 1_000, memo: "a" }]);
    expect(await findStatement(read, id)).toMatchObject({ state: "waiting", added: 1 });
    accepted<Answered>(await account.intake.cancel(by(departmentActor), id));
    await account.intake.settled();

    expect(await lines()).toEqual([]);
    const { acts: _, ...rest } = await everything(read);
    const { acts: __, ...then } = before;
    expect(rest).toEqual(then);
  });

  test("is not in sight, and cannot be decided on", async () => {
    const { account, lines } = await scene();

    await account.bring([{ amount: 1_000, memo: "a" }]);

    expect(await lines()).toEqual([]);
  });

  test("that was cut while it was read leaves nothing behind when the server starts", async () => {
    const { account } = await scene();
    const before = await everything(read);
    const id = await account.bringCut([{ amount: 1_000, memo: "a" }]);

    await account.restart();

    expect(await findStatement(read, id)).toBeUndefined();
    const { acts: _, ...rest } = await everything(read);
    const { acts: __, ...then } = before;
    expect(rest).toEqual(then);
  });

  test("with rows that cannot be read is refused, and stays to be cancelled", async () => {
    const { account } = await scene();

    const { id } = await account.bring([{ amount: 1_000, memo: "a" }], { problems: 2 });
    const refused = await account.intake.post(by(departmentActor), id);

    expect(refused).toMatchObject({ code: "statement_has_problems", facts: { problems: 2 } });
    expect((await account.money()).fund).toBe(0);
  });
});

test("a statement that was cut while it was posted goes on by itself, each line once", async () => {
  const { account, lines } = await scene();
  const many = Array.from({ length: 700 }, (_, at) => ({ amount: 1_000 + at, memo: `so ${at}` }));

  await account.postCut(many);
  const midway = (await account.money()).fund;
  await account.restart();

  const sum = many.reduce((total, { amount }) => total + amount, 0);
  expect(midway).toBeGreaterThan(0);
  expect(midway).toBeLessThan(sum);
  expect(await account.money()).toEqual({ fund: sum, unknown: -sum });
  expect(await lines()).toHaveLength(100);
  expect((await audit(read)).broken).toEqual([]);
});

describe("a statement that cannot be true is refused whole, and can be cancelled", () => {
  test("with a line of a day to come", async () => {
    const { account } = await scene();

    const { id } = await account.bring([{ amount: 1_000, memo: "a", on: "2026-11-24" }]);
    const refused = await account.intake.post(by(departmentActor), id);

    expect(refused).toMatchObject({
      code: "statement_in_future",
      facts: { lastOn: "2026-11-24" },
    });
    accepted<Answered>(await account.intake.cancel(by(departmentActor), id));
    expect((await account.money()).fund).toBe(0);
  });

  test("with earlier lines that come to more than the opening balance in the fund", async () => {
    const { account } = await scene();
    await account.post([{ amount: 200, memo: "b" }], { opening: 100 });

    const { id } = await account.bring([{ amount: 101, memo: "a", on: "2026-11-20" }]);
    const refused = await account.intake.post(by(departmentActor), id);

    expect(refused).toMatchObject({
      code: "statement_too_early",
      facts: { openedOn: "2026-11-23" },
    });
    expect((await account.money()).fund).toBe(300);
  });
});

test("files that are refused or sent again end their reading: many of them stop no other", async () => {
  const { account } = await scene();
  const ended: string[] = [];
  await account.bring([{ amount: 1_000, memo: "a" }]);

  for (const at of ["1", "2", "3"])
    await account.bringWatched([{ amount: 1_000, memo: at }], () => ended.push(at));

  expect(ended).toEqual(["1", "2", "3"]);
});
