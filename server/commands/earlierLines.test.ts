import { describe, expect, test } from "vitest";
import { updateCampaign } from "#db/campaigns.ts";
import { fundTie } from "#db/fundTie.ts";
import { audit } from "#db/ledger/audit.ts";
import { findStatement } from "#db/statements.ts";
import { bankAccount } from "#server/testing/bankAccount.ts";
import { everything } from "#server/testing/everything.ts";
import { sharedContext } from "#server/testing.ts";
import { statementScene } from "#server/testing/statementScene.ts";
import {
  accepted,
  by,
  departmentActor,
  smallProvince,
  verifiedNeed,
} from "#server/testing/story.ts";
import type { Answered } from "./act.ts";
import { earmarkMoney } from "./earmarkMoney.ts";

// Statements come in any order, and accounts served before: no đồng is in the fund twice.
const context = await sharedContext();
const { read } = context.db;
const today = "2026-11-23";

describe("a statement that reaches back before the first one", () => {
  test("corrects the opening balance, and its gifts are matched as any others", async () => {
    const { province, account, promise, lines } = await statementScene(context);
    const mine = await promise(40_000);
    await account.post([{ amount: 200_000, memo: "b" }], { opening: 100_000, closing: 300_000 });

    const earlier = [
      { amount: 40_000, memo: mine.memo, on: "2026-11-20" },
      { amount: 7_000, memo: "chi", on: "2026-11-21", direction: "debit" as const },
    ];
    await account.post(earlier, { opening: 67_000 });

    expect((await account.money()).fund).toBe(307_000);
    const [first] = await lines();
    expect(first).toMatchObject({ state: "linked", on: "2026-11-20" });
    const opened = (await account.entries()).filter(({ kind }) => kind === "opening_balance");
    expect(opened.map(({ effectiveOn }) => effectiveOn)).toEqual([today, "2026-11-20", today]);
    expect(await fundTie(read, province.campaign, today)).toMatchObject({
      statementBalance: 300_000,
      ledgerBalance: 307_000,
      unrecorded: { sum: 7_000 },
      difference: 0,
      stated: { agrees: true },
    });
    expect((await audit(read)).broken).toEqual([]);
  });

  test("does so again for one that reaches back further still", async () => {
    const { account } = await statementScene(context);
    await account.post([{ amount: 1_000, memo: "c" }], { opening: 100 });
    await account.post([{ amount: 60, memo: "b", on: "2026-11-20" }]);

    await account.post([{ amount: 40, memo: "a", on: "2026-11-19" }]);

    expect(await account.money()).toEqual({ fund: 1_100, unknown: -1_100 });
    expect((await audit(read)).broken).toEqual([]);
  });

  test("waits while the opening balance is held for others, and says what is free", async () => {
    const { province, account } = await statementScene(context);
    const { lines } = await verifiedNeed(context, province, [{ item: "VND", quantity: 900 }]);
    await account.post([{ amount: 1, memo: "b" }], { opening: 1_000 });
    const held = { needLine: lines[0]!, quantity: 900 };
    accepted<Answered>(await earmarkMoney(context, by(departmentActor), held));
    const { id } = await account.bring([{ amount: 500, memo: "a", on: "2026-11-20" }]);
    const before = await everything(read);

    const refused = await account.intake.post(by(departmentActor), id);

    expect(refused).toMatchObject({ code: "opening_spent", facts: { needed: 500, free: 101 } });
    expect(await everything(read)).toEqual(before);
  });
});

describe("on an account that served a campaign before", () => {
  const bank = { bankBin: "970405", bankHolder: "QUY CUU TRO" };

  async function secondCampaign(bankAccountNumber: string) {
    const first = await statementScene(context);
    const { campaign } = await smallProvince(context);
    const number = { ...bank, bankAccount: bankAccountNumber };
    await context.db.write(async (tx) => {
      await updateCampaign(tx, first.province.campaign, number);
      await updateCampaign(tx, campaign, number);
    });
    return { first: first.account, second: bankAccount(context, campaign) };
  }

  test("what is in that one's ledger is not taken in, and the statement says why", async () => {
    const { first, second } = await secondCampaign("1500201113838");
    const old = { amount: 5_000, memo: "dot truoc", on: "2026-11-20" };
    await first.post([old]);

    const { id } = await second.bring([old, { amount: 6_000, memo: "dot nay" }]);

    const found = await findStatement(read, id);
    expect(found).toMatchObject({ state: "failed", added: 0 });
    expect(JSON.parse(found?.summary ?? "")).toMatchObject({ code: "account_used_before" });
    accepted<Answered>(await second.intake.cancel(by(departmentActor), id));
    expect(await second.money()).toEqual({ fund: 0, unknown: 0 });
  });

  test("what came after it is taken in, with what stood on the account", async () => {
    const { first, second } = await secondCampaign("1500201113839");
    await first.post([{ amount: 5_000, memo: "dot truoc", on: "2026-11-20" }]);

    await second.post([{ amount: 6_000, memo: "dot nay" }], { opening: 5_000 });

    expect(await second.money()).toEqual({ fund: 11_000, unknown: -6_000 });
  });

  test("another account's campaign may have lines that look the same", async () => {
    const { first } = await secondCampaign("1500201113840");
    const { second } = await secondCampaign("1500201113841");
    const alike = { amount: 5_000, memo: "ung ho", on: "2026-11-20" };
    await first.post([alike]);

    await second.post([alike]);

    expect((await second.money()).fund).toBe(5_000);
  });
});
