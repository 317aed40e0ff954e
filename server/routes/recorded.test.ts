import { expect, onTestFinished, test, vi } from "vitest";
import type { Actor } from "#domain/actor.ts";
import type { page } from "#domain/answers.ts";
import type { ExportCount, ExportView } from "#domain/exportViews.ts";
import { exportCounts } from "#db/schema/exports.ts";
import { headSeq } from "#db/totals.ts";
import { growLog } from "#server/commands/growLog.ts";
import { testContext, type TestContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { clusterActor, departmentActor, smallProvince } from "#server/testing/story.ts";
import type * as v from "valibot";

// Who took which file is known of those who are signed in, and of nobody else.

const auditor: Actor = { account: "kiemtoan", role: "auditor", alsoClusters: [] };
type Listed<View extends v.GenericSchema> = v.InferOutput<ReturnType<typeof page<View>>>;

async function scene() {
  const context = await testContext();
  const province = await smallProvince(context);
  const { get, app } = await testApp(context);
  const taken = async () => {
    const answer = await get("/api/exports", auditor);
    return ((await answer.json()) as Listed<typeof ExportView>).items;
  };
  const counts = async () => {
    const answer = await get("/api/exports/counts", auditor);
    return ((await answer.json()) as Listed<typeof ExportCount>).items;
  };
  return { context, province, get, app, taken, counts };
}

test("who is signed in is recorded with the file and what it was narrowed by, not with words", async () => {
  const { context, province, get, taken, counts } = await scene();
  const before = await headSeq(context.db.read);

  await get(
    `/api/export/ledger.csv?campaign=${province.campaign}&kind=pledge&text=Lò Thị Bí`,
    clusterActor(province.cluster),
  );
  context.setNow(context.now() + 1_000);
  await get("/api/export/audit.xlsx", departmentActor);

  expect(await taken()).toEqual([
    expect.objectContaining({
      file: "audit.xlsx",
      role: "department",
      asked: "",
      organisation: { id: "department", name: "Sở Giáo dục và Đào tạo Tuyên Quang" },
    }),
    expect.objectContaining({
      file: "ledger.csv",
      role: "cluster",
      asked: `campaign=${province.campaign}&kind=pledge&text=…`,
      at: context.now() - 1_000,
      organisation: { id: province.cluster, name: "Cụm số 1" },
    }),
  ]);
  expect(await counts()).toEqual([]);
  expect(await headSeq(context.db.read)).toBe(before);
});

test("of everybody else only the number is kept, day by day", async () => {
  const { context, get, taken, counts } = await scene();

  await get("/api/export/ledger.csv?text=a", undefined, { "x-forwarded-for": "203.0.113.9" });
  await get("/api/export/ledger.csv");
  await get("/api/export/needs.csv");
  context.setNow(context.now() + 24 * 3_600_000);
  await get("/api/export/ledger.csv");

  expect(await counts()).toEqual([
    { day: "2026-11-24", file: "ledger.csv", count: 1 },
    { day: "2026-11-23", file: "ledger.csv", count: 2 },
    { day: "2026-11-23", file: "needs.csv", count: 1 },
  ]);
  expect(Object.keys((await context.db.read.select().from(exportCounts))[0]!)).toEqual([
    "day",
    "file",
    "count",
  ]);
  expect(await taken()).toEqual([]);
});

test("a pack is one file, whatever is in it; a refused one is none", async () => {
  const { context, get, app, counts } = await scene();
  await growLog(context);

  await (await get("/api/export/audit-pack.zip")).arrayBuffer();
  await get("/api/export/ledger.csv?lang=fr");
  await get("/api/export/nothing.csv");
  await app.request("/api/export/ledger.csv", { method: "HEAD" });

  expect(await counts()).toEqual([{ day: "2026-11-23", file: "audit-pack.zip", count: 1 }]);
});

test("the list of people that can be downloaded is recorded, too", async () => {
  const { get, taken } = await scene();

  await get("/api/imports/list.xlsx", departmentActor);

  expect((await taken()).map(({ file, role }) => [file, role])).toEqual([
    ["list.xlsx", "department"],
  ]);
});

test("auditors and administrators read who took what, page by page, nobody else", async () => {
  const { context, province, get } = await scene();
  for (let at = 0; at < 3; at++) {
    await get("/api/export/needs.csv", departmentActor);
    await get("/api/export/needs.csv");
    context.setNow(context.now() + 24 * 3_600_000);
  }

  for (const path of ["exports", "exports/counts"]) {
    const first = (await (await get(`/api/${path}?limit=2`, auditor)).json()) as {
      items: object[];
      next: string;
    };
    const answer = await get(`/api/${path}?limit=2&cursor=${first.next}`, auditor);
    const rest = (await answer.json()) as typeof first;
    expect([first.items.length, rest.items.length, rest.next]).toEqual([2, 1, null]);
    for (const reader of [departmentActor, clusterActor(province.cluster)])
      expect((await get(`/api/${path}`, reader)).status).toBe(403);
    expect((await get(`/api/${path}`)).status).toBe(401);
  }
});

/** A context that cannot write any more, as on a disk that fails. */
function withoutWriting(context: TestContext): TestContext {
  const write = () => Promise.reject(new Error("the disk does not write"));
  return { ...context, db: { ...context.db, write } };
}

test("what cannot be recorded is not given to who is signed in, and is to everybody else", async () => {
  const { context } = await scene();
  const { get } = await testApp(withoutWriting(context));
  const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
  onTestFinished(() => told.mockRestore());

  const signed = await get("/api/export/needs.csv", departmentActor);
  const open = await get("/api/export/needs.csv");

  expect([signed.status, open.status]).toEqual([500, 200]);
  expect(await open.text()).toMatch(/^Mã nhu cầu,/);
  expect(told).toHaveBeenCalledTimes(2);
});
