import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { noon } from "#server/testing.ts";
import { bank, campaignScene as scene, newCampaign } from "#server/testing/campaignScene.ts";

const day = 86_400_000;

describe("a campaign", () => {
  test("is opened with everything that is said of it, and its ledger begins", async () => {
    const { campaign, view, json } = await scene();

    expect(await view()).toEqual({ ...campaign, receiptEvidence: "required", open: true });
    const { items } = await json(`ledger?campaign=${campaign.id}`);
    expect(items).toMatchObject([{ kind: "campaign_opened" }]);
  });

  test("changes while it is under way, and its ledger says which fields, not what they were", async () => {
    const { campaign, done, view, change, json, changesOf, promised } = await scene();
    await promised("CHAN", 3);

    const { seq } = await done(change, {
      name: "Lũ sông Lô",
      hazard: "flash_flood",
      endsOn: "2027-02-20",
      communes: [],
      lapseDays: 21,
      silenceDays: 7,
      glide: null,
      reversalLimit: 5_000_000,
    });

    expect(await view()).toMatchObject({
      name: "Lũ sông Lô",
      hazard: "flash_flood",
      endsOn: "2027-02-20",
      communes: [],
      lapseDays: 21,
      silenceDays: 7,
      reversalLimit: 5_000_000,
      bank,
    });
    expect(await view()).not.toHaveProperty("glide");
    const entry = await json(`ledger/${seq}`);
    expect(entry).toMatchObject({
      kind: "campaign_changed",
      movements: [],
      flags: [
        "communes",
        "endsOn",
        "glide",
        "hazard",
        "lapseDays",
        "name",
        "reversalLimit",
        "silenceDays",
      ],
    });
    expect(JSON.stringify(entry)).not.toContain("sông Lô");
    expect((await changesOf(campaign.id))[0]).toMatchObject([
      { name: "Lũ tháng 11", glide: "FL-2026-000123-VNM", reversalLimit: null },
      { name: "Lũ sông Lô", glide: null, reversalLimit: 5_000_000 },
    ]);
  });

  test("that is said to be as it is makes no entry and no change", async () => {
    const { done, change, json, campaign, changesOf } = await scene();

    expect(await done(change, { name: campaign.name, bank })).toEqual({ id: campaign.id });

    expect((await json(`ledger?campaign=${campaign.id}`)).items).toHaveLength(1);
    expect(await changesOf(campaign.id)).toHaveLength(1);
  });

  test("that nothing rests on may begin later, and take another account and prefix", async () => {
    const { done, change, view } = await scene();
    const other = { ...bank, account: "9876543210" };

    await done(change, { startsOn: "2026-11-22", bank: other, memoPrefix: "TQLU" });
    await done(change, { bank: null });

    expect(await view()).toMatchObject({ startsOn: "2026-11-22", memoPrefix: "TQLU" });
    expect(await view()).not.toHaveProperty("bank");
  });
});

describe("what a campaign cannot be is refused and changes nothing:", () => {
  test("an end before its start, a commune, bank or account that there is not", async () => {
    const { refused, change } = await scene();

    for (const [asked, path, code] of [
      [{ endsOn: "2026-11-19" }, ["endsOn"], "before_start"],
      [{ communes: ["00691", "99999"] }, ["communes"], "not_a_choice"],
      [{ bank: { ...bank, bin: "123456" } }, ["bank", "bin"], "not_a_bank"],
    ] as const) {
      const issues = [{ path, code }];
      const wrong = { status: 400, code: "invalid_input", issues };
      expect(await refused("campaigns", newCampaign(asked))).toMatchObject(wrong);
      expect(await refused(change, asked)).toMatchObject(wrong);
    }
    expect(await refused(change, { bank: { ...bank, bin: "9704" } })).toMatchObject({
      issues: [{ path: ["bank", "bin"], code: "not_a_bank" }],
    });
    expect(await refused(change, { bank: { ...bank, account: "12" } })).toMatchObject({
      issues: [{ path: ["bank", "account"], code: "not_a_bank_account" }],
    });
    expect(await refused(`campaigns/${v7()}/change`, {})).toMatchObject({ status: 404 });
  });

  test("receipts without evidence for no reason, neither from the first day nor later", async () => {
    const { refused, change, view } = await scene();
    const without = { receiptEvidence: "not_asked" };
    const issues = [{ path: ["noEvidenceReason"], code: "required" }];
    const wrong = { status: 400, code: "invalid_input", issues };

    expect(await refused("campaigns", newCampaign(without))).toMatchObject(wrong);
    expect(await refused(change, without)).toMatchObject(wrong);
    expect(await refused(change, { ...without, noEvidenceReason: "vi_the" })).toMatchObject({
      issues: [{ path: ["noEvidenceReason"], code: "not_a_choice" }],
    });

    expect(await view()).toMatchObject({ receiptEvidence: "required" });
  });

  test("an id that is taken", async () => {
    const { refused, campaign } = await scene();

    expect(await refused("campaigns", { ...newCampaign(), id: campaign.id })).toMatchObject({
      status: 409,
      code: "duplicate_id",
    });
  });

  test("the account of another campaign, until that one is over", async () => {
    const { context, done, refused, campaign, change } = await scene();
    const taken = { status: 409, code: "bank_account_taken", facts: { name: campaign.name } };

    expect(await refused("campaigns", newCampaign({ bank }))).toEqual(taken);
    const other = newCampaign({ name: "Bão số 12", endsOn: "2027-06-20" });
    await done("campaigns", other);
    expect(await refused(`campaigns/${other.id}/change`, { bank })).toEqual(taken);

    context.setNow(noon + 100 * day);
    await done(`campaigns/${other.id}/change`, { bank });
    expect(await refused(change, { endsOn: "2027-06-01" })).toMatchObject({
      code: "bank_account_taken",
      facts: { name: other.name },
    });
  });

  test("a start after, and an end before, what was promised in it", async () => {
    const { context, done, refused, change, promised } = await scene();
    await promised("CHAN", 3);
    context.setNow(noon + 2 * day);

    expect(await refused(change, { startsOn: "2026-11-24" })).toEqual({
      status: 409,
      code: "campaign_under_way",
      facts: { field: "startsOn", firstOn: "2026-11-23" },
    });
    expect(await refused(change, { endsOn: "2026-11-22" })).toEqual({
      status: 409,
      code: "campaign_under_way",
      facts: { field: "endsOn", lastOn: "2026-11-23" },
    });
    await done(change, { startsOn: "2026-11-01" });
    await done(change, { endsOn: "2026-11-24" });
  });

  test("another account or memo prefix once cash was promised; the holder may be spelt anew", async () => {
    const { done, refused, change, promised, view } = await scene();
    await promised("VND", 1_000_000);

    for (const [asked, field] of [
      [{ memoPrefix: "TQX" }, "memoPrefix"],
      [{ bank: { ...bank, account: "1111111111" } }, "bank"],
      [{ bank: null }, "bank"],
    ] as const)
      expect(await refused(change, asked)).toEqual({
        status: 409,
        code: "campaign_under_way",
        facts: { field },
      });
    await done(change, { bank: { ...bank, holder: "QUY CUU TRO" } });
    expect(await view()).toMatchObject({ bank: { holder: "QUY CUU TRO" } });
  });
});
