import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { audit } from "#db/ledger/audit.ts";
import { showEntry } from "#db/ledger/read.ts";
import { findNeedLine } from "#db/needs.ts";
import { findPledge } from "#db/pledges.ts";
import { everything } from "#server/testing/everything.ts";
import { sharedContext } from "#server/testing.ts";
import { statementScene } from "#server/testing/statementScene.ts";
import { accepted, by, departmentActor, verifiedNeed } from "#server/testing/story.ts";
import type { Answered } from "./act.ts";
import { matchLine } from "./matchLine.ts";
import { recordBankFact } from "./recordBankFact.ts";
import { reverseEntry } from "./reverseEntry.ts";
import { holdLine, resumeLine, setLineAside } from "./setLineAside.ts";

// What the bank tells of is tied to promises by a person, with its reasons, and untied again.
const context = await sharedContext();
const { read } = context.db;
const scene = () => statementScene(context);

describe("a person's match", () => {
  test("of a part keeps the rest unknown, and of more than the promise gives it to the fund", async () => {
    const { province, account, promise, lines, left } = await scene();
    const { lines: needLines } = await verifiedNeed(context, province, [
      { item: "VND", quantity: 2_000_000 },
    ]);
    const mine = await promise(500_000, province.cluster, needLines[0]);
    await account.post([{ amount: 800_000, memo: `${mine.memo} va them` }]);
    const [line] = await lines();

    expect(line?.suggestion).toMatchObject({ tier: "T2", parts: [{ amount: 800_000 }] });
    accepted<Answered>(
      await matchLine(context, by(departmentActor), line!.id, {
        parts: [{ pledge: mine.id, amount: 700_000 }],
      }),
    );

    expect(await left(mine.id)).toBe(0);
    expect(await findNeedLine(read, needLines[0]!)).toMatchObject({ held: 500_000 });
    expect(await account.money()).toEqual({
      fund: 300_000,
      unknown: -100_000,
      [province.cluster]: -700_000,
    });
    expect((await lines())[0]).toMatchObject({ state: "pending", linked: 700_000 });
    expect((await audit(read)).broken).toEqual([]);
  });

  test("of one row to several promises, and of several rows to one", async () => {
    const { account, promise, lines, left } = await scene();
    const [one, two] = [await promise(300_000), await promise(200_000)];
    await account.post([
      { amount: 400_000, memo: "khong ghi ma" },
      { amount: 100_000, memo: "khong ghi ma" },
    ]);
    const [first, second] = await lines();

    for (const [line, parts] of [
      [
        first,
        [
          { pledge: one.id, amount: 300_000 },
          { pledge: two.id, amount: 100_000 },
        ],
      ],
      [second, [{ pledge: two.id, amount: 100_000 }]],
    ] as const)
      accepted<Answered>(
        await matchLine(context, by(departmentActor), line!.id, { parts: [...parts] }),
      );

    expect([await left(one.id), await left(two.id)]).toEqual([0, 0]);
    expect((await lines()).every(({ state }) => state === "linked")).toBe(true);
  });

  test("is undone by a reversing entry: the money is unknown again, the promise expected", async () => {
    const { province, account, promise, lines, left } = await scene();
    const { lines: needLines } = await verifiedNeed(context, province, [
      { item: "VND", quantity: 2_000_000 },
    ]);
    const mine = await promise(500_000, province.cluster, needLines[0]);
    await account.post([{ amount: 500_000, memo: mine.memo }]);
    const [line] = await lines();
    const { seq } = line!.links[0]!;

    accepted<Answered>(
      await reverseEntry(context, by(departmentActor), seq, { reason: "Nhầm người" }),
    );

    expect(await left(mine.id)).toBe(500_000);
    expect(await findPledge(read, mine.id)).toMatchObject({ state: "live" });
    expect(await account.money()).toMatchObject({ fund: 500_000, unknown: -500_000 });
    expect((await lines())[0]).toMatchObject({ state: "pending", linked: 0, links: [] });
    expect((await audit(read)).broken).toEqual([]);
  });

  test("of money without a promise names the cluster that gave it", async () => {
    const { province, account, lines } = await scene();
    await account.post([{ amount: 90_000, memo: "ung ho" }]);
    const [line] = await lines();

    accepted<Answered>(
      await matchLine(context, by(departmentActor), line!.id, {
        parts: [{ cluster: province.otherCluster, amount: 90_000 }],
      }),
    );

    const cluster = province.otherCluster;
    expect(await account.money()).toEqual({ fund: 90_000, unknown: 0, [cluster]: -90_000 });
  });

  test("teaches from where a cluster's money comes: the next is proposed by its payer", async () => {
    const { account, promise, lines } = await scene();
    const [one, two] = [await promise(111_000), await promise(222_000)];
    const payer = { payerAccount: "0711000999888", payerName: "CONG DOAN CUM 1" };
    await account.post([{ amount: 111_000, memo: "a", ...payer }]);
    const [first] = await lines();
    const parts = [{ pledge: one.id, amount: 111_000 }];
    accepted<Answered>(await matchLine(context, by(departmentActor), first!.id, { parts }));

    await account.post([{ amount: 222_000, memo: "b", ...payer }]);

    expect((await lines())[1]?.suggestion).toMatchObject({
      tier: "T3",
      evidence: ["payer_account", "amount"],
      parts: [{ pledge: { id: two.id }, amount: 222_000 }],
    });
  });

  test.each([
    ["more than the line has", "exceeds_line"],
    ["a promise of another campaign", "wrong_campaign"],
    ["a promise of goods", "not_cash"],
    ["a promise that nobody made", "unknown"],
  ] as const)("of %s is refused and changes nothing", async (what, code) => {
    const { province, account, promise, lines } = await scene();
    const other = await scene();
    const { lines: needLines } = await verifiedNeed(context, province, [
      { item: "CHAN", quantity: 20 },
    ]);
    const asked = {
      exceeds_line: { pledge: (await promise(5_000)).id, amount: 5_000 },
      wrong_campaign: { pledge: (await other.promise(1_000)).id, amount: 1_000 },
      not_cash: { pledge: (await promise(1, province.cluster, needLines[0])).id, amount: 1 },
      unknown: { pledge: v7(), amount: 1_000 },
    }[code];
    await account.post([{ amount: 1_000, memo: what }]);
    const [line] = await lines();
    const before = await everything(read);

    const refused = await matchLine(context, by(departmentActor), line!.id, { parts: [asked] });

    expect(refused).toMatchObject({ ok: false, code });
    expect(await everything(read)).toEqual(before);
  });
});

