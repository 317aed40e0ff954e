import type { PromiseState } from "./tier.ts";

/** The most sums that are told, and the most steps that are taken to find them. */
const [foundMax, stepsMax] = [3, 50_000];

type Several = readonly [PromiseState, ...PromiseState[]];

/**
 * Two or more promises whose outstanding amounts come to exactly an amount: the fewest first, and of
 * as many the earlier ones. At most three ways; gives up after 50,000 steps, so that twenty promises
 * of odd amounts do not take a minute.
 */
export function sumsTo(promises: readonly PromiseState[], amount: number): Several[] {
  const found: Several[] = [];
  let steps = 0;
  const search = (from: number, chosen: PromiseState[], left: number, size: number): void => {
    if (chosen.length === size) {
      const [first, ...others] = chosen;
      if (left === 0 && first) found.push([first, ...others]);
      return;
    }
    for (let at = from; at < promises.length; at++) {
      const promise = promises[at];
      if (found.length >= foundMax || ++steps > stepsMax) return;
      if (promise && promise.outstanding <= left)
        search(at + 1, [...chosen, promise], left - promise.outstanding, size);
    }
  };
  for (let size = 2; size <= promises.length; size++) search(0, [], amount, size);
  return found;
}
