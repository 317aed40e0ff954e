import * as v from "valibot";

/** How many tests ran and how they ended. A file that did not even load counts as one failed. */
export type Counts = { passed: number; failed: number; skipped: number };

const Vitest = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  testResults: v.array(
    v.object({ status: v.string(), assertionResults: v.array(v.object({ status: v.string() })) }),
  ),
});

const Playwright = v.object({
  stats: v.object({
    expected: v.number(),
    unexpected: v.number(),
    flaky: v.number(),
    skipped: v.number(),
  }),
  errors: v.array(v.unknown()),
});

/** Counts of vitest's JSON report. */
export function countVitest(report: unknown): Counts {
  const read = v.parse(Vitest, report);
  const unloaded = read.testResults.filter(
    (file) =>
      file.status === "failed" && file.assertionResults.every((one) => one.status !== "failed"),
  );
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests + unloaded.length,
    skipped: read.numPendingTests + read.numTodoTests,
  };
}

/** Counts of Playwright's JSON report; a test that passed only when tried again has failed. */
export function countPlaywright(report: unknown): Counts {
  const { stats, errors } = v.parse(Playwright, report);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/** The last line of `npm test`; skipped tests are told only when there are any. */
export function summary(counts: Counts[]): string {
  const sum = (key: keyof Counts) => counts.reduce((total, one) => total + one[key], 0);
  const skipped = sum("skipped") ? `, ${sum("skipped")} skipped` : "";
  return `${sum("passed")} passed, ${sum("failed")} failed${skipped}`;
}
