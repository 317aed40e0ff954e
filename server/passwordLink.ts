import { backInDays, letBackIn } from "./commands/letBackIn.ts";
import { openContext } from "./openContext.ts";
import { expectLedger } from "./openLedger.ts";
import { OperatorProblem, sayProblem } from "./operatorProblem.ts";
import { linkUrl } from "./routes/invitations.ts";
import { readSettings } from "./settings.ts";

// `npm run password-link -- <user name>`: for whoever runs the machine, when the only administrator
// has forgotten the password. The server may be running meanwhile.
try {
  const settings = readSettings(process.env);
  if (!settings.ok) throw new OperatorProblem(settings.problems.join("\n"));
  const [, , username] = process.argv;
  if (!username) throw new OperatorProblem("Whose? npm run password-link -- <user name>");
  const { dataDir, publicUrl } = settings.value;
  expectLedger(settings.value);
  const context = await openContext(settings.value);
  const made = await letBackIn(context, username.trim().toLowerCase());
  await context.db.close();
  const why = { unknown: "Nobody who can sign in is called", person_disabled: "Disabled is" };
  if (!made.ok) throw new OperatorProblem(`${why[made.code]} ${username} (${dataDir}).`);
  console.log(`Open this link once, within ${backInDays * 24} hours, to set a new password:`);
  console.log(`  ${linkUrl(publicUrl, made.value)}`);
} catch (error) {
  sayProblem(error);
  // Whatever was opened before it failed.
  process.exit();
}
