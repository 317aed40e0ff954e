import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bugs, type Bug } from "./bugs.ts";

// Plants each mistake in a copy of our code, outside the repository, and tells whether the simulation
// finds it there. Exit code 1 when one of them is not found.

const root = join(import.meta.dirname, "../../..");
const { values } = parseArgs({
  options: {
    only: { type: "string" },
    seed: { type: "string", default: "1" },
    seeds: { type: "string", default: "8" },
    steps: { type: "string", default: "1000" },
  },
});

/** A copy of what the server is, with a mistake in it. */
function plant({ file, edits }: Bug): string {
  const folder = mkdtempSync(join(tmpdir(), "la-lanh-planted-"));
  for (const part of ["server", "db", "seed", "client", "package.json"])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const text = readFileSync(join(folder, file), "utf8");
  const wrong = edits.reduce((all, [from, to]) => all.replace(from, () => to), text);
  writeFileSync(join(folder, file), wrong);
  return folder;
}

/**
 * The sentence with which the simulation finds a mistake; undefined when it does not. Throws when the copy
 * does not run at all.
 */
function findIn(folder: string): string | undefined {
  const { seed, seeds, steps } = values;
  const asked = ["--seed", seed, "--seeds", seeds, "--steps", steps, "--until-difference"];
  const main = join(folder, "server/simulation/main.ts");
  const { stdout, stderr, status } = spawnSync(process.execPath, [main, ...asked], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 64 * 1024 ** 2,
  });
  const found = /After step \d+ of seed \d+ the server and the model differ: .{0,300}/.exec(
    stdout,
  )?.[0];
  if (!found && status !== 0) throw new Error(`the copy ended with ${status}: ${stderr}`);
  return found;
}

for (const bug of bugs) {
  if (values.only && !bug.name.includes(values.only)) continue;
  const folder = plant(bug);
  try {
    const found = findIn(folder);
    console.log(`${found ? "found" : "NOT FOUND"}: ${bug.name}\n  ${found ?? ""}`);
    if (!found) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
