import type { Problem } from "#domain/answers.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import type { Import } from "./createImport.ts";

/** Why the last request came to nothing, and another try of just that; the file stays chosen. */
export function Failed(props: { list: Import }) {
  const failed = () => props.list.state().failed;
  const mayPass = (problem: Problem | undefined) =>
    problem !== undefined && (problem.status === 0 || problem.status >= 500);
  return (
    <ProblemNote
      problem={failed()?.problem}
      {...(mayPass(failed()?.problem) && { onRetry: () => failed()?.again() })}
    />
  );
}
