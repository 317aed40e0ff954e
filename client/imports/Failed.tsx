import type { Problem } from "#domain/answers.ts";
import { isPassing } from "../api/isPassing.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";

/** Why the last request came to nothing, and another try of just that; the file stays chosen. */
export function Failed(props: { failed: { problem: Problem; again: () => unknown } | undefined }) {
  const mayPass = (problem: Problem | undefined) => problem !== undefined && isPassing(problem);
  return (
    <ProblemNote
      problem={props.failed?.problem}
      {...(mayPass(props.failed?.problem) && { onRetry: () => props.failed?.again() })}
    />
  );
}
