import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rightsOf } from "./routes/rights.ts";
import { withRights } from "./rightsTable.ts";
import { testContext } from "./testing.ts";
import { servedApp } from "./testing/people.ts";

test("the README tells who may do what and which route asks it, as `npm run rights` writes it", async () => {
  const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");

  expect(readme, "run `npm run rights`").toBe(
    withRights(readme, rightsOf(await servedApp(await testContext()))),
  );
});

test("a text without the two markers is not written into", () => {
  expect(() => withRights("no markers", new Map())).toThrow("no <!-- rights -->");
  expect(() => withRights("<!-- /rights --> <!-- rights -->", new Map())).toThrow(
    "no <!-- rights -->",
  );
});
