import { v7 } from "uuid";
import { beforeEach, expect, test } from "vitest";
import * as v from "valibot";
import { audit } from "#db/ledger/audit.ts";
import { waitingFor } from "#db/waiting.ts";
import type { Actor } from "#domain/actor.ts";
import { dayOf } from "#domain/calendar.ts";
import { ReconciliationView } from "#domain/reconciliationViews.ts";
import { PeriodDraftView } from "#domain/periodViews.ts";
import { noon, sharedContext } from "#server/testing.ts";
import { person } from "#server/testing/people.ts";
import { codeOf, photoScene } from "#server/testing/photoScene.ts";

// A receipt without the photo that its campaign asks for: the school's word counts at once, and
// somebody has to bring the photo or do without it.
const context = await sharedContext();
const scene = await photoScene(context);
const { get, post, done, actors, campaign } = scene;
const { photo, send, ask, receivedWith, consignmentSeen, ledgerText, kept } = scene;

beforeEach(() => ask("required"));

const stateOf = async (id: string) => (await consignmentSeen(id)).receipt?.evidence;
async function reconciled(query = "") {
  const answer = await get(`/api/reconciliation?campaign=${campaign}${query}`);
  return v.parse(ReconciliationView, await answer.json());
}
const missing = async (id: string) =>
  (await reconciled("&exceptions=only")).items
    .flatMap(({ exceptions }) => exceptions)
    .filter(({ kind, about }) => kind === "evidence_missing" && about.id === id);
const waive = (id: string, actor = actors.department, more = {}) =>
  post(`/api/consignments/${id}/waive-evidence`, actor, { reason: "no_camera", ...more });
const add = (id: string, photos: object[], actor = actors.school) =>
  post(`/api/consignments/${id}/photos`, actor, { photos });

test("a campaign asks for a photo unless it says otherwise, and a receipt without one still counts", async () => {
  const id = v7();
  const opened = await post("/api/campaigns", actors.department, {
    id,
    name: "Lũ quét Ngọc Long",
    hazard: "flash_flood",
    startsOn: "2026-11-20",
    endsOn: "2027-01-20",
    communes: [],
    lapseDays: 14,
    silenceDays: 10,
    memoPrefix: "TQN",
  });
  const all = (await (await get("/api/campaigns")).json()) as { items: { id: string }[] };

  const received = await receivedWith([]);

  expect(opened.status).toBe(201);
  expect(all.items.find((one) => one.id === id)).toMatchObject({ receiptEvidence: "required" });
  expect(await consignmentSeen(received)).toMatchObject({
    state: "received",
    receipt: { evidence: "open" },
  });
  expect(await missing(received)).toMatchObject([{ quantity: 5, age: 0, since: "2026-11-23" }]);
});

test("a photo that is named and has not arrived leaves the receipt open; its bytes end that", async () => {
  const { bytes, named } = await photo();
  const id = await receivedWith([named]);
  const before = [await stateOf(id), (await missing(id)).length];

  await send(named.id, bytes, actors.school);

  expect(before).toEqual(["open", 1]);
  expect([await stateOf(id), await missing(id)]).toEqual(["given", []]);
});

test("a photo that arrived before the receipt is its evidence at once", async () => {
  const { bytes, named } = await photo();
  await send(named.id, bytes, actors.school);

  const id = await receivedWith([named]);

  expect(await stateOf(id)).toBe("given");
});

test("a school brings the photo later, and the ledger says which it is", async () => {
  const { bytes, named } = await photo();
  const id = await receivedWith([]);

  const added = await add(id, [named]);
  const between = await stateOf(id);
  await send(named.id, bytes, actors.school);

  expect([added.status, between, await stateOf(id)]).toEqual([200, "open", "given"]);
  const { seq } = (await added.json()) as { seq: number };
  expect(await (await get(`/api/ledger/${seq}`)).json()).toMatchObject({
    kind: "photos_added",
    subjects: { consignment: id },
    files: [named.sha256],
    movements: [],
  });
});

test("the department does without a photo, and says why; what it wrote stays inside", async () => {
  const id = await receivedWith([]);

  const waived = await waive(id, actors.department, { note: "Bí Danh gọi điện xác nhận" });

  expect(waived.status).toBe(200);
  expect([await stateOf(id), await missing(id)]).toEqual(["waived", []]);
  const { seq } = (await waived.json()) as { seq: number };
  const entry = await (await get(`/api/ledger/${seq}`)).json();
  expect(entry).toMatchObject({ kind: "evidence_waived", reason: "no_camera" });
  expect(JSON.stringify(entry)).not.toContain("Bí Danh");
  expect((await audit(context.db.read)).broken).toEqual([]);
});

