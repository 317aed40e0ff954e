import { spawn } from "node:child_process";
import { join } from "node:path";
import { loadQuickly } from "#server/loadQuickly.ts";
import { readSettings } from "#server/settings.ts";

// `npm run demo`: a province of its own to try everything on, on this machine only.
// `npm run dev`: the same, with the server started anew and the client replaced as files change.
// `npm run demo -- --fresh` throws away what was done and begins again.

const isDev = process.argv.includes("--dev");
/** Set by `node --watch` in the process that it starts. */
const isWatched = process.env.WATCH_REPORT_DEPENDENCIES !== undefined;

loadQuickly();
if (isDev && !isWatched) watch();
else await start();

async function start() {
  // The demo has a database of its own, whatever the environment says of another one. The schema
  // takes its dialect from this variable when it is imported, so what imports it comes after.
  delete process.env.DATABASE_URL;
  const settings = readSettings(process.env, { demo: true });
  if (!settings.ok) return stop(settings.problems.join("\n"));
  const { runDemo } = await import("./runDemo.ts");
  const fresh = process.argv.includes("--fresh");
  const problem = await runDemo(settings.value, { isDev, fresh });
  if (problem) stop(problem);
}

/** Runs this file again in a process that starts anew whenever the server's code changes. */
function watch() {
  const root = join(import.meta.dirname, "..");
  const paths = ["server", "db", "seed"].map((folder) => `--watch-path=${join(root, folder)}`);
  const args = [
    ...paths,
    "--watch-preserve-output",
    import.meta.filename,
    ...process.argv.slice(2),
  ];
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  child.once("exit", (code) => process.exit(code ?? 0));
}

function stop(sentence: string) {
  console.error(sentence);
  process.exitCode = 1;
}
