import { databaseFile } from "#db/open.ts";
import { ensureDemo } from "#seed/demoDatabase.ts";
import { ensureClient } from "#server/build.ts";
import { startServer } from "#server/main.ts";
import { openContext } from "#server/openContext.ts";

// The real server with the built client, in a process of its own: on the demo, or on a folder that has
// data already. Tells its parent where it answers.
const [dataDir = "", what = "demo"] = process.argv.slice(2);
const client = await ensureClient();
if (what === "demo") await ensureDemo({ dataDir, databaseFile }, { now: Date.now() });
const settings = {
  port: 0,
  host: "127.0.0.1",
  dataDir,
  publicUrl: "http://127.0.0.1",
  demo: what === "demo",
};
const running = await startServer(settings, await openContext(settings), client);
process.send?.(running.address);
process.once("SIGTERM", () => void running.stop().then(() => process.exit(0)));
