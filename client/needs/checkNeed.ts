import * as v from "valibot";
import type { Problem } from "#domain/answers.ts";
import { issuesOf, type Issue, type IssueCode } from "#domain/issues.ts";
import { NewNeed, RevisedNeed } from "#domain/need.ts";
import { misplaced } from "../map/misplaced.ts";

// Loaded while the first field is being filled in: the domain's schemas are not needed before.

const schemas = { file: NewNeed, revise: RevisedNeed };

/** What is wrong with a body before it is sent, in the server's own shape; undefined when nothing. */
export function checkNeed(act: keyof typeof schemas, body: unknown): Problem | undefined {
  const parsed = v.safeParse(schemas[act], body);
  if (!parsed.success) return invalid(issuesOf(parsed.issues));
  const wrong = misplaced(parsed.output.position);
  // Safe cast: the rule names its codes as issues are named, which its own test holds.
  return wrong && invalid([{ path: ["position"], code: wrong.problem as IssueCode }]);
}

function invalid(issues: readonly Issue[]): Problem {
  return {
    type: "/problems/invalid_input",
    title: "invalid_input",
    status: 400,
    code: "invalid_input",
    issues: issues.map((issue) => ({ ...issue, message: issue.code })),
  };
}
