import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { totalsBy } from "#domain/ledgerViews.ts";
import { signatureTypes } from "#domain/log/note.ts";
import { testContext, testKey, type TestContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { fundScene } from "#server/testing/fundScene.ts";
import { manyEntries } from "#server/testing/entries.ts";
import { copyLog, flipsOf } from "#server/testing/logCopy.ts";
import { lying, quietly, sourceOf } from "#server/testing/logSource.ts";
import { liveTheLoop } from "#server/testing/loop.ts";
import { accepted } from "#server/testing/story.ts";
import { zipOf } from "#server/testing/zipOf.ts";
import { openSource, packPath } from "./source.ts";
import { unzip } from "./unzip.ts";
import { verify } from "./verify.ts";

// Our own verifier, on the real server's answers and on what was made of them.

test("everything of a campaign that was lived through fits: log, tiles and every total", async () => {
  const context = await testContext();
  await liveTheLoop(context);
  const source = await sourceOf(context);
  const done: number[] = [];

  const outcome = await verify(source, undefined, (at) => done.push(at));

  expect(outcome.origin).toBe("test.example/log");
  expect(outcome.verified.size).toBeGreaterThan(5);
  expect(outcome.totals).toBeGreaterThan(100);
  expect(done.at(-1)).toBe(outcome.verified.size);
});

test("of the fund's money a total by day shows what is held for a line, and nothing that is free", async () => {
  const context = await testContext();
  const { lineOf, match, earmark, province } = await fundScene(context);
  const { line } = await lineOf("VND", 500_000);
  await match(line, province.cluster, 40_000);
  accepted(await earmark(line, 20_000));
  const source = await sourceOf(context);
  const path = `api/totals?campaign=${province.campaign}&by=day`;
  const text = new TextDecoder().decode(await source.read(path));

  expect(JSON.parse(text).total.held).toEqual({ cash: 60_000, goods: 0 });
  expect((await verify(source, undefined, quietly)).totals).toBeGreaterThan(100);
});

test("a total that is wrong by one đồng is found, whichever it is", async () => {
  const context = await testContext();
  await manyEntries(context, 40);
  const source = await sourceOf(context);
  const change = (text: string) => text.replace(/"cash":(\d+)/, (_, cash) => `"cash":${+cash + 1}`);

  for (const by of totalsBy)
    await expect(
      verify(
        lying(source, (path) => path.endsWith(`by=${by}`), change),
        undefined,
        quietly,
      ),
    ).rejects.toThrow(new RegExp(`totals of campaign .* by ${by}, .*the entries make`));
});

test("a quantity that is wrong by one, one that is left out, and a row that is, are found", async () => {
  const context = await testContext();
  await manyEntries(context, 40);
  const source = await sourceOf(context);
  const isItems = (path: string) => path.endsWith("by=item");
  const more = (text: string) => text.replace(/"quantity":(\d+)/, (_, n) => `"quantity":${+n + 1}`);
  const less = (text: string) => {
    const totals = JSON.parse(text) as { rows: unknown[] };
    return JSON.stringify({ ...totals, rows: totals.rows.slice(1) });
  };
  const without = (text: string) => text.replace(/"items":\[[^\]]+\]/, `"items":[]`);
  const unlisted = (text: string) => text.replace(/,"items":\[[^\]]+\]/, "");

  await expect(verify(lying(source, isItems, more), undefined, quietly)).rejects.toThrow(/of CHAN/);
  await expect(verify(lying(source, isItems, less), undefined, quietly)).rejects.toThrow(
    /leaves out CHAN/,
  );
  for (const hide of [without, unlisted])
    await expect(verify(lying(source, isItems, hide), undefined, quietly)).rejects.toThrow(
      /the server says 0 of CHAN/,
    );
});

test("what was verified before is not read again, and a log that grew goes on from there", async () => {
  const context = await testContext();
  await manyEntries(context, 300);
  const { verified } = await verify(await sourceOf(context), undefined, quietly);
  await manyEntries(context, 700);
  const source = await sourceOf(context);
  const read: string[] = [];
  const counting = { ...source, read: (path: string) => (read.push(path), source.read(path)) };

  const again = await verify(counting, JSON.parse(JSON.stringify(verified)), quietly);
  const anew = await verify(source, undefined, quietly);

  expect(again.before).toBe(300);
  expect(read.filter((path) => path.includes("/entries/000"))).toEqual([]);
  expect(again.verified.edge).toEqual(anew.verified.edge);
  expect(again.totals).toBe(anew.totals);
});

