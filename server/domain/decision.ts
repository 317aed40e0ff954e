import type { RefusalCode } from "./refusals.ts";

/** What a person needs to act on a refusal: how much is left, in which unit. Never personal data. */
export type Facts = Readonly<Record<string, string | number>>;

/**
 * The answer to "may I?": a rule either accepts with a value or refuses with a code.
 * Refusals are ordinary answers and are returned; only bugs and outages are thrown.
 */
export type Decision<Value, Code extends RefusalCode = RefusalCode> =
  | Accepted<Value>
  | Refused<Code>;
export type Accepted<Value> = { ok: true; value: Value };
export type Refused<Code extends RefusalCode = RefusalCode> = {
  ok: false;
  code: Code;
  facts: Facts;
};

export function accept<Value>(value: Value): Accepted<Value> {
  return { ok: true, value };
}

export function refuse<Code extends RefusalCode>(code: Code, facts: Facts = {}): Refused<Code> {
  return { ok: false, code, facts };
}

/** States what must be so; a failure is a bug and names the invariant that broke. */
export function assert(claim: unknown, invariant: string): asserts claim {
  if (!claim) throw new Error(`broken invariant: ${invariant}`);
}
