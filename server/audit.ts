import { join } from "node:path";
import { databaseFile, openDatabase } from "#db/open.ts";
import { auditAll } from "./auditAll.ts";
import { readSettings } from "./settings.ts";

// `npm run audit`: recomputes every balance from the entries and names what does not fit.
const settings = readSettings(process.env);
if (!settings.ok) {
  for (const problem of settings.problems) console.error(problem);
  process.exit(1);
}
const { databaseUrl, dataDir } = settings.value;
const db = await openDatabase(databaseUrl ?? join(dataDir, databaseFile));
const { entries, broken } = await auditAll(db.read);
await db.close();
for (const place of broken) console.error(`✗ ${place}`);
if (broken.length === 0)
  console.log(`✓ ${entries} entries: every balance and the public log are what they make it`);
process.exitCode = broken.length === 0 ? 0 : 1;
