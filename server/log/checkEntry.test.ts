import { expect, test } from "vitest";
import { findSignedHead } from "#db/ledger/cosignatures.ts";
import { codeOf } from "#domain/code.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import {
  cosignedText,
  formatCosignature,
  formatKey,
  readNote,
  signatureLine,
  signatureTypes,
} from "#domain/log/note.ts";
import { growLog } from "#server/commands/growLog.ts";
import { keepCosignature } from "#server/commands/keepCosignature.ts";
import { noon, testKey } from "#server/testing.ts";
import { manyEntries } from "#server/testing/entries.ts";
import { aBrowser, aLog, aServer, type Change } from "#server/testing/logReader.ts";
import { checkEntry, type Fetching } from "../../client/ledger/proof/checkEntry.ts";

// What a reader's browser does with the log, against the real server: the true one, and forged ones
// that are signed by the very same key.

test("an entry is proven, and the log is remembered from the first time on", async () => {
  const browser = aBrowser();
  const context = await aLog(20);
  const { check } = await aServer(context);

  const first = await check(browser, 7);
  await manyEntries(context, 300);
  await growLog(context);
  const later = await check(browser, 299);

  expect(first).toMatchObject({ kind: "proven", isFirst: true, checkpoint: { size: 20 } });
  expect(later).toMatchObject({ kind: "proven", isFirst: false, checkpoint: { size: 300 } });
  expect(browser.kept.seen!.checkpoint).toContain("\n300\n");
  expect(browser.kept.evidence).toBeUndefined();
});

test("an entry that was recorded a moment ago waits for the log", async () => {
  const context = await aLog(5);
  await manyEntries(context, 6);
  const { check } = await aServer(context);

  expect(await check(aBrowser(), 5)).toEqual({ kind: "waiting" });
});

test("an entry that this browser has seen in the log does not wait: it was taken out", async () => {
  const browser = aBrowser();
  const context = await aLog(20);
  await (await aServer(context)).check(browser, 3);
  const { shown, fetching } = await aServer(context);
  const hiding: Fetching = async (path) => ({
    ...(await fetching(path))!,
    ...(path.includes("/proof/") && { status: 404 }),
  });
  const asked = { fetching: hiding, clock: () => noon };

  const seen = await checkEntry(await shown(4), { ...asked, store: browser.store });
  const never = await checkEntry(await shown(4), { ...asked, store: aBrowser().store });

  expect(seen).toEqual({ kind: "wrong", what: "inclusion" });
  expect(never).toEqual({ kind: "waiting" });
});

test("witnesses that cosigned are told, and one that has seen another log is", async () => {
  const witness = testKey("witness.example/w", signatureTypes.cosignature);
  const context = await aLog(5);
  const note = readNote((await findSignedHead(context.db.read))!.checkpoint)!;
  const seconds = noon / 1_000;
  const bytes = formatCosignature(seconds, witness.sign(cosignedText(note.text, seconds)));
  const { name, id: keyId } = witness.publicKey;
  const vkey = formatKey(witness.publicKey);
  const row = { witness: vkey, size: 5, line: signatureLine({ name, keyId, bytes }), at: noon };
  await keepCosignature(context, row);
  const items = [
    { name, vkey, size: 5, at: noon, problem: null },
    { name: "other.example/w", vkey: "", size: null, at: null, problem: "forked" },
  ];
  const { check } = await aServer(context, (path, was) =>
    path.endsWith("/witnesses") ? new TextEncoder().encode(JSON.stringify({ items })) : was,
  );

  expect(await check(aBrowser(), 3)).toMatchObject({
    kind: "proven",
    witnesses: { cosigned: [{ name, at: noon }], disputed: ["other.example/w"] },
  });
});

test("without a connection nothing is claimed", async () => {
  const { shown } = await aServer(await aLog(5));
  const { store, kept } = aBrowser();
  const fetching = () => Promise.resolve(undefined);

  const checked = await checkEntry(await shown(1), { fetching, store, clock: () => noon });

  expect(checked).toEqual({ kind: "unreachable" });
  expect(kept).toEqual({});
});

const flipped = (bytes: Uint8Array<ArrayBuffer>, at: number) => {
  const changed = Uint8Array.from(bytes);
  changed[at]! ^= 1;
  return changed;
};

