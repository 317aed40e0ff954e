import { join } from "node:path";
import { findLogHead } from "#db/ledger/tree.ts";
import type { Database } from "#db/database.ts";
import { OperatorProblem } from "../operatorProblem.ts";
import {
  hasSigned,
  logKeyFile,
  newSigningKey,
  readKeyFile,
  readSigningKey,
  writeKeyFile,
  type SigningKey,
} from "./key.ts";

/**
 * The key that signs the log, made at the first start beside the database. `origin` is the name of
 * a log that is new; `isNamed` says that the operator chose it. Throws, and touches nothing, when
 * the file is damaged, is missing beside a log that it has signed, is another log's, or has another
 * name than the operator chose: a log that is signed by a second key would look forged to everybody.
 */
export async function openLogKey(
  db: Database,
  { dataDir, origin, isNamed }: { dataDir: string; origin: string; isNamed: boolean },
): Promise<SigningKey> {
  const path = join(dataDir, logKeyFile);
  const head = await findLogHead(db.read);
  let text = readKeyFile(path);
  if (text === undefined && head)
    throw new OperatorProblem(
      `${path} is missing, but the log has ${head.size} entries that it has signed: ` +
        "put the one of your backup there.",
    );
  if (text === undefined) {
    text = newSigningKey(origin);
    writeKeyFile(path, text);
  }
  const key = readSigningKey(text);
  if (!key) throw new OperatorProblem(`${path} is damaged: put the one of your backup there.`);
  if (head && !hasSigned(key.publicKey, head.checkpoint))
    throw new OperatorProblem(
      `${path} is not the key that has signed this log: put the one of your backup there.`,
    );
  const { name } = key.publicKey;
  if (isNamed && name !== origin)
    throw new OperatorProblem(
      `LOG_ORIGIN is "${origin}" but this log is "${name}" for ever: unset LOG_ORIGIN.`,
    );
  return key;
}
