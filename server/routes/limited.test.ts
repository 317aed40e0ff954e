import { expect, test } from "vitest";
import { v7 } from "uuid";
import { testContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { departmentActor } from "#server/testing/story.ts";
import { rightsOf } from "./rights.ts";

test("a body of 1 MB is too large for every act but those that take a file", async () => {
  const { app, post } = await testApp(await testContext());
  const acts = [...rightsOf(app).keys()].filter((route) => route.startsWith("POST /api/"));

  const taken: string[] = [];
  for (const route of acts) {
    const path = route.slice("POST ".length).replaceAll(/:\w+/g, () => v7());
    const answer = await post(path, departmentActor, `"${"a".repeat(2 ** 20)}"`, v7(), {
      "content-length": String(2 ** 20 + 2),
    });
    if (answer.status !== 413) taken.push(route);
  }

  expect(taken.toSorted()).toEqual([
    "POST /api/imports",
    "POST /api/imports/check",
    "POST /api/imports/marked",
    "POST /api/statements",
    "POST /api/statements/columns",
  ]);
});
