import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve, join } from "node:path";
import { parseArgs } from "node:util";
import { barePromises } from "./barePromises.ts";
import { bareCommits } from "./commits.ts";
import { compared } from "./compare.ts";
import { measureExports } from "./exporting.ts";
import { measureGrowth } from "./growth.ts";
import { measureImports } from "./imports.ts";
import { measureLog } from "./log.ts";
import { builtProvince, type Size } from "./province/built.ts";
import { measureStart } from "./starting.ts";
import { measureStatements } from "./statements.ts";
import * as tables from "./table.ts";
import { measureThroughput } from "./throughput.ts";
import { measureVerify } from "./verifying.ts";

// `npm run bench`: what the server does a second through HTTP, beside a bare Hono "hello" and a bare
// SQLite commit in the same run; how much longer answers take as the ledger grows; its start and its
// memory; how long lists and a bank's busiest day take to come in; what the public log costs; and how
// long files of a whole ledger take. `-- --only growth,start` measures some of it, `-- --compare
// old.json` tells what changed since. Everything goes to loopback and ends by itself.

const cache = resolve(process.env.BENCH_CACHE ?? join(import.meta.dirname, "../../.cache/bench"));
const few: Size = { sites: 100, entries: 10_000 };
const large: Size = { sites: 5_000, entries: 100_000 };
const wide: Size = { sites: 55_000, entries: 10_000 };
const full: Size = { sites: 55_000, entries: 1_000_000 };

/** Each part measures, and tells what it measured as a table. */
const parts = {
  few: async () => part(await throughput(few), tables.throughputTable),
  full: async () => part(await throughput(full), tables.throughputTable),
  growth: async () => part([...(await growth(wide)), ...(await growth(full))], tables.growthTable),
  start: async () => part(await measureStart(await built(full), full.entries), tables.startTable),
  imports: async () => part(await measureImports(await built(few)), tables.importTable),
  statements: async () => part(await measureStatements(await built(few)), tables.statementsTable),
  log: async () => part([await log(few), await log(large)], tables.logTable),
  verify: async () => part(await measureVerify(await built(large)), tables.verifyTable),
  exports: async () => part(await measureExports(await built(large)), tables.exportTable),
};
type Part = keyof typeof parts;

const built = (size: Size) => builtProvince(cache, size);
const growth = async (size: Size) => measureGrowth(await built(size), size.entries);
const log = async (size: Size) => measureLog(await built(size));
const throughput = async (size: Size) => ({
  size,
  commits: bareCommits(2_000),
  promises: await barePromises(await built(size)),
  ...(await measureThroughput(await built(size))),
});

const { only, compare } = parseArgs({
  options: { only: { type: "string" }, compare: { type: "string" } },
}).values;
const chosen = only ? only.split(",") : Object.keys(parts);
const stray = chosen.filter((name) => !Object.hasOwn(parts, name));
if (stray.length > 0)
  throw new Error(`There is no ${stray.join(", ")}: choose of ${Object.keys(parts).join(", ")}.`);
// Read before it may be written over.
const before: unknown = compare ? JSON.parse(readFileSync(compare, "utf8")) : undefined;

mkdirSync(cache, { recursive: true });
const measured: Record<string, unknown> = { at: new Date().toISOString() };
for (const name of chosen as Part[]) {
  const { value, text } = await parts[name]();
  measured[name] = value;
  console.log(`${name}\n\n${text}\n`);
  // What was measured so far is kept when a later part fails.
  writeFileSync(join(cache, "last.json"), JSON.stringify(measured, undefined, 2));
}
if (before) console.log(compared(before, measured));

function part<Value>(value: Value, write: (value: Value) => string) {
  return { value, text: write(value) };
}
