/** Which way money went: a credit came into the account, a debit left it. */
export const directions = ["credit", "debit"] as const;
export type Direction = (typeof directions)[number];

/**
 * `staging` while its file is read, `waiting` for a yes, `posting` while its lines go into the
 * ledger, then `posted`. Before that it can be cancelled: then it is `leaving` until nothing of it is
 * left. `failed` says that its file could not be read to its end.
 */
export const statementStates = [
  "staging",
  "failed",
  "waiting",
  "posting",
  "posted",
  "leaving",
] as const;
export type StatementState = (typeof statementStates)[number];

/**
 * `staged` is out of sight. A line is `linked` once all of it is tied to promises, givers or
 * payments, or recorded as the bank's own; `set_aside` with a reason; `on_hold` until more is known.
 */
export const lineStates = ["staged", "pending", "linked", "set_aside", "on_hold"] as const;
export type LineState = (typeof lineStates)[number];

/**
 * How sure a match is. T1: the promise's code, open, exactly what is outstanding. T2: its code, another
 * amount. T3: a payer known from before, exactly what is outstanding of one promise. T4: several
 * promises of one cluster that add up. T5: a person's own knowledge.
 */
export const tiers = ["T1", "T2", "T3", "T4", "T5"] as const;
export type Tier = (typeof tiers)[number];

/** Why a line of a statement needs no match. */
export const setAsideReasons = ["not_for_us", "to_be_refunded", "giver_unknown", "other"] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];
