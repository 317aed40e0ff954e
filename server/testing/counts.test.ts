import { describe, expect, test } from "vitest";
import { countPlaywright, countVitest, summary } from "./counts.ts";

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

describe("the last line of npm test", () => {
  test("adds up the tests of vitest and Playwright", () => {
    const vitest = countVitest({
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [file("passed", "passed"), file("failed", "passed", "failed")],
    });
    const playwright = countPlaywright({
      stats: { expected: 3, unexpected: 1, flaky: 0, skipped: 0 },
      errors: [],
    });

    expect(summary([vitest, playwright])).toBe("10 passed, 2 failed");
  });

  test("counts a test file that does not load as failed", () => {
    const vitest = countVitest({
      numPassedTests: 7,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [file("passed", "passed"), file("failed")],
    });

    expect(summary([vitest])).toBe("7 passed, 1 failed");
  });

  test("hides neither a flaky browser test, nor an error outside of tests, nor a skipped test", () => {
    const playwright = countPlaywright({
      stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 2 },
      errors: [{ message: "no such file" }],
    });

    expect(summary([playwright])).toBe("3 passed, 2 failed, 2 skipped");
  });
});
