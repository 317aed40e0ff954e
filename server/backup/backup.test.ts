import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { leavesBetween } from "#db/ledger/tree.ts";
import { growLog } from "#server/commands/growLog.ts";
import { makePledge } from "#server/commands/makePledge.ts";
import type { Context } from "#server/context.ts";
import { noon } from "#server/testing.ts";
import { emptyFolder, openFolder } from "#server/testing/dataFolder.ts";
import { accepted, by, clusterActor, smallProvince, verifiedNeed } from "#server/testing/story.ts";
import { v7 } from "uuid";
import { readSecret } from "../accounts/secret.ts";
import { auditAll } from "../auditAll.ts";
import { backUp } from "./backUp.ts";
import { Manifest, manifestFile } from "./manifest.ts";
import { restore } from "./restore.ts";

/** A data folder with a ledger, a map and a file, and how one more promise is made in it. */
async function aServer() {
  const opened = await openFolder(emptyFolder());
  const { dataDir, context } = opened;
  const province = await smallProvince(context);
  const need = await verifiedNeed(context, province, [{ item: "CHAN", quantity: 10_000 }]);
  const head = by(clusterActor(province.cluster));
  const pledge = async () =>
    makePledge(
      context,
      { ...head, key: v7() },
      { id: v7(), needLine: need.lines[0]!, quantity: 1 },
    );
  const file = await context.files.keep(Buffer.from("a signature"));
  mkdirSync(join(dataDir, "geo"));
  writeFileSync(join(dataDir, "geo/communes.topo.json"), "{}");
  accepted(await pledge());
  await growLog(context);
  readSecret(dataDir);
  return { ...opened, pledge, file };
}

async function aBackup() {
  const server = await aServer();
  const into = emptyFolder();
  const made = await backUp(server.dataDir, into, { now: noon });
  return { ...server, into, ...made };
}

const leaves = async ({ db }: Context, end: number) =>
  (await leavesBetween(db.read, { start: 0, end })).map(String);

test("a backup that is taken while writes run is the ledger as it was at one moment", async () => {
  const { dataDir, context, pledge } = await aServer();
  const acknowledged: number[] = [];
  let isOver = false;
  const writer = async () => {
    while (!isOver) acknowledged.push(Number(accepted(await pledge()).done.seq));
  };
  const writers = Array.from({ length: 20 }, writer);
  const before = Number(accepted(await pledge()).done.seq);

  const { folder, manifest } = await backUp(dataDir, emptyFolder(), { now: noon });
  isOver = true;
  await Promise.all(writers);

  const { seq } = manifest.ledger;
  const empty = emptyFolder();
  await restore(folder, empty);
  const restored = await openFolder(empty);
  expect(seq).toBeGreaterThanOrEqual(before);
  expect(seq).toBeLessThan(Math.max(...acknowledged));
  expect(await leaves(restored.context, seq + 2)).toEqual(await leaves(context, seq + 1));
  expect((await auditAll(restored.context.db.read)).broken).toEqual([]);
});

test("keys, files and maps are in it, for its owner alone, each with its size and hash", async () => {
  const { into, folder, manifest, file } = await aBackup();

  expect(readdirSync(into)).toEqual(["la-lanh-2026-11-23T050000.000Z"]);
  expect(manifest.files.map(({ path }) => path)).toEqual([
    "accounts.key",
    `files/${file}`,
    "geo/communes.topo.json",
    "la-lanh.db",
    "log.key",
    "push.key",
    "session.key",
  ]);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  for (const path of [...manifest.files.map((one) => one.path), manifestFile])
    expect([path, statSync(join(folder, path)).mode & 0o777]).toEqual([path, 0o600]);
});

test("what was restored is served and goes on", async () => {
  const { folder, manifest, file } = await aBackup();
  const dataDir = join(emptyFolder(), "data");

  await restore(folder, dataDir);

  const { context } = await openFolder(dataDir);
  expect(readdirSync(dataDir)).not.toContain(".restoring");
  expect(String(await context.files.read(file))).toContain("97");
  await verifiedNeed(context, await smallProvince(context), [{ item: "GAO", quantity: 5 }]);
  expect((await growLog(context)).size).toBeGreaterThan(manifest.ledger.seq + 1);
});

test("a flipped byte in any file is named, and nothing is restored", async () => {
  const { folder, manifest } = await aBackup();

  for (const { path } of manifest.files) {
    const copy = join(emptyFolder(), "copy");
    cpSync(folder, copy, { recursive: true });
    const bytes = readFileSync(join(copy, path));
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(join(copy, path), bytes);
    const dataDir = emptyFolder();

    await expect(restore(copy, dataDir)).rejects.toThrow(
      `${join(copy, path)} is not what the manifest says`,
    );
    expect(readdirSync(dataDir)).toEqual([]);
  }
});

test("a file that is missing is named", async () => {
  const { folder } = await aBackup();
  rmSync(join(folder, "accounts.key"));

  await expect(restore(folder, emptyFolder())).rejects.toThrow("accounts.key is missing");
});

