import type { Id } from "#domain/id.ts";
import { cash } from "#domain/catalogue.ts";
import { isNamedClearly } from "#domain/memo.ts";
import { sumsTo } from "./sumsTo.ts";

/**
 * How surely a credit belongs to promises, the surest first: T1 names one and pays exactly what is
 * outstanding, and is posted by itself; T2 names some and pays another amount; T3 comes from a known
 * payer who owes exactly that; T4 pays several promises of one cluster together; T5 tells nothing.
 */
export const tiers = ["T1", "T2", "T3", "T4", "T5"] as const;
export type Tier = (typeof tiers)[number];

/** A promise as it stands when a credit is matched. */
export interface PromiseState {
  id: Id;
  /** The number of its code, which memos name. */
  number: number;
  campaign: Id;
  cluster: Id;
  item: string;
  /** In đồng; 0 of one that is no longer live. */
  outstanding: number;
}

/** A cluster that has paid before from this account or under this name. */
export interface KnownPayer {
  cluster: Id;
  by: "account" | "name";
  /** Its live promises of cash in this campaign, oldest first; those beyond `promisesMax` are left out. */
  promises: readonly PromiseState[];
}

/** Everything that is looked at to match one credit. */
export interface CreditToMatch {
  campaign: Id;
  memoPrefix: string;
  amount: number;
  memo: string;
  /** All promises that there are of the numbers that the memo may name, of whatever campaign. */
  named: readonly PromiseState[];
  payers: readonly KnownPayer[];
}

/** Promises that a credit may be for, and why. */
export interface Suggestion {
  tier: Exclude<Tier, "T5">;
  cluster: Id;
  /** How the credit is shared out: its parts come to its amount. */
  parts: readonly { pledge: Id; amount: number }[];
  /** What exceeds what is outstanding, and stays free in the fund. */
  surplus: number;
  evidence: Evidence;
}

/** What speaks for a suggestion; it is kept with the decision that rests on it. */
export interface Evidence {
  /** Numbers of the promises that the memo names, of this suggestion. */
  named: readonly number[];
  /** By what the payer is known. */
  payer?: "account" | "name";
  /** Of all its promises, before it. */
  outstanding: number;
}

/** What is suggested for a credit, likeliest first. A T1 stands alone. */
export interface Tiered {
  tier: Tier;
  suggestions: readonly Suggestion[];
}

/** The most suggestions for one credit, and the most promises of a cluster that are added up. */
const suggestionsMax = 5;
export const promisesMax = 20;

/**
 * Decides how surely a credit belongs to which promises. Only T1 may be posted without a person: one
 * promise alone is named, and clearly; it is live, of this campaign, in đồng, and exactly the amount of
 * the credit is outstanding. Of the others the first that fits gives its tier, and all are suggested.
 */
export function decideTier(credit: CreditToMatch): Tiered {
  const { amount, named } = credit;
  const usable = named.filter(
    ({ campaign, item }) => campaign === credit.campaign && item === cash,
  );
  const [only] = named.length === 1 ? usable : [];
  if (
    only &&
    only.outstanding === amount &&
    isNamedClearly(credit.memo, credit.memoPrefix, only.number)
  )
    return { tier: "T1", suggestions: [suggest("T1", amount, [only], { named: [only.number] })] };
  const suggestions = [...together(usable, amount), ...byName(usable, amount), ...byPayer(credit)];
  const tier = tierOf(suggestions);
  return { tier, suggestions: suggestions.slice(0, suggestionsMax) };
}

/** T2 before T3 before T4, but what several named promises come to exactly before either alone. */
function tierOf([first]: readonly Suggestion[]): Tier {
  return first?.tier ?? "T5";
}

/** T4: promises that the memo names, all of one cluster. */
function together(named: readonly PromiseState[], amount: number): Suggestion[] {
  return [...Map.groupBy(named, ({ cluster }) => cluster).values()].flatMap((ofOne) =>
    sumsTo(ofOne.filter(isLive).slice(0, promisesMax), amount).map((those) =>
      suggest("T4", amount, those, { named: those.map(({ number }) => number) }),
    ),
  );
}

/** T2: each promise that the memo names, whatever the amount. */
function byName(named: readonly PromiseState[], amount: number): Suggestion[] {
  return named
    .toSorted((a, b) => Number(b.outstanding === amount) - Number(a.outstanding === amount))
    .map((promise) => suggest("T2", amount, [promise], { named: [promise.number] }));
}

/** T3, then T4: what a known payer owes exactly, by an account before by a name. */
function byPayer({ amount, payers }: CreditToMatch): Suggestion[] {
  const known = payers.toSorted((a, b) => Number(a.by === "name") - Number(b.by === "name"));
  const exact = known.flatMap(({ by, promises }) =>
    promises
      .filter(({ outstanding }) => outstanding === amount)
      .map((promise) => suggest("T3", amount, [promise], { named: [], payer: by })),
  );
  const added = known.flatMap(({ by, promises }) =>
    sumsTo(promises.filter(isLive).slice(0, promisesMax), amount).map((those) =>
      suggest("T4", amount, those, { named: [], payer: by }),
    ),
  );
  return [...exact, ...added];
}

function isLive({ outstanding }: PromiseState): boolean {
  return outstanding > 0;
}

/** Several promises are paid exactly; one takes all that is paid, and what exceeds it is surplus. */
function suggest(
  tier: Suggestion["tier"],
  amount: number,
  promises: readonly [PromiseState, ...PromiseState[]],
  evidence: Omit<Evidence, "outstanding">,
): Suggestion {
  const [first, ...others] = promises;
  const outstanding = promises.reduce((sum, promise) => sum + promise.outstanding, 0);
  const parts = promises.map(({ id, outstanding: part }) => ({
    pledge: id,
    amount: others.length === 0 ? amount : part,
  }));
  const surplus = Math.max(0, amount - outstanding);
  return { tier, cluster: first.cluster, parts, surplus, evidence: { ...evidence, outstanding } };
}
