import type { Facts } from "#domain/decision.ts";
import type { WorkRefusal } from "#domain/refusals.ts";
import type { Problem } from "#domain/answers.ts";
import { t } from "./t.ts";
import { vi } from "./vi.ts";

/** What goes wrong before the server's rules are asked. */
export type ClientCode = "no_connection" | "server_error" | "wrong_password";

/**
 * A sentence for every way in which the product says no to a school or cluster; one that is missing
 * does not compile. What is said to the office alone comes from the server (`officeTitles.ts`).
 */
export type RefusalWords = Record<WorkRefusal | ClientCode, (facts: Facts) => string>;

type IssueCode = keyof typeof vi.issues;

/**
 * What a problem says to the reader: our sentence with its facts, else the server's own title. What a screen
 * knows goes before the server's facts, which name units in Vietnamese.
 */
export function sentenceOf(problem: Problem, known: Facts = {}): string {
  const facts: Facts = { ...problem.facts, ...known };
  if (problem.code === "invalid_input" && typeof facts.problem === "string")
    return issueSentence(facts.problem, facts) ?? t("refusals.invalid_input", facts);
  if (!isRefusal(problem.code)) return problem.title;
  return t(`refusals.${problem.code}`, facts);
}

/** What is wrong with one field, by its path (`["lines", 0, "quantity"]`); undefined when nothing. */
export function issueAt(
  problem: Problem | undefined,
  ...path: (string | number)[]
): string | undefined {
  const at = path.join(".");
  const issue = problem?.issues?.find((candidate) => candidate.path.join(".") === at);
  if (issue) return issueSentence(issue.code) ?? issue.message;
  const { path: field, problem: code, ...facts } = problem?.facts ?? {};
  return field === at && code ? issueSentence(String(code), facts) : undefined;
}

function issueSentence(code: string, facts: Facts = {}): string | undefined {
  return isIssue(code) ? t(`issues.${code}`, facts) : undefined;
}

function isRefusal(code: string): code is WorkRefusal | ClientCode {
  return Object.keys(vi.refusals).includes(code);
}

function isIssue(code: string): code is IssueCode {
  return Object.keys(vi.issues).includes(code);
}
