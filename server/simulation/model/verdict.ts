// What the model says must be answered: a refusal is an answer like any other.

/** An accepted act: what it answers, and the entry that it answers with, if it made any. */
export interface Accepted {
  ok: true;
  status: 200 | 201;
  /** Absent when the server makes the id. */
  id?: string;
  seq?: number;
}

/** A refused one: which code with which facts; of wrong input where it was wrong. */
export interface Refused {
  ok: false;
  status: number;
  code: string;
  facts: Facts;
  /** Of invalid input: the field and what is wrong with it. */
  issue?: { path: string; code: string };
}
export type Facts = Record<string, string | number>;

/** What the model says must be answered. */
export type Verdict = Accepted | Refused;

const statuses: Record<string, number> = {
  invalid_input: 400,
  not_signed_in: 401,
  not_allowed: 403,
  not_your_site: 403,
  not_your_cluster: 403,
  unknown: 404,
  key_reused: 422,
  period_closed: 423,
};

/** A refusal; a rule of the world says 409. */
export function no(code: string, facts: Facts = {}): Refused {
  return { ok: false, status: statuses[code] ?? 409, code, facts };
}

/** Something in a request that cannot be. */
export function wrong(path: string, code: string, facts: Facts = {}): Refused {
  return { ...no("invalid_input", facts), issue: { path, code } };
}

/** Something that nobody knows. */
export function unknown(what: string, id: string | number): Refused {
  return no("unknown", { what, id });
}
