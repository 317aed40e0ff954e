import { expect, onTestFinished, test, vi } from "vitest";
import { growLog } from "#server/commands/growLog.ts";
import { sharedContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { manyEntries } from "#server/testing/entries.ts";
import { asOf, createMoments } from "./moments.ts";

// Here and not with the routes: a snapshot of the PostgreSQL of tests is a whole copy, and takes seconds.
const context = await sharedContext();
await manyEntries(context, 3);
await growLog(context);

test("a few packs are made at once, and the next is told when to come back", async () => {
  const { get } = await testApp(context);
  const ask = () => get("/api/export/audit-pack.zip");
  const making = await Promise.all([ask(), ask(), ask(), ask()]);

  const next = await ask();
  await Promise.all(making.map((answer) => answer.body?.cancel()));
  const later = await ask();

  expect(making.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect([next.status, next.headers.get("retry-after")]).toEqual([429, "60"]);
  expect(later.status).toBe(200);
  await later.body?.cancel();
});

test("a moment that nobody closes is closed after a while, and another may be opened", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const moments = createMoments(context.db, { atOnce: 1, longest: 60_000 });
  await moments();
  expect(await moments()).toBeUndefined();

  await vi.advanceTimersByTimeAsync(60_000);
  const next = await moments();
  await next?.close();

  expect(next).toBeDefined();
});

test("nothing is written to a moment", async () => {
  const moment = await context.db.snapshot();

  await expect(asOf(moment, context).db.write(async () => undefined)).rejects.toThrow("only read");

  await moment.close();
});
