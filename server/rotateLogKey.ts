import { headSeq } from "#db/totals.ts";
import { openContext } from "./openContext.ts";
import { expectLedger } from "./openLedger.ts";
import { OperatorProblem, sayProblem } from "./operatorProblem.ts";
import { readSettings } from "./settings.ts";
import { rotateKey } from "./log/rotateKey.ts";

// `npm run rotate-log-key`: for whoever runs the machine, while the server is stopped: it would go on to sign
// with the old key, and nobody would have the one that its log then asks for.
try {
  const settings = readSettings(process.env);
  if (!settings.ok) throw new OperatorProblem(settings.problems.join("\n"));
  expectLedger(settings.value);
  const context = await openContext(settings.value, "alone");
  try {
    if ((await headSeq(context.db.read)) < 0)
      throw new OperatorProblem(
        "The log has no entry yet: delete log.key, and the next start makes a new one.",
      );
    const vkey = await rotateKey(context, settings.value.dataDir);
    console.log(`The log is signed by this key from now on; tell its witnesses:\n  ${vkey}`);
  } finally {
    await context.db.close();
  }
} catch (error) {
  sayProblem(error);
  // Whatever was opened before it failed.
  process.exit();
}
