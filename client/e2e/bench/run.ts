import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { measureLighthouse } from "./lighthouse.ts";
import { isReached, tableOf, type Measured } from "./measured.ts";
import { measurePanning } from "./panning.ts";
import { measureVisits } from "./visits.ts";

// `npm run bench:client`: what a phone has of the client, as medians of five runs in Chromium on this
// machine: Lighthouse, when the first screen is painted on a bad network and without one, and how smoothly
// the map moves. `-- --only visits,panning` measures some of it. Exit code 1 when a limit is not reached.

const cache = resolve(
  process.env.BENCH_CACHE ?? join(import.meta.dirname, "../../../.cache/bench"),
);
const parts = {
  visits: measureVisits,
  panning: () => measurePanning(cache),
  lighthouse: measureLighthouse,
};

const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
const chosen = only ? only.split(",") : Object.keys(parts);
const stray = chosen.filter((name) => !Object.hasOwn(parts, name));
if (stray.length > 0)
  throw new Error(`There is no ${stray.join(", ")}: choose of ${Object.keys(parts).join(", ")}.`);

mkdirSync(cache, { recursive: true });
const all: Measured[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (!chosen.includes(name)) continue;
  const measured = await measure();
  console.log(tableOf(measured));
  all.push(...measured);
}
writeFileSync(join(cache, "client.json"), JSON.stringify(all, undefined, 2));
if (!all.every(isReached)) process.exitCode = 1;
