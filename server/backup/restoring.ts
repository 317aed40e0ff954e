import { existsSync } from "node:fs";
import { join } from "node:path";
import { OperatorProblem } from "../operatorProblem.ts";

/** The folder in a data folder in which a restore builds what it will put there. */
export const restoringFolder = ".restoring";

/** Throws when a restore into this folder was cut: a server would begin with half of it. */
export function expectNoCutRestore(dataDir: string): void {
  if (existsSync(join(dataDir, restoringFolder)))
    throw new OperatorProblem(
      `A restore into ${dataDir} did not end: empty the folder and run \`npm run restore\` again.`,
    );
}
