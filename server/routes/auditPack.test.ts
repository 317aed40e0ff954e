import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 } from "uuid";
import { expect, onTestFinished, test } from "vitest";
import { appendEntry } from "#db/ledger/append.ts";
import { sites } from "#db/schema/places.ts";
import { headSeq } from "#db/totals.ts";
import { dayOf } from "#domain/calendar.ts";
import { growLog } from "#server/commands/growLog.ts";
import { openSource, packPath } from "#server/log/verify/source.ts";
import { unzip } from "#server/log/verify/unzip.ts";
import { verify } from "#server/log/verify/verify.ts";
import { testContext, type TestContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { manyEntries } from "#server/testing/entries.ts";
import { accepted } from "#server/testing/story.ts";
import { liveTheLoop } from "#server/testing/loop.ts";

// The pack is checked as an auditor does it: from the file alone, the server gone.

async function packOf(context: TestContext) {
  const { get } = await testApp(context);
  const answer = await get("/api/export/audit-pack.zip");
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
}

function verified(bytes: Buffer) {
  const folder = mkdtempSync(join(tmpdir(), "la-lanh-pack-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "pack.zip"), bytes);
  return openSource(join(folder, "pack.zip")).then((source) =>
    verify(source, undefined, () => undefined),
  );
}

/** A promise that is made meanwhile, and in the log at once. */
async function oneMore(context: TestContext, campaign: string) {
  const actor = { organisation: v7(), role: "cluster" } as const;
  const end = (account: "promise" | "expected") => ({ account, giver: actor.organisation });
  const moved = { from: end("promise"), to: end("expected"), item: "CHAN", quantity: 1, value: 5 };
  const draft = { id: v7(), kind: "pledge", campaign, effectiveOn: dayOf(context.now()) } as const;
  const movements = [{ ...moved, basis: "catalogue" as const }];
  const draftOf = { ...draft, actor, subjects: {}, movements };
  accepted(await context.db.write((tx) => appendEntry(tx, context.now(), draftOf)));
  await growLog(context);
}

test("the pack of a campaign that was lived through verifies by itself", async () => {
  const context = await testContext();
  await liveTheLoop(context);
  await growLog(context);

  const { answer, bytes } = await packOf(context);

  const outcome = await verified(bytes);
  expect(answer.headers.get("content-type")).toBe("application/zip");
  expect(outcome.totals).toBeGreaterThan(100);
  const names = [...unzip(bytes)!.keys()];
  for (const name of ["log/vkey", "log/keys", "verify.py", "verify.go"])
    expect(names).toContain(name);
  for (const name of ["so-cai.csv", "nhu-cau.csv", "cam-ket.csv", "chuyen-hang.csv"])
    expect(names).toContain(name);
  const tables = ["/reconciliation.csv", "/fund.csv", "/totals-cluster.csv", "/totals-day.csv"];
  for (const end of [".html", "/ledger.journal", "/ledger.beancount", ...tables])
    expect(names.some((name) => name.endsWith(end))).toBe(true);
});

test("a site that was closed is in the pack, for what it received is in the totals", async () => {
  const context = await testContext();
  await liveTheLoop(context);
  await growLog(context);
  const [site] = await context.db.read.select({ id: sites.id }).from(sites).limit(1);
  await context.db.write((tx) => tx.update(sites).set({ closedAt: context.now() }));

  const { bytes } = await packOf(context);

  expect([...unzip(bytes)!.keys()]).toContain(packPath(`api/sites/${site?.id}`));
  expect((await verified(bytes)).totals).toBeGreaterThan(100);
});

test("a pack of several tiles verifies, and one changed byte in it does not", async () => {
  const context = await testContext();
  await manyEntries(context, 600);
  await growLog(context);
  const { bytes } = await packOf(context);
  expect((await verified(bytes)).verified.size).toBe(600);

  const changed = Buffer.from(bytes);
  const at = changed.indexOf("log/tile/entries/001") + 600;
  changed[at]! ^= 1;

  await expect(verified(changed)).rejects.toThrow();
});

test("a pack is of one moment, however many entries come in while it is made", async () => {
  const context = await testContext();
  const { campaign } = await manyEntries(context, 600);
  await growLog(context);
  const quiet = (await packOf(context)).bytes;
  const { get } = await testApp(context);
  const answer = await get("/api/export/audit-pack.zip");

  const chunks: Uint8Array[] = [];
  for await (const chunk of answer.body!) {
    chunks.push(chunk);
    // Every tenth, for there are hundreds.
    if (chunks.length % 10 === 1) await oneMore(context, campaign);
  }

  const busy = Buffer.concat(chunks);
  expect(await headSeq(context.db.read)).toBeGreaterThan(605);
  expect((await verified(busy)).verified.size).toBe(600);
  expect(busy.equals(quiet)).toBe(true);
});

test("nothing private is in the pack", async () => {
  const context = await testContext();
  await liveTheLoop(context);
  await growLog(context);

  const all = [...unzip((await packOf(context)).bytes)!.values()].map(String).join("\n");

  expect(all).not.toMatch(/Người nhận|Nhà xe|0912 345|23C-123/);
});
