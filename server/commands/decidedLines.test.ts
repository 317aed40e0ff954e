import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { fundTie } from "#db/fundTie.ts";
import { audit } from "#db/ledger/audit.ts";
import { showEntry } from "#db/ledger/read.ts";
import { listLines } from "#db/statementLineViews.ts";
import { sharedContext } from "#server/testing.ts";
import { statementScene } from "#server/testing/statementScene.ts";
import { accepted, by, clusterActor, departmentActor } from "#server/testing/story.ts";
import type { Answered } from "./act.ts";
import { matchLine } from "./matchLine.ts";
import { payFromLine } from "./payFromLine.ts";
import { reverseEntry } from "./reverseEntry.ts";
import { sendConsignment } from "./sendConsignment.ts";
import { holdLine, setLineAside } from "./setLineAside.ts";
import { takeBack } from "./takeBack.ts";

// Decisions on a line come and go one by one: each undoes only what it did.
const context = await sharedContext();
const { read } = context.db;
const scene = () => statementScene(context);

describe("a line that is decided in parts", () => {
  test("and set aside since stays so when an older match of it is undone", async () => {
    const { account, promise, lines } = await scene();
    const mine = await promise(5_000);
    await account.post([{ amount: 9_000, memo: "khong ma" }]);
    const [line] = await lines();
    const parts = [{ pledge: mine.id, amount: 5_000 }];
    const matched = accepted<Answered>(
      await matchLine(context, by(departmentActor), line!.id, { parts }),
    );
    const aside = { reason: "other" as const };
    accepted<Answered>(await setLineAside(context, by(departmentActor), line!.id, aside));

    accepted<Answered>(
      await reverseEntry(context, by(departmentActor), matched.done.seq!, { reason: "Nhầm" }),
    );

    expect((await lines())[0]).toMatchObject({ state: "set_aside", reason: "other", linked: 0 });
  });

  test("and undone as set aside only when it still is: what was matched whole since stays", async () => {
    const { account, promise, lines } = await scene();
    const mine = await promise(9_000);
    await account.post([{ amount: 9_000, memo: "khong ma" }]);
    const [line] = await lines();
    const aside = { reason: "other" as const };
    const first = accepted<Answered>(
      await setLineAside(context, by(departmentActor), line!.id, aside),
    );
    const undo = (seq: number) =>
      reverseEntry(context, by(departmentActor), seq, { reason: "Nhầm" });
    accepted<Answered>(await undo(first.done.seq!));
    const parts = [{ pledge: mine.id, amount: 9_000 }];
    accepted<Answered>(await matchLine(context, by(departmentActor), line!.id, { parts }));

    const again = await undo(first.done.seq!);

    expect(again).toMatchObject({ code: "already_reversed" });
    expect((await lines())[0]).toMatchObject({ state: "linked", linked: 9_000 });
  });
});

test("a certain match teaches from where a cluster's money comes, too", async () => {
  const { account, promise, lines } = await scene();
  const [one, two] = [await promise(111_000), await promise(222_000)];
  const payer = { payerAccount: "0711000999777" };

  await account.post([
    { amount: 111_000, memo: one.memo, ...payer },
    { amount: 222_000, memo: "khong ma", ...payer },
  ]);

  expect((await lines())[1]?.suggestion).toMatchObject({ parts: [{ pledge: { id: two.id } }] });
});

test("a memo is found as it is typed, without accents, and whatever its case", async () => {
  const { province, account } = await scene();
  await account.post([
    { amount: 1_000, memo: "MBVCB.1.UNG HO DONG BAO" },
    { amount: 2_000, memo: "Trường ủng hộ đồng bào" },
  ]);
  const found = async (text: string) =>
    (await listLines(read, { campaign: province.campaign, text, limit: 9 })).map(
      ({ amount }) => amount,
    );

  expect(await found("ủng hộ")).toEqual([1_000, 2_000]);
  expect(await found("ung ho")).toEqual([1_000]);
  expect(await found("mbvcb.1")).toEqual([1_000]);
  expect(await found("100%")).toEqual([]);
});

