import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, resolve } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { sha256 } from "#db/ledger/sha256.ts";
import { formatKey, isKeyName, readKey, signatureTypes } from "#domain/log/note.ts";
import { newSigningKey, readSigningKey } from "../key.ts";
import { createWitness } from "./app.ts";
import { readState, writeState } from "./state.ts";

// `npm run witness`: watches public logs for somebody who does not run them, and says by a
// cosignature that none of them has ever changed what it had shown.

const { WITNESS_STATE, WITNESS_NAME = "", WITNESS_LOGS = "", HOST, PORT } = process.env;
const stateFile = resolve(WITNESS_STATE || "./witness.json");
const texts = WITNESS_LOGS.split(/[\s,]+/).filter(Boolean);
const logs = texts.flatMap((text) => readKey(sha256, text) ?? []);
if (logs.length === 0 || logs.length < texts.length)
  stop("WITNESS_LOGS must be the keys of the logs to watch, as they stand at /log/vkey.");

if (!readState(stateFile)) {
  if (!isKeyName(WITNESS_NAME))
    stop("WITNESS_NAME must be your name in cosignatures, such as so-tai-chinh.example/witness.");
  mkdirSync(dirname(stateFile), { recursive: true });
  const key = newSigningKey(WITNESS_NAME, signatureTypes.cosignature);
  writeState(stateFile, { key, logs: {}, evidence: [] });
}
const key = readSigningKey(readState(stateFile)?.key ?? "");
if (!key) stop(`${stateFile} has no key: put the one of your backup there.`);

const app = createWitness({ stateFile, logs, now: () => Date.now() });
const server = createServer(getRequestListener(app.fetch));
server.requestTimeout = 30_000;
server.listen(Number(PORT) || 3001, HOST || "127.0.0.1", () => {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : "";
  console.log(`Nhân chứng / witness: http://${HOST || "127.0.0.1"}:${port} (${stateFile})`);
  console.log(`WITNESSES="${key ? formatKey(key.publicKey) : ""} <address>"`);
});
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => server.close(() => process.exit(0)));

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
