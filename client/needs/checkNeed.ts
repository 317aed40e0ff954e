import * as v from "valibot";
import { issuesOf } from "#domain/issues.ts";
import { NewNeed, RevisedNeed } from "#domain/need.ts";
import type { Problem } from "#domain/answers.ts";

// Loaded while the first field is being filled in: the domain's schemas are not needed before.

const schemas = { file: NewNeed, revise: RevisedNeed };

/** What is wrong with a body before it is sent, in the server's own shape; undefined when nothing. */
export function checkNeed(act: keyof typeof schemas, body: unknown): Problem | undefined {
  const parsed = v.safeParse(schemas[act], body);
  if (parsed.success) return undefined;
  return {
    type: "/problems/invalid_input",
    title: "invalid_input",
    status: 400,
    code: "invalid_input",
    issues: issuesOf(parsed.issues).map((issue) => ({ ...issue, message: issue.code })),
  };
}
