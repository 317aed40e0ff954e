import { createHash } from "node:crypto";
import { writeXlsx } from "hucre/xlsx";
import { v7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { audit } from "#db/ledger/audit.ts";
import { entries } from "#db/schema/ledger.ts";
import { periods } from "#db/schema/periods.ts";
import type { Actor } from "#domain/actor.ts";
import type { Entry } from "#domain/entry.ts";
import type { ImportReport } from "#domain/importViews.ts";
import type { TotalsView } from "#domain/ledgerViews.ts";
import { sharedContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { everything } from "#server/testing/everything.ts";
import { brokenOf } from "#server/testing/invariants.ts";
import { given, headersOf2025, provinceOf2025, rowsOf2025 } from "#server/testing/pastGifts.ts";
import { departmentActor } from "#server/testing/story.ts";

// The 523 million đồng of 2025 exist on paper and come in as a sheet, a year later.
const context = await sharedContext();
const { read } = context.db;
const { app, get } = await testApp(context);
const { campaign, clusters, schools } = await provinceOf2025(context);
const rows = rowsOf2025();
const administrator: Actor = { ...departmentActor, role: "administrator" };

const sheetOf = (cells: (string | number | null)[][]) =>
  writeXlsx({ sheets: [{ name: "Quà đã trao", rows: [headersOf2025, ...cells] }] });
const sheet = await sheetOf(rows.map(({ cells }) => cells));

const post = (path: string, file: Uint8Array, actor = departmentActor) =>
  app.request(`/api/imports${path}`, {
    method: "POST",
    headers: { "x-actor": JSON.stringify(actor), "idempotency-key": v7() },
    body: file as BodyInit,
  });

async function check(file: Uint8Array, asked = `?campaign=${campaign}`, actor = departmentActor) {
  const answer = await post(`/check${asked}`, file, actor);
  expect(answer.status).toBe(200);
  return (await answer.json()) as ImportReport;
}
const codesOf = ({ problems }: ImportReport) => problems.map(({ row, code }) => [row, code]);

async function totals() {
  const answer = await get(`/api/totals?by=cluster&campaign=${campaign}`);
  return (await answer.json()) as TotalsView;
}

describe("a sheet of past gifts with one wrong row", () => {
  test("is told which, and posts nothing", async () => {
    const [first, ...others] = rows.map(({ cells }) => cells);
    const wrong = await sheetOf([first!.with(2, "C99"), ...others]);
    const before = await everything(read);

    const report = await check(wrong);
    const answer = await post(`?campaign=${campaign}&plan=${report.plan}`, wrong);

    expect(codesOf(report)).toEqual([[2, "cluster_unknown"]]);
    expect([answer.status, await answer.json()]).toMatchObject([409, { code: "list_has_errors" }]);
    expect(await everything(read)).toEqual(before);
  });

  test.each<[string, string, Actor]>([
    ["campaign_missing", "", departmentActor],
    ["gifts_not_yours", `?campaign=${campaign}`, administrator],
  ])("is not read at all: %s", async (code, asked, actor) => {
    const report = await check(sheet, asked, actor);
    const also = asked ? `${asked}&` : "?";
    const answer = await post(`${also}plan=${report.plan}`, sheet, actor);

    expect(codesOf(report)).toEqual([[1, code]]);
    expect([answer.status, await answer.json()]).toMatchObject([409, { code: "list_has_errors" }]);
  });

  test("of a campaign that is not there is refused", async () => {
    const answer = await post(`/check?campaign=${v7()}`, sheet);

    expect([answer.status, await answer.json()]).toMatchObject([404, { code: "unknown" }]);
  });
});

describe("the gifts of 2025", () => {
  let checked: ImportReport;
  let imported: Response;
  let posted: Entry[];
  beforeAll(async () => {
    checked = await check(sheet);
    imported = await post(`?campaign=${campaign}&plan=${checked.plan}`, sheet);
    const all = await read.select().from(entries);
    posted = all
      .map(({ leaf }) => JSON.parse(leaf) as Entry)
      .filter(({ kind }) => kind !== "campaign_opened");
  });

  test("all come in, into a campaign that has long been over", () => {
    expect(checked.problems).toEqual([]);
    expect(checked.counts).toEqual([
      { kind: "gifts", added: rows.length, changed: 0, unchanged: 0, wrong: 0 },
    ]);
    expect(imported.status).toBe(201);
  });

  test("are told before with what they are worth, money and goods apart", () => {
    expect(checked.gifts).toEqual({ added: given, unchanged: { cash: 0, goods: 0 } });
  });

  test("are 523,480,000 đồng to the đồng, cluster by cluster, money and goods apart", async () => {
    const sumOf = (code: string, isCash: boolean) =>
      rows
        .filter((row) => row.cluster === code && row.isCash === isCash)
        .reduce((sum, { dong }) => sum + dong, 0);

    const { rows: told, total } = await totals();

    expect(total.received).toMatchObject(given);
    expect(given.cash + given.goods).toBe(523_480_000);
    expect(total.onTheWay).toMatchObject({ cash: 0, goods: 0 });
    for (const { id, code } of clusters)
      expect(told.find(({ key }) => key === id)?.received).toMatchObject({
        cash: sumOf(code, true),
        goods: sumOf(code, false),
      });
  });

  test("stand in the ledger as entered by the department for cluster and school, with the file", () => {
    const sha256 = createHash("sha256").update(sheet).digest("hex");
    const parties = new Set([...clusters, ...schools].map(({ id }) => id));

    expect(posted.length).toBeGreaterThan(rows.length);
    for (const { actor, files, effectiveOn } of posted) {
      expect(actor).toMatchObject({ organisation: "department", role: "department" });
      expect(parties.has(actor.onBehalfOf ?? "")).toBe(true);
      expect(files).toEqual([sha256]);
      expect(effectiveOn).toMatch(/^2025-1[0-2]-/);
    }
  });

  test("leave the books in order", async () => {
    expect((await audit(read)).broken).toEqual([]);
    expect(await brokenOf(read)).toEqual([]);
  });

  test("are not entered twice: the same sheet again, sorted otherwise, writes nothing", async () => {
    const again = await sheetOf(rows.map(({ cells }) => cells).toReversed());
    const { acts: _, ...before } = await everything(read);

    const report = await check(again);
    const answer = await post(`?campaign=${campaign}&plan=${report.plan}`, again);

    const { acts: __, ...after } = await everything(read);
    expect(report.counts).toEqual([
      { kind: "gifts", added: 0, changed: 0, unchanged: rows.length, wrong: 0 },
    ]);
    expect(report.gifts).toEqual({ added: { cash: 0, goods: 0 }, unchanged: given });
    expect(answer.status).toBe(201);
    expect(after).toEqual(before);
  });

  test("with a corrected number are refused, for the ledger cannot be edited", async () => {
    const [first, ...others] = rows.map(({ cells }) => cells);
    const corrected = await sheetOf([first!.with(7, 1_000), ...others]);

    expect(codesOf(await check(corrected))).toEqual([[2, "posted_otherwise"]]);
  });

  test("grow by the rows that were forgotten", async () => {
    const forgotten = ["30/12/2025", "BB-900", "C01", "MN001", "Tiền", null, null, 5e5, null, null];
    const more = await sheetOf([...rows.map(({ cells }) => cells), forgotten]);

    const { plan: grown, changes } = await check(more);
    const answer = await post(`?campaign=${campaign}&plan=${grown}`, more);

    expect(changes).toMatchObject([{ kind: "gifts", row: 302, what: "added", code: "BB-900" }]);
    expect(answer.status).toBe(201);
    expect((await totals()).total.received.cash).toBe(given.cash + 500_000);
  });

  test("are told row by row when their day has been closed, before anything is asked to be posted", async () => {
    await close("2025-11-30");
    const late = (day: string) => [
      day,
      "BB-901",
      "C01",
      "MN001",
      "Tiền",
      null,
      null,
      5e5,
      null,
      null,
    ];
    const more = await sheetOf([
      ...rows.map(({ cells }) => cells),
      late("30/11/2025"),
      late("01/12/2025"),
    ]);

    expect(codesOf(await check(more))).toEqual([[302, "day_closed"]]);
  });
});

/** Closes the campaign's books up to a day, as far as a list of gifts can tell. */
async function close(until: string) {
  const counted = { counted: "{}", hash: "", headSeq: 0, countedBy: "kiemtoan", countedAt: 0 };
  const signed = { state: "closed" as const, closedBy: "so", closedAt: 0, seq: 0 };
  const period = { id: v7(), campaign, startsOn: "2025-10-01", until, ...counted, ...signed };
  await context.db.write((tx) => tx.insert(periods).values(period));
}