describe("a line that is no gift", () => {
  test("is interest: it came from outside, and no giver is unknown for it", async () => {
    const { account, lines } = await scene();
    await account.post([{ amount: 7_000, memo: "TRA LAI TIEN GUI" }]);
    const [line] = await lines();

    const asked = { as: "interest" as const };
    accepted<Answered>(await recordBankFact(context, by(departmentActor), line!.id, asked));

    expect(await account.money()).toEqual({ fund: 7_000, unknown: 0 });
    expect((await lines())[0]).toMatchObject({ state: "linked" });
  });

  test("is a refund: money goes back to who had paid it, and no further than there is", async () => {
    const { account, lines } = await scene();
    await account.post([
      { amount: 7_000, memo: "chuyen nham" },
      { direction: "debit", amount: 7_000, memo: "hoan tien" },
      { direction: "debit", amount: 1, memo: "hoan tien" },
    ]);
    const [, back, more] = await lines();
    const asked = { as: "refund" as const };

    accepted<Answered>(await recordBankFact(context, by(departmentActor), back!.id, asked));
    const refused = await recordBankFact(context, by(departmentActor), more!.id, asked);

    expect(await account.money()).toEqual({ fund: 0, unknown: 0 });
    expect(refused).toMatchObject({ code: "exceeds_fund", facts: { free: 0 } });
  });

  test("is set aside with a reason, and taken up again by reversing that", async () => {
    const { account, lines } = await scene();
    await account.post([{ amount: 7_000, memo: "chuyen nham" }]);
    const [line] = await lines();

    const { done } = accepted<Answered>(
      await setLineAside(context, by(departmentActor), line!.id, {
        reason: "not_for_us",
        note: "Gọi hỏi cô Lan",
      }),
    );

    expect((await lines())[0]).toMatchObject({
      state: "set_aside",
      reason: "not_for_us",
      setAside: { seq: done.seq },
    });
    expect(JSON.stringify(await showEntry(read, done.seq!))).not.toContain("Lan");
    const decided = await recordBankFact(context, by(departmentActor), line!.id, {
      as: "interest",
    });
    expect(decided).toMatchObject({ code: "line_decided" });

    accepted<Answered>(
      await reverseEntry(context, by(departmentActor), done.seq!, { reason: "Nhầm" }),
    );
    expect((await lines())[0]).toMatchObject({ state: "pending" });
  });

  test("is left for later and taken up again, unseen by the public", async () => {
    const { account, lines } = await scene();
    await account.post([{ amount: 7_000, memo: "chuyen nham" }]);
    const [line] = await lines();
    const entries = (await account.entries()).length;

    accepted<Answered>(await holdLine(context, by(departmentActor), line!.id, { note: "Chờ" }));
    expect((await lines())[0]).toMatchObject({ state: "on_hold", note: "Chờ" });
    accepted<Answered>(await resumeLine(context, by(departmentActor), line!.id));

    expect((await lines())[0]).toMatchObject({ state: "pending" });
    expect(await account.entries()).toHaveLength(entries);
  });
});
