import { renameSync } from "node:fs";
import { join } from "node:path";
import { formatKey } from "#domain/log/note.ts";
import { changeLogKey } from "../commands/changeLogKey.ts";
import type { Context } from "../context.ts";
import { OperatorProblem } from "../operatorProblem.ts";
import { logKeyFile, newSigningKey, readKeyFile, readSigningKey, writeKeyFile } from "./key.ts";

/**
 * Gives the log a new key, which the old one signs in an entry; the server must not be running. Each
 * step is durable before the next, so after a power cut it is simply done again. Gives the new key.
 */
export async function rotateKey(context: Context, dataDir: string): Promise<string> {
  const path = join(dataDir, logKeyFile);
  const nextPath = `${path}.next`;
  if (readKeyFile(nextPath) === undefined)
    writeKeyFile(nextPath, newSigningKey(context.logKey.publicKey.name));
  const next = readSigningKey(readKeyFile(nextPath) ?? "");
  if (!next) throw new OperatorProblem(`${nextPath} is damaged: delete it and begin again.`);
  await changeLogKey(context, next);
  renameSync(nextPath, path);
  return formatKey(next.publicKey);
}
