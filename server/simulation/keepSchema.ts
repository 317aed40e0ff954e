import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { databaseFile } from "#db/open.ts";
import { dumpSqlite } from "#db/dumpSqlite.ts";
import { assert } from "#domain/decision.ts";
import { simulate } from "./simulate.ts";

// Keeps a small database of the schema as it is, in which a story was played: what `server/released.test.ts`
// opens with the code of every later release. Part of `npm run migrations`; writes nothing while the
// migrations are those of the last time.

const migrations = join(import.meta.dirname, "../../db/migrations");
const kept = join(migrations, "released/next.sql");

/** A story with most of what there is, short enough to be read in a review. */
const story = { seed: 11, steps: 70 };
const bytesMax = 150_000;
/** Who is signed in is nobody's business, and another each time. */
const without = ["sessions", "credentials", "verifications"];

const hash = createHash("sha256");
// The journal names every migration and when it was made.
for (const name of ["0000_start.sql", "meta/_journal.json"])
  hash.update(readFileSync(join(migrations, "sqlite", name)));
const title = `-- Made by \`npm run migrations\` of migrations ${hash.digest("hex")}`;

if (!existsSync(kept) || !readFileSync(kept, "utf8").startsWith(title)) {
  let text = "";
  const { difference } = await simulate(story.seed, story.steps, (folder) => {
    text = dumpSqlite(join(folder, databaseFile), without);
  });
  assert(!difference, "the story that is kept is one that was told rightly");
  const bytes = Buffer.byteLength(text);
  assert(bytes <= bytesMax, `a kept database has at most ${bytesMax} bytes and not ${bytes}`);
  writeFileSync(kept, `${title}\n${text}`);
}
