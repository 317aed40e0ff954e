import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLive } from "./live.ts";
import { openContext } from "./openContext.ts";
import { createWholeApp } from "./wholeApp.ts";
import { withRights } from "./rightsTable.ts";
import { rightsOf } from "./routes/rights.ts";
import { readSettings } from "./settings.ts";

// `npm run rights`: writes who may do what, and which route asks it, into the README. The routes are
// asked of an app on an empty folder, so that none is forgotten.
const readme = join(import.meta.dirname, "../README.md");
const dataDir = mkdtempSync(join(tmpdir(), "la-lanh-rights-"));
const settings = readSettings({ DATA_DIR: dataDir });
if (!settings.ok) throw new Error(settings.problems.join());
const context = await openContext(settings.value);
const live = await createLive(context.db);
const app = createWholeApp(settings.value, { context, live });
writeFileSync(readme, withRights(readFileSync(readme, "utf8"), rightsOf(app)));
await context.db.close();
rmSync(dataDir, { recursive: true });
