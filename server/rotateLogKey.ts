import { headSeq } from "#db/totals.ts";
import { openContext } from "./main.ts";
import { readSettings } from "./settings.ts";
import { rotateKey } from "./log/rotateKey.ts";

// `npm run rotate-log-key`: for whoever runs the machine, while the server is stopped.
const settings = readSettings(process.env);
if (!settings.ok) {
  for (const problem of settings.problems) console.error(problem);
  process.exit(1);
}
const context = await openContext(settings.value);
if ((await headSeq(context.db.read)) < 0) {
  await context.db.close();
  console.error("The log has no entry yet: delete log.key, and the next start makes a new one.");
  process.exit(1);
}
const vkey = await rotateKey(context, settings.value.dataDir);
await context.db.close();
console.log(`The log is signed by this key from now on; tell its witnesses:\n  ${vkey}`);
