import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { viGifts } from "./viGifts.ts";
import { viKept } from "./viKept.ts";
import { viMore } from "./viMore.ts";
import { viOffice } from "./viOffice.ts";

const client = join(import.meta.dirname, "..");

// What these folders show may be on screen before the words that come later. A status is said of a
// consignment only by screens that wait for them.
const early = ["app", "api", "look", "map"];

test("nothing in the first bundle says words that come later", () => {
  const names = Object.keys({ ...viGifts, ...viKept, ...viMore, ...viOffice });
  const later = new RegExp(`t\\(\\s*["\`](${names.join("|")})\\.`);
  const paths = globSync(
    [`{${early.join()}}/**/*.{ts,tsx}`, "needs/Need{Form,sScreen}.tsx", "people/SignIn.tsx"],
    {
      cwd: client,
      exclude: ["look/StatusTag.tsx"],
    },
  );

  const wrong = paths.filter((path) => later.test(readFileSync(join(client, path), "utf8")));

  expect(paths.length).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});
