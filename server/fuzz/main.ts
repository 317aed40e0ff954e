import { fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { fuzz, type Outcome } from "./fuzz.ts";

// `npm run fuzz -- --seed 1 --requests 100000`: attacks every route of our own description, in worlds
// of a few thousand requests each, whose seeds follow one another, on as many cores as there are.

/** How many requests one world bears before a new one is made. */
const worldMax = 5_000;

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    requests: { type: "string", default: "20000" },
  },
});
const [first, requests] = [Number(values.seed), Number(values.requests)];
const worlds = Math.ceil(requests / worldMax);
const each = Math.ceil(requests / worlds);

if (worlds === 1) {
  const outcome = await fuzz(first, requests);
  console.log(told(outcome));
  if (outcome.faults.length + outcome.broken.length > 0) {
    process.exitCode = 1;
    process.send?.(told(outcome));
  }
} else {
  const startedAt = performance.now();
  const wrong: string[] = [];
  const seeds = Array.from({ length: worlds }, (_, at) => first + at);
  await Promise.all(Array.from({ length: availableParallelism() }, () => inTurn(seeds, wrong)));
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${worlds * each} requests in ${seconds} s`);
  // Once more at the end, where whoever reads only that finds it.
  for (const story of wrong) console.log(story);
}

/** One world after the other, each in a process of its own, until none is left; adds what was wrong. */
async function inTurn(seeds: number[], wrong: string[]) {
  for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
    const child = fork(import.meta.filename, ["--seed", `${seed}`, "--requests", `${each}`]);
    const stories: string[] = [];
    child.on("message", (story) => stories.push(String(story)));
    const [code] = (await once(child, "close")) as [number | null];
    if (code === 0) continue;
    process.exitCode = 1;
    const again = `npm run fuzz -- --seed ${seed} --requests ${each}`;
    wrong.push(`again: ${again}`, ...(stories.length > 0 ? stories : [`it ended with ${code}`]));
  }
}

function told({
  seed,
  requests: asked,
  digest,
  statuses,
  faults,
  broken,
  ...counts
}: Outcome): string {
  const answered = [...statuses].toSorted(([a], [b]) => a - b);
  return [
    `seed ${seed}: ${asked} requests (${digest}), ${counts.routesDone} of ${counts.routes} routes done at ` +
      `least once; ${answered.map(([status, count]) => `${status} × ${count}`).join(", ")}`,
    ...faults.map(({ curl }) => curl),
    // Last, where whoever reads only the end finds it.
    ...faults.map(({ at, what }) => `  request ${at}: ${what}`),
    ...broken.map((what) => `  broken: ${what}`),
  ].join("\n");
}