test("a waiver that is reversed asks for the photo again", async () => {
  const id = await receivedWith([]);
  const { seq } = (await (await waive(id)).json()) as { seq: number };

  await done(`ledger/${seq}/reverse`, actors.department, { reason: "Nhầm biên nhận" });

  expect([await stateOf(id), (await missing(id)).length]).toEqual(["open", 1]);
});

test("nothing is waived where no photo is waited for, nor by anybody but the department", async () => {
  const open = await receivedWith([]);
  await ask("not_asked");
  const free = await receivedWith([]);
  const before = await kept();

  const answers = [await waive(free), await waive(open, actors.school), await waive(v7())];
  const why = await waive(open, actors.department, { reason: "vi_the" });

  expect(await Promise.all(answers.map(codeOf))).toEqual([
    "evidence_not_open",
    "not_allowed",
    "unknown",
  ]);
  expect(await codeOf(why)).toBe("invalid_input");
  expect(await kept()).toEqual(before);
  expect(await stateOf(free)).toBe("not_asked");
});

test("what a campaign asks counts for the receipts that come after it says so", async () => {
  const before = await receivedWith([]);
  await ask("not_asked");

  const after = await receivedWith([]);

  expect([await stateOf(before), await stateOf(after)]).toEqual(["open", "not_asked"]);
  expect(await ledgerText()).toContain("receiptEvidence");
});

test("why a campaign asks for no evidence stands in the ledger, once, when it is turned off", async () => {
  const change = async (asked: object) => {
    const answer = await post(`/api/campaigns/${campaign}/change`, actors.department, asked);
    return (await answer.json()) as { seq?: number };
  };
  const without = { receiptEvidence: "not_asked", noEvidenceReason: "signed_on_paper" };
  const reasonAt = async (seq: number | undefined) =>
    ((await (await get(`/api/ledger/${seq}`)).json()) as { reason?: string }).reason;

  const off = await change(without);
  const same = await change(without);
  const on = await change({ receiptEvidence: "required" });

  expect(await reasonAt(off.seq)).toBe("signed_on_paper");
  expect(same.seq).toBeUndefined();
  expect(await reasonAt(on.seq)).toBeUndefined();
});

test("a receipt without its photo waits for its school, until the photo has come", async () => {
  const waiting = async (actor: Actor) => {
    const { kinds } = await waitingFor(context.db.read, actor, dayOf(context.now()));
    return kinds.find(({ kind }) => kind === "bring_photo")?.count ?? 0;
  };
  const before = await waiting(actors.school);
  const picture = await photo();

  await receivedWith([picture.named]);
  expect(await waiting(actors.school)).toBe(before + 1);
  expect(await waiting(actors.otherSchool)).toBe(0);
  await send(picture.named.id, picture.bytes);

  expect(await waiting(actors.school)).toBe(before);
});

test("a gift from a paper names its paper and waits for no photo", async () => {
  const gift = {
    id: v7(),
    campaign,
    cluster: scene.province.cluster,
    site: scene.site,
    givenOn: "2026-11-20",
    document: "BB-07/2026",
    means: "goods",
    lines: [{ item: "SUA", quantity: 3 }],
  };

  const { id } = await done("consignments/from-paper", actors.department, gift);

  expect(await stateOf(id)).toBe("not_asked");
});

test("what waits for a photo is old by the day of its receipt, worth what was sent, and carried over a period", async () => {
  const earlier = (await reconciled()).ageing.evidence.to7;
  const id = await receivedWith([]);
  const now = (await reconciled()).ageing.evidence.to7;
  const account = await person(context, "kiem-toan-anh", [{ role: "auditor" }]);
  const auditor = { account, role: "auditor" as const, alsoClusters: [] };

  context.setNow(noon + 24 * 3_600_000);
  const asked = `campaign=${campaign}&until=2026-11-23`;
  const draft = await (await get(`/api/periods/draft?${asked}`, auditor)).json();
  context.setNow(noon);

  expect(now.count).toBe(earlier.count + 1);
  expect(now.goods).toBeGreaterThan(earlier.goods);
  const { code } = (await consignmentSeen(id)).receipt ?? {};
  expect(v.parse(PeriodDraftView, draft).open).toContainEqual(
    expect.objectContaining({ kind: "evidence", code, since: "2026-11-23", quantity: 1 }),
  );
});
