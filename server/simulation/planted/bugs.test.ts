import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bugs } from "./bugs.ts";

// `npm run simulate:planted` takes long; that its mistakes still fit our code is seen at once.

const root = join(import.meta.dirname, "../../..");

test.each(bugs)("it could be planted that $name", ({ file, edits }) => {
  const text = readFileSync(join(root, file), "utf8");

  expect(edits.map(([right]) => text.split(right).length - 1)).toEqual(edits.map(() => 1));
});
