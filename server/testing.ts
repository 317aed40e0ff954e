import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 } from "uuid";
import { onTestFinished } from "vitest";
import { openDatabase } from "#db/open.ts";
import type { Context } from "./context.ts";

/** Noon of 23 November 2026 in Việt Nam: the moment at which every test's clock stands. */
export const noon = Date.parse("2026-11-23T05:00:00Z");

/** A server context on an empty database, with a stopped clock that a test may set. */
export async function testContext(): Promise<Context & { setNow(at: number): void }> {
  const folder = mkdtempSync(join(tmpdir(), "la-lanh-"));
  const db = await openDatabase(process.env.DATABASE_URL || join(folder, "la-lanh.db"));
  onTestFinished(() => db.close());
  let at = noon;
  let salts = 0;
  return {
    db,
    now: () => at,
    setNow: (next) => (at = next),
    newId: () => v7(),
    newSalt: () => String(++salts),
    happened: () => undefined,
  };
}
