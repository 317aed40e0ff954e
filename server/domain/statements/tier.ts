import type { Tier } from "./statement.ts";

/** A promise of cash as a match sees it; `outstanding` in đồng is what it is still expected to bring. */
export interface OpenPromise {
  id: string;
  cluster: string;
  outstanding: number;
}

/** What a credit's memo and payer speak for. */
export interface Clues {
  /** The promises whose codes the memo holds, open or not. */
  named: readonly OpenPromise[];
  /** Open promises of the clusters that are named or whose money came from this payer before. */
  likely: readonly OpenPromise[];
  /** Which of these the payer spoke for: by account, by name. */
  payer?: "payer_account" | "payer_name" | undefined;
}

/** Which promises a credit may be for, how sure that is, and what speaks for it. */
export interface Judged {
  tier: Tier;
  evidence: string[];
  parts: { promise: string; amount: number }[];
}

/** How many promises of one cluster are tried for a sum, and how many sums at most. */
const [promisesMax, sumsMax] = [20, 20_000];

/**
 * Which promises a credit of `amount` đồng may be for; undefined when nothing speaks for any (T5).
 * T1 one code, open, exactly the amount. T4 several promises of one cluster, known by code or payer,
 * that add up exactly. T2 one code, another amount: a part of the promise, or more than it. T3 a known
 * payer and exactly one promise of this amount. Only T1 is sure enough to be done by itself.
 */
export function judgeCredit(amount: number, { named, likely, payer }: Clues): Judged | undefined {
  const [only, ...others] = named;
  if (only && others.length === 0) {
    if (only.outstanding === amount) return whole("T1", ["code", "amount"], [only]);
    const together = addingUp(amount, likely.filter(sameCluster(only)), only);
    if (together) return whole("T4", ["code", "sum"], together);
    return { tier: "T2", evidence: ["code"], parts: [{ promise: only.id, amount }] };
  }
  if (only) {
    const isOne = named.every(sameCluster(only));
    const isSum = named.reduce((sum, { outstanding }) => sum + outstanding, 0) === amount;
    return isOne && isSum && named.every(isOpen) ? whole("T4", ["codes", "sum"], named) : undefined;
  }
  if (!payer) return undefined;
  const [exact, ...more] = likely.filter(({ outstanding }) => outstanding === amount);
  if (exact && more.length === 0) return whole("T3", [payer, "amount"], [exact]);
  const [cluster] = new Set(likely.map((promise) => promise.cluster));
  const together = exact
    ? undefined
    : addingUp(
        amount,
        likely.filter((promise) => promise.cluster === cluster),
      );
  return together && whole("T4", [payer, "sum"], together);
}

/** Each promise with all that is outstanding of it. */
function whole(tier: Tier, evidence: string[], promises: readonly OpenPromise[]): Judged {
  const parts = promises.map(({ id, outstanding }) => ({ promise: id, amount: outstanding }));
  return { tier, evidence, parts };
}

/** The first of several promises that come to exactly this amount, `among` them if one must be. */
function addingUp(
  amount: number,
  promises: readonly OpenPromise[],
  among?: OpenPromise,
): OpenPromise[] | undefined {
  const open = promises.filter((promise) => isOpen(promise) && promise.id !== among?.id);
  const tried = open.slice(0, promisesMax);
  if (among && !isOpen(among)) return undefined;
  let sums = 0;
  function search(from: number, left: number, taken: OpenPromise[]): OpenPromise[] | undefined {
    if (left === 0) return taken.length > 1 ? taken : undefined;
    for (let at = from; at < tried.length && sums < sumsMax; at++) {
      const next = tried[at];
      if (!next || next.outstanding > left) continue;
      sums++;
      const found = search(at + 1, left - next.outstanding, [...taken, next]);
      if (found) return found;
    }
    return undefined;
  }
  return search(0, amount - (among?.outstanding ?? 0), among ? [among] : []);
}

function isOpen({ outstanding }: OpenPromise): boolean {
  return outstanding > 0;
}

function sameCluster({ cluster }: OpenPromise) {
  return (other: OpenPromise) => other.cluster === cluster;
}
