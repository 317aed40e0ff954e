import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { cosignatures } from "#db/schema/log.ts";
import { allCosignatures } from "#db/ledger/cosignatures.ts";
import { hashesBetween } from "#db/ledger/tree.ts";
import { formatCosignRequest } from "#domain/log/cosigning.ts";
import { emptyGrowth, grow, rootOf } from "#domain/log/growth.ts";
import { formatCheckpoint } from "#domain/log/checkpoint.ts";
import {
  cosignedText,
  formatNote,
  readCosignature,
  readNote,
  signaturesOf,
  signatureTypes,
} from "#domain/log/note.ts";
import { sha256 } from "#db/ledger/sha256.ts";
import { growLog } from "#server/commands/growLog.ts";
import type { Context } from "#server/context.ts";
import { noon, testContext, testKey, testLogKey } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { manyEntries } from "#server/testing/entries.ts";
import { isSignature, newSigningKey, readSigningKey } from "../key.ts";
import { createCosigners } from "../witnesses.ts";
import { createWitness } from "./app.ts";
import { writeState, type WitnessState } from "./state.ts";

// A witness somewhere else, and the product that asks it: over the protocol alone.

beforeEach(() => vi.spyOn(console, "error").mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

function aWitness() {
  const folder = mkdtempSync(join(tmpdir(), "la-lanh-witness-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const stateFile = join(folder, "witness.json");
  const key = newSigningKey("witness.example/w", signatureTypes.cosignature);
  writeState(stateFile, { key, logs: {}, evidence: [] });
  const start = () => createWitness({ stateFile, logs: [testLogKey.publicKey], now: () => noon });
  let app = start();
  const ask = (url: string, init: RequestInit) =>
    Promise.resolve(app.request(new URL(url).pathname, init));
  return {
    stateFile,
    key: readSigningKey(key)!.publicKey,
    ask,
    restart: () => (app = start()),
    add: (body: string) => ask("http://witness.example/add-checkpoint", { method: "POST", body }),
    state: () => JSON.parse(readFileSync(stateFile, "utf8")) as WitnessState,
  };
}
type Witness = ReturnType<typeof aWitness>;

async function aLog(size: number) {
  const context = await testContext();
  await manyEntries(context, size);
  await growLog(context);
  return context;
}

async function cosigned(context: Context, { key, ask }: Witness) {
  const cosigners = createCosigners(context, [{ key, url: "http://witness.example" }], ask);
  cosigners.signed();
  await cosigners.settled();
  const [view] = await cosigners.views();
  return view!;
}

async function checkpointOf(context: Context) {
  return (await (await testApp(context)).get("/log/checkpoint")).text();
}

test("a checkpoint is cosigned, and given out with the time and signature of its witness", async () => {
  const witness = aWitness();
  const context = await aLog(5);

  const view = await cosigned(context, witness);

  const note = readNote(await checkpointOf(context))!;
  const [signature] = signaturesOf(witness.key, note.signatures);
  const { seconds, signature: bytes } = readCosignature(signature!.bytes)!;
  expect(view).toMatchObject({ name: "witness.example/w", size: 5, problem: null });
  expect(seconds).toBe(noon / 1_000);
  expect(isSignature(witness.key, cosignedText(note.text, seconds), bytes)).toBe(true);
});

test("a log that grew is cosigned again, also by a witness that was started anew in between", async () => {
  const witness = aWitness();
  const context = await aLog(5);
  await cosigned(context, witness);
  await manyEntries(context, 300);
  await growLog(context);
  const before = readNote(await checkpointOf(context))!;
  witness.restart();

  const view = await cosigned(context, witness);

  expect(before.signatures).toHaveLength(1);
  expect(view.size).toBe(300);
  expect(statSync(witness.stateFile).mode & 0o777).toBe(0o600);
});

test("a log that has forgotten what its witness saw is told by it, and goes on from there", async () => {
  const witness = aWitness();
  const context = await aLog(5);
  await cosigned(context, witness);
  const { db } = context;
  const [row] = await allCosignatures(db.read);
  await manyEntries(context, 9);
  await growLog(context);
  await db.write((tx) => tx.delete(cosignatures));

  const view = await cosigned(context, witness);

  expect(row!.size).toBe(5);
  expect(view.size).toBe(9);
});

test("a forked log is not cosigned, and the witness keeps what the log has signed", async () => {
  const witness = aWitness();
  await cosigned(await aLog(5), witness);
  const forked = await aLog(9);

  const view = await cosigned(forked, witness);

  expect(view).toMatchObject({ size: null, problem: "forked" });
  expect(readNote(await checkpointOf(forked))!.signatures).toHaveLength(1);
  expect(witness.state().evidence).toHaveLength(1);
  expect(JSON.stringify(witness.state().evidence)).toContain("test.example/log");
});

test("a witness that others bring ahead of us meanwhile has seen no other log", async () => {
  const witness = aWitness();
  const context = await aLog(5);
  let size = 2;
  const ahead = async () => new Response(`${size++}\n`, { status: 409 });

  expect((await cosigned(context, { ...witness, ask: ahead })).problem).toBe("silent");
  expect((await cosigned(context, witness)).problem).toBeNull();
});

test("a log that became smaller is told apart from a silent witness", async () => {
  const witness = aWitness();
  await cosigned(await aLog(9), witness);

  expect((await cosigned(await aLog(5), witness)).problem).toBe("forked");
});

test("a silent witness or one that signs with another key keeps nothing from growing", async () => {
  const context = await aLog(5);
  const silent = { ...aWitness(), ask: () => Promise.reject(new Error("no network")) };
  const other = { ...aWitness(), key: testKey("other.example/w", 4).publicKey };

  expect(await cosigned(context, silent)).toMatchObject({ size: null, problem: "silent" });
  expect(await cosigned(context, other)).toMatchObject({ size: null, problem: "silent" });
  expect((await growLog(context)).size).toBe(5);
});

test("a witness does not lead us on to another address", async () => {
  const context = await aLog(5);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(307, { location: "/inside", connection: "close" }).end();
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const leads: Witness["ask"] = (url, init) =>
    fetch(`http://127.0.0.1:${port}${new URL(url).pathname}`, init);

  const view = await cosigned(context, { ...aWitness(), ask: leads });

  expect(asked).toEqual(["/add-checkpoint"]);
  expect(view).toMatchObject({ size: null, problem: "silent" });
});

test("of what a witness says no more is read than a cosignature can be", async () => {
  const context = await aLog(5);
  const pieces = Array.from({ length: 1_000 }, () => new Uint8Array(16 * 1024));
  let given = 0;
  const body = new ReadableStream({
    pull(controller) {
      controller.enqueue(pieces[given++]);
      if (given === pieces.length) controller.close();
    },
  });

  await cosigned(context, { ...aWitness(), ask: async () => new Response(body) });

  expect(given).toBeLessThan(10);
});

test("the witness answers as the protocol says", async () => {
  const witness = aWitness();
  const context = await aLog(5);
  const leaves = await hashesBetween(context.db.read, 0, { start: 0, end: 5 });
  const treeOf = (size: number) => rootOf(sha256, grow(sha256, emptyGrowth, leaves.slice(0, size)));
  const note = (size: number, key = testLogKey, root = treeOf(size)) => {
    const text = formatCheckpoint({ origin: key.publicKey.name, size, root });
    const signature = { name: key.publicKey.name, keyId: key.publicKey.id, bytes: key.sign(text) };
    return formatNote({ text, signatures: [signature] });
  };
  const asking = async (old: number, checkpoint: string) => {
    const answer = await witness.add(formatCosignRequest({ old, path: [], checkpoint }));
    return [answer.status, answer.headers.get("content-type"), await answer.text()];
  };

  expect((await witness.add("hello")).status).toBe(400);
  expect(await asking(0, note(5, testKey("unknown.example/log")))).toEqual([404, null, ""]);
  expect(await asking(0, note(5, testKey("test.example/log")))).toEqual([403, null, ""]);
  expect(await asking(6, note(5))).toEqual([400, null, ""]);
  expect(await asking(3, note(5))).toEqual([409, "text/x.tlog.size", "0\n"]);
  expect((await asking(0, note(4)))[0]).toBe(200);
  expect(await asking(0, note(5))).toEqual([409, "text/x.tlog.size", "4\n"]);
  expect(await asking(4, note(5))).toEqual([422, null, ""]);
  expect((await asking(4, note(4)))[0]).toBe(200);
  expect(await asking(4, note(4, testLogKey, treeOf(3)))).toEqual([409, "text/x.tlog.size", "4\n"]);
  expect(witness.state().evidence).toHaveLength(2);
});

test("a witness whose state is damaged does not start, and the file stays as it is", () => {
  const witness = aWitness();
  writeFileSync(witness.stateFile, "{}");

  expect(() => witness.restart()).toThrow("is not a witness' state");
  expect(readFileSync(witness.stateFile, "utf8")).toBe("{}");
});