test.each<[string, Change]>([
  ["inclusion", (path, bytes) => (path.includes("/entry/") ? flipped(bytes, 20) : bytes)],
  ["inclusion", (path, bytes) => (path.includes("/proof/") ? flipped(bytes, 0) : bytes)],
  [
    "signature",
    (path, bytes) => (path.includes("/proof/") ? flipped(bytes, bytes.length - 20) : bytes),
  ],
  ["signature", (path, bytes) => (path.includes("/vkey") ? flipped(bytes, 40) : bytes)],
])("a lie about the %s is told, and not remembered", async (what, change) => {
  const browser = aBrowser();
  const { check } = await aServer(await aLog(9), change);

  expect(await check(browser, 4)).toEqual({ kind: "wrong", what });
  expect(browser.kept).toEqual({});
});

test.each<[string, (entry: EntryView) => EntryView]>([
  [
    "another quantity",
    (e) => ({ ...e, movements: e.movements.map((m) => ({ ...m, quantity: 1 })) }),
  ],
  ["a movement less", (e) => ({ ...e, movements: [] })],
  ["another organisation", (e) => ({ ...e, actor: { ...e.actor, organisation: "x" } })],
  ["a reason that was never given", (e) => ({ ...e, reason: "withdrawn" })],
  ["that it reverses another", (e) => ({ ...e, reverses: 1 })],
  ["a day that was never stated", (e) => ({ ...e, statedOn: "2026-09-01" })],
  ["that a match was sure", (e) => ({ ...e, tier: "T1" })],
  ["another fingerprint", (e) => ({ ...e, leafHash: e.leafHash.replace(/^./, "x") })],
  ["another number", (e) => ({ ...e, code: codeOf("entry", 5) })],
])("a screen that shows %s is told from what was signed", async (_, change) => {
  const { shown, fetching } = await aServer(await aLog(9));
  const entry = change(await shown(4));

  const checked = await checkEntry(entry, { fetching, store: aBrowser().store, clock: () => noon });

  expect(checked).toEqual({ kind: "wrong", what: "shown" });
});

test.each([
  ["grew from other entries", 30],
  ["has other entries, as many", 20],
  ["has become smaller", 10],
])("a log that %s is an alarm, and both checkpoints are kept", async (_, size) => {
  const browser = aBrowser();
  await (await aServer(await aLog(20))).check(browser, 3);
  const { seen } = browser.kept;

  const checked = await (await aServer(await aLog(size))).check(browser, 3);

  expect(checked.kind).toBe("forked");
  expect(browser.kept.evidence!.seen).toEqual(seen);
  expect(browser.kept.evidence!.now.checkpoint).toContain(`\n${size}\n`);
  expect(browser.kept.seen).toEqual(seen);
});

test("a log under another key, or under another name, is an alarm", async () => {
  const browser = aBrowser();
  await (await aServer(await aLog(20))).check(browser, 3);

  for (const logKey of [testKey("test.example/log"), testKey("other.example/log")])
    expect((await (await aServer(await aLog(30, { logKey }))).check(browser, 3)).kind).toBe(
      "forked",
    );
});

test("another demo is another log, also when it has fewer entries, and nobody is alarmed", async () => {
  const browser = aBrowser();
  const demos = [20, 30, 10].map((size) => ({ size, name: `demo-${size}.localhost/log` }));
  for (const { size, name } of demos) {
    const server = await aServer(await aLog(size, { logKey: testKey(name) }));

    expect(await server.check(browser, 3)).toMatchObject({ kind: "proven", isFirst: true });
    expect(browser.kept.seen!.checkpoint).toContain(`${name}\n${size}\n`);
  }
});

test("what another window has seen later is no alarm, and stays remembered", async () => {
  const browser = aBrowser();
  const context = await aLog(20);
  const { fetching, shown } = await aServer(context);
  const old = await fetching("/log/proof/3.tlog-proof");
  await manyEntries(context, 30);
  await growLog(context);
  await (await aServer(context)).check(browser, 3);
  const { seen } = browser.kept;
  const late: Fetching = (path) =>
    path.includes("/proof/") ? Promise.resolve(old) : fetching(path);

  const checked = await checkEntry(await shown(3), {
    fetching: late,
    ...browser,
    clock: () => noon,
  });

  expect(checked.kind).toBe("proven");
  expect(browser.kept.seen).toEqual(seen);
});
