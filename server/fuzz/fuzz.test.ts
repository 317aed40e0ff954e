import { expect, test } from "vitest";
import { fuzz } from "./fuzz.ts";

// `npm run fuzz -- --seed 1 --requests 100000` does the same for longer, and `npm test` does that.

test("hundreds of requests, valid and hostile, are answered as described and break nothing", async () => {
  const { faults, broken, statuses, routesDone } = await fuzz(7, 300);

  expect([...faults.map(({ what, curl }) => `${what}\n${curl}`), ...broken]).toEqual([]);
  expect(routesDone).toBeGreaterThan(60);
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400, 401, 403, 404, 409]));
});
