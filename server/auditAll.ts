import { audit, type Audit } from "#db/ledger/audit.ts";
import type { Reader } from "#db/database.ts";
import { checkLog } from "./log/check.ts";

/** All that `npm run audit` looks at: every balance, and the public log. Reads everything. */
export async function auditAll(read: Reader): Promise<Audit> {
  const { entries, broken } = await audit(read);
  const wrong = await checkLog(read);
  return { entries, broken: wrong ? [...broken, wrong] : broken };
}
