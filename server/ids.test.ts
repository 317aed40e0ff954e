import { expect, test } from "vitest";
import { version } from "uuid";
import { createIds } from "./ids.ts";

test("ids are UUIDv7, none twice, each after the one before, also when the clock goes back", () => {
  let at = Date.parse("2026-11-23T05:00:00Z");
  const newId = createIds(() => at);

  const made = Array.from({ length: 2_000 }, (_, index) => {
    if (index % 100 === 0) at += index % 200 === 0 ? 5 : -3;
    return newId();
  });

  expect(new Set(made).size).toBe(made.length);
  expect(made.map(version)).toEqual(made.map(() => 7));
  expect(made.toSorted()).toEqual(made);
});
