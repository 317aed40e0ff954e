import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { latestAct } from "#db/acts.ts";
import { databaseFile } from "#db/open.ts";
import { openSqlite } from "#db/sqlite.ts";
import { testContext } from "./testing.ts";
import { smallProvince } from "./testing/story.ts";

// An operator's command writes to the same file while the server runs, and whoever keeps answers hears of it.

test("what another process writes is known with the next turn of the event loop", async () => {
  const context = await testContext();
  const db = openSqlite(join(context.filesFolder, "..", databaseFile));
  onTestFinished(() => db.close());
  expect(await latestAct(context.db)).toBe(0);

  await smallProvince({ ...context, db });

  await new Promise((resolve) => setImmediate(resolve));
  expect(await latestAct(context.db)).toBe(await latestAct(db));
  expect(await latestAct(db)).toBeGreaterThan(0);
});
