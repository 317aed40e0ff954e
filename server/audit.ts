import { existsSync } from "node:fs";
import { join } from "node:path";
import { damageOf } from "#db/inspectSqlite.ts";
import type { Audit } from "#db/ledger/audit.ts";
import { databaseFile } from "#db/open.ts";
import { auditAll } from "./auditAll.ts";
import { expectLedger, openLedger } from "./openLedger.ts";
import { lastSignedTree } from "./log/lastSigned.ts";
import { OperatorProblem, sayProblem } from "./operatorProblem.ts";
import { readSettings, type Settings } from "./settings.ts";

// `npm run audit`: reads every page, recomputes every balance from the entries, and names what does
// not fit.
try {
  const settings = readSettings(process.env);
  if (!settings.ok) throw new OperatorProblem(settings.problems.join("\n"));
  const { entries, broken } = await auditFolder(settings.value);
  for (const place of broken) console.error(`✗ ${place}`);
  if (broken.length === 0)
    console.log(`✓ ${entries} entries: every balance and the public log are what they make it`);
  process.exitCode = broken.length === 0 ? 0 : 1;
} catch (error) {
  sayProblem(error);
}

async function auditFolder(settings: Settings): Promise<Audit> {
  const path = join(settings.dataDir, databaseFile);
  expectLedger(settings);
  if (!settings.databaseUrl && existsSync(path)) {
    const broken = damageOf(path);
    if (broken.length > 0) return { entries: 0, broken };
  }
  const db = await openLedger(settings);
  try {
    return await auditAll(db.read, lastSignedTree(settings.dataDir));
  } finally {
    await db.close();
  }
}