test("a manifest that names another tree or leads elsewhere is found out", async () => {
  const { folder, manifest } = await aBackup();
  const path = join(folder, manifestFile);
  const dataDir = emptyFolder();

  const ledger = { ...manifest.ledger, seq: manifest.ledger.seq - 1 };
  writeFileSync(path, JSON.stringify({ ...manifest, ledger } satisfies Manifest));
  await expect(restore(folder, dataDir)).rejects.toThrow("that the manifest names");
  const files = [...manifest.files, { ...manifest.files[0]!, path: "../log.key" }];
  writeFileSync(path, JSON.stringify({ ...manifest, files } satisfies Manifest));
  await expect(restore(folder, dataDir)).rejects.toThrow("manifest.json is damaged");

  expect(readdirSync(dataDir)).toEqual([]);
});

test("a restore over data is refused, and the data stays as it was", async () => {
  const { folder } = await aBackup();
  const dataDir = emptyFolder();
  writeFileSync(join(dataDir, "la-lanh.db"), "somebody's");

  await expect(restore(folder, dataDir)).rejects.toThrow("is not empty");

  expect(readFileSync(join(dataDir, "la-lanh.db"), "utf8")).toBe("somebody's");
  expect(readdirSync(dataDir)).toEqual(["la-lanh.db"]);
});

test("a backup never goes over an older one", async () => {
  const { dataDir, into, folder } = await aBackup();
  const before = readFileSync(join(folder, manifestFile), "utf8");

  await expect(backUp(dataDir, into, { now: noon })).rejects.toThrow("There is a backup");

  expect(readFileSync(join(folder, manifestFile), "utf8")).toBe(before);
});

test("a key that has not signed the log is told when it is backed up, not when it is needed", async () => {
  const { dataDir } = await aServer();
  const other = await aServer();
  writeFileSync(join(dataDir, "log.key"), readFileSync(join(other.dataDir, "log.key")));
  const into = emptyFolder();

  await expect(backUp(dataDir, into, { now: noon })).rejects.toThrow("log.key has not signed");
  expect(readdirSync(into)).toEqual([]);
});

test("an accounts key that a server would not start with is told when it is backed up, too", async () => {
  const { dataDir } = await aServer();
  writeFileSync(join(dataDir, "accounts.key"), "");
  const into = emptyFolder();

  await expect(backUp(dataDir, into, { now: noon })).rejects.toThrow("is not an accounts key: put");
  expect(readdirSync(into)).toEqual([]);
});

test.each(["database", "files", "manifest"])(
  "a backup that is killed after its %s leaves nothing that looks whole",
  async (point) => {
    const { dataDir } = await aServer();
    const into = emptyFolder();

    const killed = runScript("../testing/killedBackup.ts", [dataDir, into, point]);

    const [left = ""] = readdirSync(into);
    expect(killed.signal).toBe("SIGKILL");
    expect(left).toMatch(/^la-lanh-.*\.unfinished$/);
    if (point !== "manifest")
      await expect(restore(join(into, left), emptyFolder())).rejects.toThrow("no whole backup");
    const { folder, leftovers } = await backUp(dataDir, into, { now: noon });
    expect(leftovers).toEqual([left]);
    await restore(folder, emptyFolder());
  },
);

test("a server does not start on a restore that was cut", async () => {
  const dataDir = emptyFolder();
  mkdirSync(join(dataDir, ".restoring"));

  await expect(openFolder(dataDir)).rejects.toThrow("did not end: empty the folder");
  expect(existsSync(join(dataDir, "la-lanh.db"))).toBe(false);
});

test("what the commands say: where the backup is, and in a sentence why not", async () => {
  const { dataDir } = await aServer();
  const into = emptyFolder();

  const made = runScript("run.ts", ["backup", into], { DATA_DIR: dataDir });
  const again = runScript("run.ts", ["restore", into], { DATA_DIR: dataDir });
  const elsewhere = runScript("run.ts", ["backup", into], { DATABASE_URL: "postgres://x@y/z" });

  expect([made.status, made.said]).toEqual([0, expect.stringContaining(readdirSync(into)[0]!)]);
  expect([again.status, again.said]).toEqual([1, expect.stringMatching(/^.*no whole backup.*\n$/)]);
  expect([elsewhere.status, elsewhere.said]).toEqual([
    1,
    expect.stringMatching(/pg_dump.*push\.key/),
  ]);
});

/** Runs a script of ours in a process of its own; what is compiled already is not compiled again. */
function runScript(script: string, args: string[], env: Record<string, string> = {}) {
  const { PATH } = process.env;
  const NODE_COMPILE_CACHE = join(import.meta.dirname, "../../.cache/compiled");
  const ended = spawnSync(process.execPath, [join(import.meta.dirname, script), ...args], {
    env: { PATH, NODE_COMPILE_CACHE, ...env },
    encoding: "utf8",
  });
  return { ...ended, said: ended.stdout + ended.stderr };
}
