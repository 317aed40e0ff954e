import { expect, test } from "vitest";
import { testContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { busyScene } from "#server/testing/scene.ts";

test("once a reader leaves, no more is looked through of what they missed", async () => {
  const context = await testContext();
  await busyScene(context);
  const { get, live } = await testApp(context);
  let looks = 0;
  live.since = async (number) => {
    looks++;
    await settled();
    return { happened: [], upTo: number + 1 };
  };
  const answer = await get("/api/live?after=1");
  await settled();

  await answer.body?.cancel();
  await settled();
  const before = looks;
  for (let turn = 0; turn < 10; turn++) await settled();

  expect(looks).toBeGreaterThan(0);
  expect(looks).toBe(before);
});

/** Lets everything run that is ready to run. */
const settled = () => new Promise((resolve) => setImmediate(resolve));
