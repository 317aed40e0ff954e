import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

// The browser tests and screenshots use a Chromium of the machine, so that `npm ci` stays small.

/** What every Chromium we start is told: no sandbox (containers), no talk with its maker. */
export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
];
const macApps = ["Google Chrome", "Chromium", "Microsoft Edge"];

/** Longest wait for a Chromium to say its version; a cold disk takes seconds. */
const versionMs = 30_000;

/** The path of a Chromium that starts. Throws one sentence that says what to install. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string {
  const given = env.CHROMIUM_PATH;
  if (given) {
    if (starts(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, which does not start as a Chromium.`);
  }
  const found = candidates(env).find(starts);
  if (found) return found;
  throw new Error(
    "The browser tests need a Chromium: install chromium or Google Chrome, or set CHROMIUM_PATH.",
  );
}

/** As `findChromium`, but where apt-get may install one (Debian and Ubuntu, as root) it does so. */
export function ensureChromium(): string {
  try {
    return findChromium();
  } catch (error) {
    if (process.env.CHROMIUM_PATH || !installByApt()) throw error;
    return findChromium();
  }
}

function candidates(env: NodeJS.ProcessEnv): string[] {
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  const inPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const inApplications = ["/Applications", join(homedir(), "Applications")].flatMap((folder) =>
    macApps.map((app) => join(folder, `${app}.app/Contents/MacOS/${app}`)),
  );
  return process.platform === "darwin" ? [...inApplications, ...inPath] : inPath;
}

// Ubuntu's `chromium-browser` may be a script that only says to install a snap, so being there is
// not enough.
function starts(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: versionMs }).status === 0;
}

function installByApt(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const packages = ["chromium", "fonts-noto-core"];
  try {
    execFileSync("apt-get", ["update", "-q"], { stdio: ["ignore", "inherit", "inherit"], env });
    execFileSync("apt-get", ["install", "-yq", "--no-install-recommends", ...packages], {
      stdio: ["ignore", "inherit", "inherit"],
      env,
    });
    return true;
  } catch {
    return false;
  }
}
