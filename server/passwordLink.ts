import { backInDays, letBackIn } from "./commands/letBackIn.ts";
import { openContext } from "./main.ts";
import { linkUrl } from "./routes/invitations.ts";
import { readSettings } from "./settings.ts";

// `npm run password-link -- <user name>`: for whoever runs the machine, when the only administrator
// has forgotten the password. The server may be running meanwhile.
const settings = readSettings(process.env);
if (!settings.ok) {
  for (const problem of settings.problems) console.error(problem);
  process.exit(1);
}
const [, , username] = process.argv;
if (!username) {
  console.error("Whose? npm run password-link -- <user name>");
  process.exit(1);
}
const context = await openContext(settings.value);
const made = await letBackIn(context, username.trim().toLowerCase());
await context.db.close();
if (made.ok) {
  console.log(`Open this link once, within ${backInDays * 24} hours, to set a new password:`);
  console.log(`  ${linkUrl(settings.value.publicUrl, made.value)}`);
} else {
  const why = { unknown: "Nobody who can sign in is called", person_disabled: "Disabled is" };
  console.error(`${why[made.code]} ${username} (${settings.value.dataDir}).`);
  process.exitCode = 1;
}
