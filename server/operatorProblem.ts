/**
 * Something that whoever runs the machine has to set right. Its message is a sentence for them that
 * says what is wrong and what to do; where it was thrown is nothing to them.
 */
export class OperatorProblem extends Error {}

/** What a command of the command line says of its end, and that it failed. */
export function sayProblem(error: unknown): void {
  console.error(error instanceof OperatorProblem ? error.message : error);
  process.exitCode = 1;
}
