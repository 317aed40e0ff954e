import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, resolve } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { sha256 } from "#db/ledger/sha256.ts";
import { formatKey, isKeyName, readKey, signatureTypes } from "#domain/log/note.ts";
import { whyNot } from "../../httpServer.ts";
import { OperatorProblem, sayProblem } from "../../operatorProblem.ts";
import { newSigningKey, readSigningKey } from "../key.ts";
import { createWitness } from "./app.ts";
import { readState, writeState } from "./state.ts";

// `npm run witness`: watches public logs for somebody who does not run them, and says by a
// cosignature that none of them has ever changed what it had shown.

try {
  watch(process.env);
} catch (error) {
  sayProblem(error);
}

function watch({ WITNESS_STATE, WITNESS_NAME = "", WITNESS_LOGS = "", ...env }: NodeJS.ProcessEnv) {
  const stateFile = resolve(WITNESS_STATE || "./witness.json");
  const [host, port] = [env.HOST || "127.0.0.1", Number(env.PORT || 3001)];
  if (!(Number.isInteger(port) && port > 0 && port <= 65_535))
    throw new OperatorProblem(`PORT is "${env.PORT}" but must be a port number, such as 3001.`);
  const texts = WITNESS_LOGS.split(/[\s,]+/).filter(Boolean);
  const logs = texts.flatMap((text) => readKey(sha256, text) ?? []);
  if (logs.length === 0 || logs.length < texts.length)
    throw new OperatorProblem(
      "WITNESS_LOGS must be the keys of the logs to watch, as they stand at /log/vkey.",
    );
  const key = ownKey(stateFile, WITNESS_NAME);

  const app = createWitness({ stateFile, logs, now: () => Date.now() });
  const server = createServer(getRequestListener(app.fetch));
  server.requestTimeout = 30_000;
  server.once("error", (error) => sayProblem(whyNot(error, { host, port })));
  server.listen(port, host, () => {
    console.log(`Nhân chứng / witness: http://${host}:${port} (${stateFile})`);
    console.log(`WITNESSES="${formatKey(key.publicKey)} <address>"`);
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => server.close(() => process.exit(0)));
}

/** The key in the state, which is made when there is none. */
function ownKey(stateFile: string, name: string) {
  if (!readState(stateFile)) {
    if (!isKeyName(name))
      throw new OperatorProblem(
        "WITNESS_NAME must be your name in cosignatures, such as so-tai-chinh.example/witness.",
      );
    mkdirSync(dirname(stateFile), { recursive: true });
    const key = newSigningKey(name, signatureTypes.cosignature);
    writeState(stateFile, { key, logs: {}, evidence: [] });
  }
  const key = readSigningKey(readState(stateFile)?.key ?? "");
  if (!key) throw new OperatorProblem(`${stateFile} has no key: put the one of your backup there.`);
  return key;
}
