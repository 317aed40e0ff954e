import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { listConsignments } from "#db/consignmentViews.ts";
import { entries } from "#db/schema/ledger.ts";
import { postedUnder } from "#db/postedGifts.ts";
import { showEntry } from "#db/ledger/read.ts";
import { accept } from "#domain/decision.ts";
import type { PaperGift } from "#domain/paperGift.ts";
import { noon, sharedContext } from "#server/testing.ts";
import { everything } from "#server/testing/everything.ts";
import { brokenOf } from "#server/testing/invariants.ts";
import {
  accepted,
  by,
  clusterActor,
  departmentActor,
  smallProvince,
} from "#server/testing/story.ts";
import type { Actor } from "#domain/actor.ts";
import { act, type Answered } from "./act.ts";
import { recordingGifts } from "./recordingGifts.ts";
import { takeBack } from "./takeBack.ts";
import { sendConsignment } from "./sendConsignment.ts";

// Gifts of the past that exist on paper, entered when their campaign has long been over.
const context = await sharedContext();
const { read } = context.db;
const province = await smallProvince(context);
const { campaign, cluster, site } = province;
context.setNow(Date.parse("2027-03-01T05:00:00Z"));

const sha256 = "a".repeat(64);

/** A gift of blankets on a paper of its own. */
const blankets = (more: Partial<PaperGift> = {}): PaperGift => ({
  cluster,
  site,
  givenOn: "2026-11-20",
  document: v7(),
  means: "goods",
  item: "CHAN",
  quantity: 10,
  value: 1_750_000,
  basis: "invoice",
  ...more,
});
const money = (more: Partial<PaperGift> = {}) =>
  blankets({ means: "transfer", item: "VND", quantity: 5e6, value: 5e6, ...more });

function record(gifts: PaperGift[], actor: Actor = departmentActor) {
  const recording = recordingGifts(context, { actor, paper: { sha256 } }, { campaign, gifts });
  return act(context, by(actor), async (tx) => {
    const recorded = await recording(tx);
    if (!recorded.ok) return recorded;
    const done = { id: v7() };
    return accept({ kind: "import", done, status: 201, audience: "inside" });
  });
}
/** The consignments that a paper became, as the department sees them, in the order of entry. */
async function enteredAs(document: string) {
  const all = await listConsignments(read, departmentActor, { campaign, limit: 500 });
  return all.filter((consignment) => consignment.document === document).toReversed();
}

describe("a gift on paper", () => {
  test("of a campaign that is over has left and arrived on its day, in good order", async () => {
    const gift = blankets();

    accepted<Answered>(await record([gift]));

    const [consignment, ...others] = await enteredAs(gift.document);
    expect(others).toEqual([]);
    expect(consignment).toMatchObject({
      state: "received",
      sentOn: gift.givenOn,
      cluster: { id: cluster },
      lines: [{ item: "CHAN", quantity: 10, value: 1_750_000, good: 10, missing: 0 }],
      receipt: {
        receivedOn: gift.givenOn,
        receivedBy: { name: "Theo chứng từ", position: gift.document },
      },
    });
  });

  test("stands in the ledger on its day, on behalf of both, with its file", async () => {
    const before = (await read.select().from(entries)).length;
    const gift = blankets();

    accepted<Answered>(await record([gift]));

    const [sent, received] = await Promise.all(
      [before, before + 1].map((seq) => showEntry(read, seq)),
    );
    const byDepartment = { organisation: "department", role: "department" };
    const on = { effectiveOn: gift.givenOn, files: [sha256], recordedAt: context.now() };
    expect(sent).toMatchObject({
      ...on,
      kind: "consignment",
      actor: { ...byDepartment, onBehalfOf: cluster },
      movements: [{ from: { account: "gift" }, to: { account: "transit" }, value: 1_750_000 }],
    });
    expect(received).toMatchObject({
      ...on,
      kind: "receipt",
      actor: { ...byDepartment, onBehalfOf: province.school },
      movements: [{ from: { account: "transit" }, to: { account: "received" }, quantity: 10 }],
    });
  });

  test("is found again by its number, unless it was taken back", async () => {
    const gift = blankets();
    accepted<Answered>(await record([gift, money({ document: gift.document })]));
    const takenBack = await sentByHand();

    const found = await postedUnder(read, campaign, [gift.document, takenBack]);

    expect(found).toMatchObject([
      { cluster, site, givenOn: gift.givenOn, item: "CHAN", quantity: 10, value: 1_750_000 },
      { document: gift.document, item: "VND", quantity: 5e6, value: 5e6 },
    ]);
    expect(await postedUnder(read, v7(), [gift.document])).toEqual([]);
  });

  test("shares a consignment with those of its paper, money and goods apart, thirty lines at most", async () => {
    const document = v7();
    const many = Array.from({ length: 31 }, (_, at) => blankets({ document, quantity: at + 1 }));

    accepted<Answered>(await record([...many, money({ document })]));

    const all = await enteredAs(document);
    expect(all.map(({ means, lines }) => [means, lines.length])).toEqual([
      ["goods", 30],
      ["goods", 1],
      ["transfer", 1],
    ]);
    expect(await brokenOf(read)).toEqual([]);
  });
});

describe("of many gifts on paper, one that cannot be leaves none behind:", () => {
  test.each([
    ["a day after its campaign", { givenOn: "2027-01-13" }, "campaign_closed"],
    ["a day before its campaign", { givenOn: "2026-10-13" }, "invalid_input"],
    ["a site that is not there", { site: v7() }, "unknown"],
    ["a cluster that is not there", { cluster: v7() }, "unknown"],
    ["an item that is not there", { item: "KHONG-CO" }, "unknown"],
    ["goods by bank transfer", { means: "transfer" as const }, "means_mismatch"],
  ])("%s", async (_, wrong, code) => {
    const before = await everything(read);

    const refused = await record([blankets(), money(), blankets(wrong)]);

    expect(refused).toMatchObject({ ok: false, code });
    expect(await everything(read)).toEqual(before);
  });

  test.each([
    ["a cluster itself", clusterActor(cluster)],
    ["the administrator", { ...departmentActor, role: "administrator" as const }],
  ])("one entered by %s", async (_, actor) => {
    const before = await everything(read);

    const refused = await record([blankets()], actor);

    expect(refused).toMatchObject({ ok: false, code: "not_allowed" });
    expect(await everything(read)).toEqual(before);
  });
});

/** A consignment with a paper's number that left while the campaign was open, and was taken back. */
async function sentByHand(): Promise<string> {
  const [id, document, now] = [v7(), v7(), context.now()];
  const { item, quantity, value, basis } = blankets();
  const lines = [{ id: v7(), item, quantity, value, basis }];
  context.setNow(noon);
  const sending = { id, campaign, site, means: "goods" as const, sentOn: "2026-11-20", document };
  accepted<Answered>(
    await sendConsignment(context, by(clusterActor(cluster)), { ...sending, lines }),
  );
  accepted<Answered>(await takeBack(context, by(clusterActor(cluster)), id, { reason: "Nhầm" }));
  context.setNow(now);
  return document;
}
