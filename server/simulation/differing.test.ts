import { expect, test } from "vitest";
import { differing } from "./differing.ts";

test("what is as expected differs in nothing, whatever else is there", () => {
  expect(differing({ a: 1, b: [{ c: "x" }] }, { a: 1, b: [{ c: "x", d: 2 }], e: 3 }, "it")).toBe(
    undefined,
  );
});

test.each([
  ["another value", { a: 1 }, { a: 2 }, "it.a must be 1 and is 2"],
  ["what is not there", { a: { b: 1 } }, {}, 'it.a must be {"b":1} and is not there'],
  ["a longer list", [1], [1, 2], "it must be [1] and is [1,2]"],
  ["what must be nothing", { a: null }, { a: 0 }, "it.a must be null and is 0"],
  ["what is deep inside", [{ a: [1, 2] }], [{ a: [1, 3] }], "it[0].a[1] must be 2 and is 3"],
])("%s is told with its place", (_, expected, found, sentence) => {
  expect(differing(expected, found, "it")).toBe(sentence);
});
