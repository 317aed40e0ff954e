import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { simulate } from "./simulate.ts";
import { told } from "./told.ts";

// A short run of what `npm run simulate` does at length.

// A server that dies or whose disk is full says so.
beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

test.each([1, 2, 3])(
  "whatever happens to seed %d, the server answers as the model of the design does",
  async (seed) => {
    const outcome = await simulate(seed, 200);

    expect(outcome.difference, told(outcome, 0)).toBeUndefined();
    expect(outcome.steps).toBe(200);
    expect(outcome.accepted).toBeGreaterThan(80);
    expect(outcome.refused.size).toBeGreaterThan(8);
  },
);

test("the same seed tells the same story", async () => {
  const [once, again] = [await simulate(4, 60), await simulate(4, 60)];

  expect(once.trace).toBe(again.trace);
});
