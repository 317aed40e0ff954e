import { startServer } from "#server/main.ts";
import { openContext } from "#server/openContext.ts";
import type { Settings } from "#server/settings.ts";
import { tellOfItself } from "./tellOfItself.ts";

// The real server on a prepared data folder, in a process of its own; tells its parent the port.
const [dataDir = ""] = process.argv.slice(2);
const settings: Settings = {
  port: 0,
  host: "127.0.0.1",
  dataDir,
  publicUrl: "http://127.0.0.1",
  demo: false,
};
const running = await startServer(settings, await openContext(settings), undefined);
process.send?.(Number(new URL(running.address).port));
tellOfItself();
process.once("SIGTERM", () => void running.stop().then(() => process.exit(0)));
