import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { allKeyChanges } from "#db/ledger/logKeys.ts";
import { audit } from "#db/ledger/audit.ts";
import { findLogHead } from "#db/ledger/tree.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import { toBase64 } from "#domain/log/base64.ts";
import { changesBetween, formatKeyChanges, keyChangeText } from "#domain/log/keyChange.ts";
import {
  cosignedText,
  formatCosignature,
  formatKey,
  readNote,
  signatureLine,
  signatureTypes,
} from "#domain/log/note.ts";
import { changeLogKey } from "#server/commands/changeLogKey.ts";
import { growLog } from "#server/commands/growLog.ts";
import { keepCosignature } from "#server/commands/keepCosignature.ts";
import { testContext, testKey } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { manyEntries } from "#server/testing/entries.ts";
import { quietly, sourceOf } from "#server/testing/logSource.ts";
import { checkEntry } from "../../client/ledger/proof/checkEntry.ts";
import type { SeenLog } from "../../client/ledger/proof/seenLog.ts";
import { hasSigned, readSigningKey } from "./key.ts";
import { openLogKey } from "./ownKey.ts";
import { rotateKey } from "./rotateKey.ts";
import { verify } from "./verify/verify.ts";

async function aServer() {
  const context = await testContext();
  const { db } = context;
  const dataDir = mkdtempSync(join(tmpdir(), "la-lanh-rotate-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  const open = async () => {
    const logKey = await openLogKey(db, { dataDir, origin: "aid.example/log", isNamed: false });
    return { ...context, logKey };
  };
  const started = await open();
  await manyEntries(started, 20);
  await growLog(started);
  return { dataDir, open, started };
}
type Server = Awaited<ReturnType<typeof aServer>>;

test("the old key signs the new one in an entry, and the new one signs from then on", async () => {
  const { dataDir, open, started } = await aServer();

  const vkey = await rotateKey(started, dataDir);

  const head = (await findLogHead(started.db.read))!;
  const after = await open();
  expect(head.size).toBe(21);
  expect(formatKey(after.logKey.publicKey)).toBe(vkey);
  for (const { publicKey } of [started.logKey, after.logKey])
    expect(hasSigned(publicKey, head.checkpoint)).toBe(true);
  expect(statSync(join(dataDir, "log.key")).mode & 0o777).toBe(0o600);
  expect(existsSync(join(dataDir, "log.key.next"))).toBe(false);
  expect((await audit(started.db.read)).broken).toEqual([]);

  await manyEntries(after, 25);
  await growLog(after);
  const next = (await findLogHead(after.db.read))!;
  expect(hasSigned(after.logKey.publicKey, next.checkpoint)).toBe(true);
  expect(hasSigned(started.logKey.publicKey, next.checkpoint)).toBe(false);
});

test("who knew the old key trusts the new one: a browser and our verifier go on", async () => {
  const { dataDir, open, started } = await aServer();
  let seen: SeenLog | undefined;
  const store = {
    seen: () => seen,
    remember: (now: SeenLog) => (seen = now),
    evidence: () => undefined,
    keepEvidence: () => undefined,
  };
  const check = async (context: Server["started"], lie = "") => {
    const { get } = await testApp(context);
    const shown = (await (await get("/api/ledger/20")).json()) as EntryView;
    const fetching = async (path: string) => {
      const answer = await get(path);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const lies = lie && path === "/log/keys";
      return { status: answer.status, bytes: lies ? new TextEncoder().encode(lie) : bytes };
    };
    return (await checkEntry(shown, { fetching, store, clock: () => 0 })).kind;
  };
  await manyEntries(started, 21);
  await growLog(started);
  expect(await check(started)).toBe("proven");
  const { verified } = await verify(await sourceOf(started), undefined, () => undefined);

  await rotateKey(started, dataDir);
  await rotateKey(await open(), dataDir);
  const after = await open();

  const thief = testKey("aid.example/log");
  const [from, to] = [formatKey(started.logKey.publicKey), formatKey(after.logKey.publicKey)];
  const forged = { from, to, signature: toBase64(thief.sign(keyChangeText(from, to))) };
  expect(await allKeyChanges(after.db.read)).toHaveLength(2);
  expect(await check(after, formatKeyChanges([forged]))).toBe("forked");
  expect(await check(after, "\n")).toBe("forked");
  expect(await check(after)).toBe("proven");
  const again = await verify(await sourceOf(after), verified, () => undefined);
  expect(again.verified.vkey).toBe(to);
});

test("a change of key that a power cut ended is taken up again, and recorded once", async () => {
  const { dataDir, open, started } = await aServer();
  await rotateKey(started, dataDir);
  const { logKey } = await open();
  // As if the power had gone before the file was put in its place.
  const text = readFileSync(join(dataDir, "log.key"), "utf8");
  const next = testKey("aid.example/log");
  await changeLogKey({ ...started, logKey }, next);
  await changeLogKey({ ...started, logKey }, next);

  expect(await allKeyChanges(started.db.read)).toHaveLength(2);
  expect(readSigningKey(text)!.publicKey).toEqual((await open()).logKey.publicKey);
});

test("who knew the old key trusts the new one, although another new one was lost on its way", async () => {
  const { dataDir, open, started } = await aServer();
  const { verified } = await verify(await sourceOf(started), undefined, quietly);
  const lost = testKey("aid.example/log");
  await changeLogKey(started, lost);

  await rotateKey(started, dataDir);

  const again = await verify(await sourceOf(await open()), verified, quietly);
  expect(again.verified.vkey).toBe(formatKey((await open()).logKey.publicKey));
  expect(await allKeyChanges(started.db.read)).toHaveLength(2);
});

test("a checkpoint of two keys and as many witnesses as there may be can be read", async () => {
  const { dataDir, open, started } = await aServer();
  await rotateKey(started, dataDir);
  const { size, checkpoint } = (await findLogHead(started.db.read))!;
  const { text } = readNote(checkpoint)!;
  const seconds = 1_800_000_000;
  for (let at = 0; at < 15; at++) {
    const key = testKey(`witness-${at}.example/w`, signatureTypes.cosignature);
    const { name, id: keyId } = key.publicKey;
    const bytes = formatCosignature(seconds, key.sign(cosignedText(text, seconds)));
    const line = signatureLine({ name, keyId, bytes });
    await keepCosignature(started, { witness: formatKey(key.publicKey), size, line, at: 0 });
  }

  const outcome = await verify(await sourceOf(await open()), undefined, quietly);

  expect(outcome.verified.size).toBe(21);
});

test("keys that follow each other in a circle lead nowhere", () => {
  const change = (from: string, to: string) => ({ from, to, signature: "" });
  const circle = [change("b", "c"), change("c", "b")];

  expect(changesBetween(circle, "a", "c")).toBeUndefined();
  expect(changesBetween([change("a", "b"), change("b", "c")], "a", "c")).toHaveLength(2);
});

test("a new key that is damaged before it signs anything stops, and nothing is recorded", async () => {
  const { dataDir, started } = await aServer();
  writeFileSync(join(dataDir, "log.key.next"), "PRIVATE+KEY+");

  await expect(rotateKey(started, dataDir)).rejects.toThrow("log.key.next is damaged");
  expect(await allKeyChanges(started.db.read)).toEqual([]);
});

test("a log that has nothing to hand over refuses", async () => {
  const context = await testContext();

  await expect(changeLogKey(context, testKey("test.example/log"))).rejects.toThrow("no entry");
});
