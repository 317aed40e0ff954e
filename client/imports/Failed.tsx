import type { Problem } from "#domain/answers.ts";
import { isPassing } from "../api/isPassing.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import type { Import } from "./createImport.ts";

/** Why the last request came to nothing, and another try of just that; the file stays chosen. */
export function Failed(props: { list: Import }) {
  const failed = () => props.list.state().failed;
  const mayPass = (problem: Problem | undefined) => problem !== undefined && isPassing(problem);
  return (
    <ProblemNote
      problem={failed()?.problem}
      {...(mayPass(failed()?.problem) && { onRetry: () => failed()?.again() })}
    />
  );
}
