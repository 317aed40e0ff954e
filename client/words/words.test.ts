import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { viGifts } from "./viGifts.ts";

const client = join(import.meta.dirname, "..");

// What these folders show may be on screen before the words of gifts have come. A status is said
// of a consignment only by screens that wait for them.
const early = ["app", "api", "look", "map", "people"];

test("nothing in the first bundle says words that come later", () => {
  const later = new RegExp(`t\\(\\s*["\`](${Object.keys(viGifts).join("|")})\\.`);
  const paths = globSync([`{${early.join()}}/**/*.{ts,tsx}`, "needs/Need{Form,sScreen}.tsx"], {
    cwd: client,
    exclude: ["look/StatusTag.tsx"],
  });

  const wrong = paths.filter((path) => later.test(readFileSync(join(client, path), "utf8")));

  expect(paths.length).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});
