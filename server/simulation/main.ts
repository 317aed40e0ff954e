import { parseArgs } from "node:util";
import { told } from "./told.ts";
import { simulate } from "./simulate.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    seeds: { type: "string", default: "1" },
    steps: { type: "string", default: "2000" },
    /** Whether to stop at the first seed that shows a difference. */
    "until-difference": { type: "boolean", default: false },
  },
});

const [first, count, steps] = [Number(values.seed), Number(values.seeds), Number(values.steps)];
for (let seed = first; seed < first + count; seed++) {
  const startedAt = performance.now();
  const outcome = await simulate(seed, steps);
  console.log(told(outcome, performance.now() - startedAt));
  if (!outcome.difference) continue;
  process.exitCode = 1;
  if (values["until-difference"]) break;
}
