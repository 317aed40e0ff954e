import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  globSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import { budgetOf } from "./budget.ts";
import { OperatorProblem, sayProblem } from "./operatorProblem.ts";

// The client is the only part that is built. Starting the server builds it when its sources have
// changed since, so that nobody has to remember to.

const root = join(import.meta.dirname, "..");

/** The folder with the built client, to be served as it is. */
export const clientFolder = join(root, "client/dist");

/** Beside Vite's manifest: the hash of the sources that this client was built from. */
const stampName = ".vite/sources.sha256";

/** Beside it: the names, sizes and times of those sources, by which they are known without reading. */
const seenName = ".vite/sources.seen";

/** Beside it: the files of this release, without those that are kept of the last. */
const listName = ".vite/release.txt";

/** What the built client depends on; the lockfile stands for the packages. */
const sourceFolders = ["client", "server/domain"];
const sourceFiles = ["package-lock.json", "vite.config.ts", "server/budget.ts"];
const notSources = /^client\/(dist|e2e)\/|\.test\.tsx?$/;

let building: Promise<string> | undefined;

/**
 * Builds the client if it is absent or its sources changed, and returns its folder. Takes a second
 * or two when it builds; looks at the time of every source file when it does not, and reads those
 * when a time has changed.
 */
export function ensureClient(): Promise<string> {
  building ??= buildIfStale().finally(() => (building = undefined));
  return building;
}

async function buildIfStale(): Promise<string> {
  const paths = sourcePaths();
  const seen = hashOf(paths, (path) => {
    const { size, mtimeMs } = statSync(path);
    return `${size} ${mtimeMs}\0`;
  });
  if (isKept(seenName, seen)) return clientFolder;
  const stamp = hashOf(paths, readFileSync);
  if (!isKept(stampName, stamp)) await buildApart(stamp);
  keepSeen(seen);
  return clientFolder;
}

const isKept = (name: string, text: string) => {
  const file = join(clientFolder, name);
  return existsSync(file) && readFileSync(file, "utf8") === text;
};

/** Where the folder cannot be written, as in a read-only image, each start reads the sources. */
function keepSeen(seen: string) {
  try {
    writeFileSync(join(clientFolder, seenName), seen);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!/^(EACCES|EPERM|EROFS)$/.test(code)) throw error;
  }
}

/** In a process of its own: one that has built keeps hundreds of megabytes for as long as it serves. */
async function buildApart(stamp: string): Promise<void> {
  const script = `
    import { buildClient } from ${JSON.stringify(import.meta.url)};
    await buildClient(${JSON.stringify(stamp)});
  `;
  const args = ["--input-type=module", "--eval", script];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    // Whoever asks for it: a test's `NODE_ENV` would make another client, with what is for developers.
    env: { ...process.env, NODE_ENV: "production" },
  });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0)
    throw new OperatorProblem(
      "The client could not be built: what is wrong is told above. " +
        "Run `npm run build` as an account that may write beside the sources.",
    );
}

/** Builds beside and swaps the folder in, for a server may be serving the old one meanwhile. */
export async function buildClient(stamp: string): Promise<void> {
  const next = join(root, `.cache/client-${process.pid}`);
  const { build } = await import("vite");
  await build({
    configFile: join(root, "vite.config.ts"),
    mode: "production",
    logLevel: "warn",
    build: { outDir: next },
  });
  writeFileSync(join(next, stampName), stamp);
  keepLastRelease(next);
  swapIn(next);
}

/**
 * A tab that was open before goes on asking for the files of its release: those of the last one stay,
 * those of the one before it go.
 */
function keepLastRelease(next: string): void {
  const readList = (folder: string) => {
    const file = join(folder, listName);
    return existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  };
  const own = globSync("assets/*", { cwd: next }).sort();
  writeFileSync(join(next, listName), own.join("\n"));
  for (const path of readList(clientFolder)) {
    const old = join(clientFolder, path);
    if (path && !own.includes(path) && existsSync(old)) cpSync(old, join(next, path));
  }
}

function swapIn(next: string): void {
  const old = `${next}-old`;
  try {
    if (existsSync(clientFolder)) renameSync(clientFolder, old);
    renameSync(next, clientFolder);
  } catch (error) {
    // Another process may have built the same sources at the same moment; then its client will do.
    if (!existsSync(clientFolder)) throw error;
  }
  for (const left of [next, old]) rmSync(left, { recursive: true, force: true });
}

function sourcePaths(): string[] {
  const inFolders = sourceFolders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  );
  return [...sourceFiles, ...inFolders].filter((path) => !notSources.test(path)).sort();
}

function hashOf(paths: readonly string[], look: (path: string) => string | Uint8Array): string {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(`${path}\0`).update(look(join(root, path)));
  return hash.digest("hex");
}

if (import.meta.main) await showBudget().catch(sayProblem);

async function showBudget(): Promise<void> {
  for (const { what, bytes, limit } of budgetOf(await ensureClient())) {
    const isKept = bytes <= limit;
    console.log(`${kb(bytes)} of ${kb(limit)} KB gzipped: ${what}${isKept ? "" : " (TOO MUCH)"}`);
    if (!isKept) process.exitCode = 1;
  }
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
