import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { fuzz } from "./fuzz.ts";

// `npm run fuzz -- --seed 1 --requests 100000` does the same for longer, and `npm test` does that.

test("hundreds of requests, valid and hostile, are answered as described and break nothing", async () => {
  const { faults, broken, statuses, routesDone } = await fuzz(7, 300);

  expect([...faults.map(({ what, curl }) => `${what}\n${curl}`), ...broken]).toEqual([]);
  expect(routesDone).toBeGreaterThan(60);
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400, 401, 403, 404, 409]));
});

test("a seed asks the same in every run, so that what one machine finds another finds again", async () => {
  const main = join(import.meta.dirname, "main.ts");
  const run = () =>
    promisify(execFile)(process.execPath, [main, "--seed", "3", "--requests", "120"]);

  const [one, other] = await Promise.all([run(), run()]);

  expect(one.stdout).toMatch(/^seed 3: 120 requests \([0-9a-f]{16}\), /);
  expect(other.stdout).toBe(one.stdout);
});
