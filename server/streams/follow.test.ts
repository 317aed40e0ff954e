import { expect, test } from "vitest";
import { followedBy } from "./follow.ts";

test("hundreds of live streams hear of an act, while others are answered, and cost little", async () => {
  const { heard, kilobytesEach } = await followedBy(400);

  expect(heard).toBe(400);
  // `npm run streams` measures ten thousand; of so few much is the server's own.
  expect(kilobytesEach).toBeLessThan(150);
});
