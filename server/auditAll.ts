import { audit, type Audit } from "#db/ledger/audit.ts";
import type { Reader } from "#db/database.ts";
import type { Tree } from "#domain/log/merkle.ts";
import { checkContinues, checkLog } from "./log/check.ts";

/**
 * All that `npm run audit` looks at: every balance, and the public log, which must continue the tree that
 * was `last` signed here, if any was. Reads everything.
 */
export async function auditAll(read: Reader, last?: Tree): Promise<Audit> {
  const { entries, broken } = await audit(read);
  const wrong = (await checkLog(read)) ?? (last && (await checkContinues(read, last)));
  return { entries, broken: wrong ? [...broken, wrong] : broken };
}