test("a log that was changed, shortened or signed by another key since is told", async () => {
  const context = await testContext();
  await manyEntries(context, 300);
  const { verified } = await verify(await sourceOf(context), undefined, quietly);
  const other = await testContext();
  await manyEntries(other, 320);
  const shorter = await testContext();
  await manyEntries(shorter, 200);
  const stranger = { ...other, logKey: testKey("test.example/log", signatureTypes.ed25519) };

  await expect(verify(await sourceOf(other), verified, quietly)).rejects.toThrow(
    "does not continue the 300 entries that were verified before",
  );
  await expect(verify(await sourceOf(shorter), verified, quietly)).rejects.toThrow(
    "has 200 entries, but had 300",
  );
  const { get } = await testApp(stranger);
  expect(await (await get("/log/vkey")).text()).not.toContain(verified.vkey);
  await expect(
    verify(
      lying(
        await sourceOf(other),
        (path) => path === "log/vkey",
        () => "a+b+c",
      ),
      verified,
      quietly,
    ),
  ).rejects.toThrow("is signed by a+b+c, but was by");
});

/** An audit pack's files, with everything that is asked of a server. */
async function packOf(context: TestContext, size: number) {
  const source = await sourceOf(context);
  const files = new Map<string, Uint8Array>();
  const keeping = {
    ...source,
    async read(path: string) {
      const bytes = await source.read(path);
      if (bytes) files.set(packPath(path), bytes);
      return bytes;
    },
  };
  await verify(keeping, undefined, quietly);
  for (const [path, bytes] of await copyLog(await testApp(context), size))
    files.set(`log/${path}`, bytes);
  return files;
}

test("a folder and a ZIP are verified as a server is, and each of 500 changed bytes is caught", async () => {
  const context = await testContext();
  await manyEntries(context, 600);
  const files = await packOf(context, 600);
  const folder = mkdtempSync(join(tmpdir(), "la-lanh-pack-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, "pack", path)), { recursive: true });
    writeFileSync(join(folder, "pack", path), bytes);
  }
  const parts = [...files].map(([name, bytes]) => ({ name, content: Buffer.from(bytes) }));
  writeFileSync(join(folder, "pack.zip"), zipOf(parts));
  const log = new Map(
    [...files].flatMap(([path, bytes]) =>
      path.startsWith("log/") ? [[path.slice(4), new Uint8Array(bytes)] as const] : [],
    ),
  );

  for (const named of ["pack", "pack.zip"]) {
    const outcome = await verify(await openSource(join(folder, named)), undefined, quietly);
    expect(outcome.verified.size).toBe(600);
  }
  const missed = [];
  for (const { path, offset, change } of flipsOf(log, 500, 20_261_123)) {
    const changed = new Uint8Array(log.get(path)!);
    changed[offset]! ^= change;
    const source = {
      name: "flipped",
      isLive: false,
      read: (at: string) =>
        Promise.resolve(at === `log/${path}` ? changed : files.get(packPath(at))),
    };
    const caught = await verify(source, undefined, quietly).then(
      () => false,
      () => true,
    );
    if (!caught) missed.push([path, offset, change]);
  }
  expect(missed).toEqual([]);
});

test("what is not there or cannot be read is not called wrong", async () => {
  await expect(openSource("/nowhere/at/all")).rejects.toThrow("there is nothing at");
  const folder = mkdtempSync(join(tmpdir(), "la-lanh-pack-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "a.zip"), "no zip");

  await expect(openSource(join(folder, "a.zip"))).rejects.toThrow("not a ZIP");
});

test("a ZIP that was damaged on its way, or that two programs might read in two ways, is not read", () => {
  const file = { name: "log/vkey", content: "a key" };
  const whole = zipOf([file]);
  const damaged = Buffer.from(whole);
  // The first byte of what is packed stays as it is: it says how.
  damaged[30 + file.name.length + 1]! ^= 1;

  expect([...unzip(whole)!.keys()]).toEqual(["log/vkey"]);
  expect(unzip(damaged)).toBeUndefined();
  expect(unzip(zipOf([file, { ...file, content: "another" }]))).toBeUndefined();
});
