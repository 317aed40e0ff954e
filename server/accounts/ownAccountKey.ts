import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "#db/database.ts";
import { findAnySecondFactor } from "#db/secondFactors.ts";
import { OperatorProblem } from "../operatorProblem.ts";
import { accountKeyFile, accountKeys, readAccountKey, type AccountKeys } from "./secret.ts";

const whatNow =
  "put the one of your backup there. If there is none, docs/operating.md says what to do.";

/**
 * The accounts key beside a database, made at the first start. Throws, and makes none, when it is missing beside second
 * factors that were sealed with it, or does not open them: under another key nobody's codes would be right any more.
 */
export async function openAccountKey(
  { read }: Pick<Database, "read">,
  dataDir: string,
): Promise<AccountKeys> {
  const path = join(dataDir, accountKeyFile);
  const factor = await findAnySecondFactor(read);
  if (factor && !existsSync(path))
    throw new OperatorProblem(`${path} is missing, but opens second factors: ${whatNow}`);
  const keys = accountKeys(readAccountKey(dataDir));
  if (factor && !opens(keys, factor))
    throw new OperatorProblem(`${path} does not open the second factors: ${whatNow}`);
  return keys;
}

function opens(keys: AccountKeys, { secret, userId }: { secret: string; userId: string }): boolean {
  try {
    return keys.unseal(secret, userId) !== "";
  } catch {
    return false;
  }
}
