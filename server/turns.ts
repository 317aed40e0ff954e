import { refuse, type Decision } from "#domain/decision.ts";
import type { RefusalCode } from "#domain/refusals.ts";

/**
 * Does work that costs much, `atOnce` of it at a time, the rest in the order it came. Refuses with
 * `too_many` when `waitingMax` wait already.
 */
export function createTurns({ atOnce, waitingMax }: { atOnce: number; waitingMax: number }) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <Value, Code extends RefusalCode>(
    work: () => Promise<Decision<Value, Code>>,
  ): Promise<Decision<Value, Code | "too_many">> => {
    if (running >= atOnce) {
      if (waiting.length >= waitingMax) return refuse("too_many", { waitSeconds: 30 });
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    running++;
    try {
      return await work();
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}
