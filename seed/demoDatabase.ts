import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { openDatabase } from "#db/open.ts";
import { logKeyFile } from "#server/log/key.ts";
import { lastSignedFile } from "#server/log/lastSigned.ts";
import { buildDemo } from "./buildDemo.ts";

/** Written beside the demo's database: what it was made from and when. */
const Mark = v.object({ version: v.string(), builtAt: v.number() });
const markName = "demo.json";

/** A newcomer's work is kept for a day; then the demo's days would no longer fit the calendar. */
const keptMs = 24 * 3_600_000;

const root = join(import.meta.dirname, "..");
/** What a demo is made from: when it changes, an older one is made anew. */
const sources = ["seed/**/*.ts", "server/reference/*.{ts,csv}", "db/migrations/**/*.sql"];

/** The folder's database file, by the name that the server gives it. */
interface Place {
  dataDir: string;
  databaseFile: string;
}

/**
 * Makes sure that a folder holds a demo of today: keeps the one that is there for a day, else makes
 * it anew, which takes about a second. A database that is not a demo's is `foreign` and left alone.
 */
export async function ensureDemo(
  { dataDir, databaseFile }: Place,
  { now, fresh = false }: { now: number; fresh?: boolean },
): Promise<"kept" | "built" | "foreign"> {
  const file = join(dataDir, databaseFile);
  const mark = readMark(dataDir);
  if (existsSync(file) && !mark) return "foreign";

  const version = versionOf();
  const age = now - (mark?.builtAt ?? 0);
  const keeps = existsSync(file) && mark?.version === version && age >= 0 && age < keptMs;
  if (keeps && !fresh) return "kept";

  mkdirSync(dataDir, { recursive: true });
  // Marked as never built until it is: a start that was interrupted is made anew by the next one.
  writeMark(dataDir, { version, builtAt: 0 });
  for (const end of ["", "-wal", "-shm"]) rmSync(`${file}${end}`, { force: true });
  // Another ledger is another log: under the same key and name it would look like a forged one.
  for (const name of [logKeyFile, lastSignedFile]) rmSync(join(dataDir, name), { force: true });
  const db = await openDatabase(file);
  await buildDemo(db, { now });
  await db.close();
  writeMark(dataDir, { version, builtAt: now });
  return "built";
}

function readMark(dataDir: string): v.InferOutput<typeof Mark> | undefined {
  try {
    const text = readFileSync(join(dataDir, markName), "utf8");
    return v.parse(Mark, JSON.parse(text));
  } catch {
    return undefined;
  }
}

function writeMark(dataDir: string, mark: v.InferOutput<typeof Mark>) {
  writeFileSync(join(dataDir, markName), `${JSON.stringify(mark)}\n`);
}

function versionOf(): string {
  const hash = createHash("sha256");
  for (const path of globSync(sources, { cwd: root }).filter(isSource).toSorted())
    hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest("hex");
}

function isSource(path: string): boolean {
  return !path.endsWith(".test.ts");
}
