import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { ensureChromium } from "./chromium.ts";
import { countPlaywright, countVitest, summary, type Counts } from "./counts.ts";

// `npm test`: every check of the project one after the other, the cheapest first, ending at the
// first that fails. The last line counts the tests that ran.

const root = join(import.meta.dirname, "../..");
const reports = join(root, ".cache/reports");
const vitestReport = join(reports, "vitest.json");
const playwrightReport = join(reports, "playwright.json");

type Step = {
  name: string;
  command: [string, ...string[]];
  env?: NodeJS.ProcessEnv;
  /** Counts the tests from the report that the command leaves behind. */
  tests?: { report: string; count: (report: unknown) => Counts };
};

const hostile = ["--seed", "1", "--requests", "100000"];

const steps: Step[] = [
  { name: "types", command: ["tsc", "--noEmit"] },
  { name: "lint", command: ["oxlint", "--deny-warnings"] },
  { name: "format", command: ["oxfmt", "--check"] },
  { name: "client build", command: ["node", "server/build.ts"] },
  {
    name: "tests on both databases",
    command: [
      "vitest",
      "run",
      // What runs programs of Debian's packages is apart: `npm run test:debian`.
      "--project=!debian",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${vitestReport}`,
    ],
    tests: { report: vitestReport, count: countVitest },
  },
  { name: "100,000 hostile requests", command: ["node", "server/fuzz/main.ts", ...hostile] },
  {
    name: "browser tests",
    command: ["playwright", "test", "--reporter=list,json"],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
    tests: { report: playwrightReport, count: countPlaywright },
  },
];

const startedAt = performance.now();
const counts: Counts[] = [];
rmSync(reports, { recursive: true, force: true });

// A missing browser is told at once, not after all other tests.
const failed = findsBrowser() ? steps.find((step) => !succeeds(step))?.name : "Chromium";

console.log(`\n${failed ? `Stopped at ${failed}` : "All is well"} after ${since(startedAt)}.`);
console.log(summary(counts));
process.exitCode = failed ? 1 : 0;

function findsBrowser(): boolean {
  try {
    process.env.CHROMIUM_PATH = ensureChromium();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

function succeeds({ name, command: [program, ...args], env, tests }: Step): boolean {
  const stepStartedAt = performance.now();
  console.log(`\n── ${name}`);
  const ended = spawnSync(program, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, PATH: path(), ...env },
  });
  const counted = tests && existsSync(tests.report);
  if (counted) counts.push(tests.count(JSON.parse(readFileSync(tests.report, "utf8"))));
  const isOk = ended.status === 0 && (!tests || counted === true);
  console.log(`── ${name}: ${isOk ? "ok" : "FAILED"} after ${since(stepStartedAt)}`);
  return isOk;
}

/** The project's own programs first, Node 24 among them. */
function path(): string {
  return [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter);
}

function since(at: number): string {
  return `${((performance.now() - at) / 1000).toFixed(1)} s`;
}