test("a transfer that bounced is tied to its payment: it makes no money of nothing", async () => {
  const { province, account, lines } = await scene();
  const { campaign } = province;
  await account.post([{ amount: 1_000, memo: "a" }]);
  const consignment = await paidOut(province, 400);
  await account.post([{ direction: "debit", amount: 400, memo: "chi" }]);
  const pay = async (at: number) => {
    const parts = [{ consignment, amount: 400 }];
    return payFromLine(context, by(departmentActor), (await lines())[at]!.id, { parts });
  };
  accepted<Answered>(await pay(1));
  const back = { reason: "Sai số tài khoản" };
  accepted<Answered>(await takeBack(context, by(departmentActor), consignment, back));
  await account.post([{ amount: 400, memo: "hoan tra" }]);

  const tied = accepted<Answered>(await pay(2));
  const again = await pay(2);

  expect(await account.money()).toMatchObject({ fund: 1_000, unknown: -1_000 });
  expect(await fundTie(read, campaign, "2026-11-23")).toMatchObject({
    ledgerBalance: 1_000,
    statementBalance: 1_000,
    uncredited: { count: 0 },
    difference: 0,
  });
  expect(again).toMatchObject({ code: "line_decided" });
  expect(await showEntry(read, tied.done.seq!)).toMatchObject({ kind: "payment_returned" });
  accepted<Answered>(
    await reverseEntry(context, by(departmentActor), tied.done.seq!, { reason: "Nhầm" }),
  );
  expect(await account.money()).toMatchObject({ fund: 1_400, unknown: -1_400 });
  expect((await audit(read)).broken).toEqual([]);
});

test("a transfer that was taken back before the bank's lines came is tied to both of them", async () => {
  const { province, account, lines } = await scene();
  const { campaign } = province;
  await account.post([{ amount: 1_000, memo: "a" }]);
  const consignment = await paidOut(province, 400);
  const back = { reason: "Sai số tài khoản" };
  accepted<Answered>(await takeBack(context, by(departmentActor), consignment, back));
  await account.post([
    { direction: "debit", amount: 400, memo: "chi" },
    { amount: 400, memo: "hoan tra" },
    { direction: "debit", amount: 400, memo: "khac" },
  ]);
  const pay = async (at: number) => {
    const parts = [{ consignment, amount: 400 }];
    return payFromLine(context, by(departmentActor), (await lines())[at]!.id, { parts });
  };

  const early = await pay(2);
  accepted<Answered>(await pay(1));
  accepted<Answered>(await pay(2));
  const again = await pay(3);

  expect(early).toMatchObject({ code: "exceeds_payment", facts: { undebited: 0 } });
  expect(again).toMatchObject({ code: "exceeds_payment", facts: { undebited: 0 } });
  expect(await account.money()).toMatchObject({ fund: 1_000, unknown: -1_000 });
  expect(await fundTie(read, campaign, "2026-11-23")).toMatchObject({
    statementBalance: 600,
    undebited: { count: 0 },
    unrecorded: { count: 1, sum: 400 },
    uncredited: { count: 0 },
    difference: 0,
  });
  expect((await audit(read)).broken).toEqual([]);
});

/** Money that the fund pays to a school; its id. */
async function paidOut({ campaign, site }: { campaign: string; site: string }, amount: number) {
  const id = v7();
  const paid = { item: "VND", quantity: amount, value: amount, basis: "estimate" as const };
  accepted<Answered>(
    await sendConsignment(context, by(departmentActor), {
      id,
      campaign,
      site,
      from: "fund",
      means: "transfer",
      sentOn: "2026-11-23",
      lines: [{ id: v7(), ...paid }],
    }),
  );
  return id;
}

test("only the department brings, posts, cancels and matches", async () => {
  const { province, account, lines } = await scene();
  await account.post([{ amount: 7_000, memo: "a" }]);
  const [line] = await lines();
  const head = by(clusterActor(province.cluster));

  const refused = [
    await matchLine(context, head, line!.id, {
      parts: [{ cluster: province.cluster, amount: 7_000 }],
    }),
    await holdLine(context, by(clusterActor(province.cluster)), line!.id, {}),
    (await account.bring([{ amount: 1, memo: "b" }], {}, clusterActor(province.cluster))).answered,
  ];

  expect(refused.map((one) => !one.ok && one.code)).toEqual(Array(3).fill("not_allowed"));
});
