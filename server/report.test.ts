import { DrizzleQueryError } from "drizzle-orm";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { report } from "./report.ts";

beforeEach(() => vi.spyOn(console, "error").mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

function told(): string {
  return String(vi.mocked(console.error).mock.calls[0]?.[0]);
}

test("a failed query is told by its code and place, without what was to be written", () => {
  const cause = new Sqlite.SqliteError("UNIQUE constraint failed: needs.id", "SQLITE_CONSTRAINT");
  const error = new DrizzleQueryError("insert into needs values (?)", ["Cô Nguyễn Thị Mận"], cause);

  report("a request failed", error, { id: "r-1" });

  expect(told()).not.toMatch(/Mận|insert/);
  expect(JSON.parse(told())).toMatchObject({
    level: "error",
    event: "a request failed",
    id: "r-1",
    error: {
      frames: expect.arrayContaining([expect.stringMatching(/^at .*report\.test\.ts/)]),
      cause: { code: "SQLITE_CONSTRAINT", message: "UNIQUE constraint failed: needs.id" },
    },
  });
});

test("what a parser quotes is not told, nor what was thrown that is no error", () => {
  const failing = () => JSON.parse("Cô Đào 0912");

  expect(failing).toThrow("Cô Đào");
  try {
    failing();
  } catch (error) {
    report("a file could not be read", error);
  }
  report("something was thrown", "Cô Mận");

  expect(JSON.parse(told())).toMatchObject({ error: { kind: "SyntaxError" } });
  expect(JSON.stringify(vi.mocked(console.error).mock.calls)).not.toMatch(/0912|Đào|Mận/);
});

test("a broken invariant says which", () => {
  report("it stopped", new Error("broken invariant: the ledger has no gaps"));

  expect(told()).toContain("the ledger has no gaps");
});
