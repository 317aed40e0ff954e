import * as v from "valibot";
import type { Refused } from "#domain/decision.ts";
import { issuesOf } from "#domain/issues.ts";
import type { Problem } from "#domain/answers.ts";
import type { Answer } from "../api/request.ts";

/** Judges what would be sent by the server's own schema, so that no round trip is needed to learn of a slip. */
export function check<Schema extends v.GenericSchema>(
  schema: Schema,
  given: unknown,
): Answer<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, given);
  if (parsed.success) return { ok: true, value: parsed.output };
  const issues = issuesOf(parsed.issues).map((issue) => ({ ...issue, message: "" }));
  return { ok: false, problem: { ...problemOf("invalid_input"), issues } };
}

/** One field that is not as it must be, as the server would say it. */
export function wrongAt(path: (string | number)[], code: string): { ok: false; problem: Problem } {
  const issues = [{ path, code, message: "" }];
  return { ok: false, problem: { ...problemOf("invalid_input"), issues } };
}

/** A rule's "no" as the problem that the server would make of it. */
export function problemOf(code: Refused["code"], facts: Refused["facts"] = {}): Problem {
  return { type: `/problems/${code}`, title: code, status: 400, code, facts };
}
