import { expect, test } from "vitest";
import { storageTrouble } from "./storageTrouble.ts";

const failed = (code: string) =>
  new Error("failed query", { cause: Object.assign(new Error("x"), { code }) });

test.each([
  ["SQLITE_FULL", "storage_full"],
  ["53100", "storage_full"],
  ["SQLITE_READONLY_DBMOVED", "storage_read_only"],
  ["SQLITE_IOERR_WRITE", "storage_failing"],
  ["SQLITE_CORRUPT_INDEX", "storage_damaged"],
  ["SQLITE_BUSY_SNAPSHOT", "storage_busy"],
  ["ECONNREFUSED", "database_silent"],
  ["CONNECTION_CLOSED", "database_silent"],
  ["57P01", "database_silent"],
  ["08006", "database_silent"],
  ["storage_damaged", "storage_damaged"],
  ["SQLITE_CONSTRAINT_UNIQUE", undefined],
  ["23505", undefined],
  ["ECONNRESET", undefined],
])("an error below a query with the code %s is %s", (code, trouble) => {
  expect(storageTrouble(failed(code))).toBe(trouble);
});
