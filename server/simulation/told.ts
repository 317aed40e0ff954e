import type { Outcome } from "./run.ts";

/** What a run came to, in a line; where server and model differ, a paragraph with the last acts. */
export function told({ difference, ...outcome }: Outcome, tookMs: number): string {
  const { seed, steps, accepted, refused, entries, trace } = outcome;
  const no = [...refused.values()].reduce((sum, count) => sum + count, 0);
  const each = (tookMs / Math.max(1, steps)).toFixed(1);
  const line =
    `seed ${seed}: ${steps} steps, ${accepted} accepted, ${no} refused for ${refused.size} reasons, ` +
    `${entries} entries, ${each} ms a step, trace ${trace.slice(0, 16)}`;
  if (!difference) return line;
  const { step, sentence, lastActs } = difference;
  return [
    line,
    "",
    `After step ${step} of seed ${seed} the server and the model differ: ${sentence}.`,
    "The last acts, the latest at the end, each with its answer and what the model says:",
    ...lastActs.map((act) => `  ${act}`),
    `To see it again: npm run simulate -- --seed ${seed} --steps ${step}`,
    "",
  ].join("\n");
}
