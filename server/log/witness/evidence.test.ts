import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { formatCheckpoint } from "#domain/log/checkpoint.ts";
import { formatCosignRequest } from "#domain/log/cosigning.ts";
import { formatNote, signatureTypes } from "#domain/log/note.ts";
import { noon, testLogKey } from "#server/testing.ts";
import { newSigningKey } from "../key.ts";
import { createWitness } from "./app.ts";
import { writeState, type WitnessState } from "./state.ts";

// What a witness keeps against a log, and what nobody else can make it keep.

function aWitness() {
  const alarms: string[] = [];
  vi.spyOn(console, "error").mockImplementation((said: string) => alarms.push(said));
  const folder = mkdtempSync(join(tmpdir(), "la-lanh-witness-"));
  onTestFinished(() => (vi.restoreAllMocks(), rmSync(folder, { recursive: true })));
  const stateFile = join(folder, "witness.json");
  const key = newSigningKey("witness.example/w", signatureTypes.cosignature);
  writeState(stateFile, { key, logs: {}, evidence: [] });
  const app = createWitness({ stateFile, logs: [testLogKey.publicKey], now: () => noon });
  const add = async (old: number, checkpoint: string, path: Uint8Array<ArrayBuffer>[] = []) => {
    const body = formatCosignRequest({ old, path, checkpoint });
    return (await app.request("/add-checkpoint", { method: "POST", body })).status;
  };
  const evidence = () => (JSON.parse(readFileSync(stateFile, "utf8")) as WitnessState).evidence;
  return { add, evidence, alarms };
}

const hash = (byte: number) => new Uint8Array(32).fill(byte);
/** A checkpoint that the log has signed, of a tree whose root is one byte over and over. */
function signed(size: number, byte: number) {
  const { name, id: keyId } = testLogKey.publicKey;
  const text = formatCheckpoint({ origin: name, size, root: hash(byte) });
  return formatNote({ text, signatures: [{ name, keyId, bytes: testLogKey.sign(text) }] });
}

test("two trees of one size are kept together, each in the log's own hand", async () => {
  const { add, evidence, alarms } = aWitness();
  await add(0, signed(5, 1));

  expect(await add(5, signed(5, 2))).toBe(409);

  expect(evidence()).toMatchObject([{ isProven: true, seen: signed(5, 1) }]);
  expect(evidence()[0]!.request).toContain(signed(5, 2));
  expect(alarms.join()).toContain("HAS SIGNED TWO TREES");
});

test("who brings a true checkpoint with a false proof makes no liar of the log", async () => {
  const { add, evidence, alarms } = aWitness();
  await add(0, signed(5, 1));

  expect(await add(5, signed(9, 2), [hash(7)])).toBe(422);

  expect(evidence()).toMatchObject([{ isProven: false, seen: signed(5, 1) }]);
  expect(alarms.join()).toContain("or whoever brought it lied");
  expect(alarms.join()).not.toContain("HAS SIGNED");
});

test("however much is brought without a proof, there is room for what is proven", async () => {
  const { add, evidence } = aWitness();
  await add(0, signed(5, 1));

  for (let byte = 0; byte < 150; byte++) await add(5, signed(9, 2), [hash(byte)]);
  expect(await add(5, signed(5, 2))).toBe(409);
  await add(5, signed(5, 2));

  expect(evidence().map(({ isProven }) => isProven)).toEqual([false, true]);
});
