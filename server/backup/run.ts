import { resolve } from "node:path";
import { OperatorProblem, sayProblem } from "../operatorProblem.ts";
import { readSettings } from "../settings.ts";
import { backUp } from "./backUp.ts";
import type { Manifest } from "./manifest.ts";
import { restore } from "./restore.ts";

// `npm run backup -- <folder>`, also while the server runs; `npm run restore -- <backup>`, before it does.

const postgres = {
  backup:
    "The database is PostgreSQL's: back it up with `pg_dump --format=custom`, then copy session.key, " +
    "accounts.key, log.key, push.key, files/ and geo/ of DATA_DIR.",
  restore:
    "The database is PostgreSQL's: restore it with `pg_restore` into an empty database, put the keys, " +
    "files/ and geo/ back into DATA_DIR, and run `npm run audit`.",
};

try {
  await run(process.argv.slice(2));
} catch (error) {
  sayProblem(error);
}

async function run([what, folder]: string[]): Promise<void> {
  const settings = readSettings(process.env);
  if (!settings.ok) throw new OperatorProblem(settings.problems.join("\n"));
  const { dataDir, databaseUrl } = settings.value;
  if (what !== "backup" && what !== "restore") throw new Error("backup or restore");
  if (databaseUrl) throw new OperatorProblem(postgres[what]);
  if (!folder) throw new OperatorProblem(`Which folder? npm run ${what} -- <folder>`);
  if (what === "restore") {
    const manifest = await restore(resolve(folder), dataDir);
    console.log(`✓ ${dataDir} has ${sizeOf(manifest)}, made ${manifest.madeAt}: all of it fits`);
    return;
  }
  const made = await backUp(dataDir, resolve(folder), { now: Date.now() });
  console.log(`✓ ${made.folder} has ${sizeOf(made.manifest)}`);
  for (const left of made.leftovers) console.log(`${left} never became whole: you may delete it`);
}

function sizeOf({ ledger, files }: Manifest): string {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return `${ledger.seq + 1} entries and ${files.length} files (${(bytes / 1e6).toFixed(1)} MB)`;
}
