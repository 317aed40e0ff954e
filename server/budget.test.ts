import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "vite";
import { beforeAll, describe, expect, test } from "vitest";
import { budgetOf, filesOf } from "./budget.ts";
import { ensureClient } from "./build.ts";

describe("the built client", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await ensureClient();
  }, 60_000);

  test("stays within its budgets", () => {
    for (const { what, bytes, limit } of budgetOf(folder))
      expect(bytes, what).toBeLessThanOrEqual(limit);
  });

  test("has nothing inline that the Content-Security-Policy would refuse", () => {
    const page = readFileSync(join(folder, "index.html"), "utf8");

    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|data:/);
  });

  // Groups of `vite.config.ts` can make such circles of sources that have none: a screen then fails as it opens.
  test("has no part that waits for one that waits for it", () => {
    const manifest = JSON.parse(readFileSync(join(folder, ".vite/manifest.json"), "utf8"));
    const inCircles = Object.keys(manifest).filter((key) => awaitedBy(manifest, key).has(key));

    expect(Object.keys(manifest)).not.toEqual([]);
    expect(inCircles).toEqual([]);
  });

  // Lightning CSS writes `font` after what stood below it in the same rule, which then loses.
  test("keeps its numbers tabular: no rule sets font after font-variant-numeric", () => {
    const styles = globSync("assets/*.css", { cwd: folder });
    const wrong = styles.flatMap(
      (path) =>
        readFileSync(join(folder, path), "utf8").match(
          /font-variant-numeric:tabular-nums;[^}]*\bfont:[^}]*/g,
        ) ?? [],
    );

    expect(styles).not.toEqual([]);
    expect(wrong).toEqual([]);
  });
});

/** All that a part imports statically, and what that imports. */
function awaitedBy(manifest: Manifest, part: string): Set<string> {
  const awaited = new Set<string>();
  const queue = [...(manifest[part]?.imports ?? [])];
  for (let key = queue.pop(); key; key = queue.pop()) {
    if (awaited.has(key)) continue;
    awaited.add(key);
    queue.push(...(manifest[key]?.imports ?? []));
  }
  return awaited;
}

describe("what a browser loads", () => {
  const manifest = {
    "index.html": { file: "main.js", isEntry: true, imports: ["_shared.js"], css: ["main.css"] },
    "_shared.js": { file: "shared.js" },
    "needs/NeedForm.tsx": {
      file: "form.js",
      isDynamicEntry: true,
      imports: ["_shared.js", "_stepper.js"],
      css: ["form.css"],
    },
    "_stepper.js": { file: "stepper.js", imports: ["index.html"] },
    "map/Map.tsx": { file: "map.js", isDynamicEntry: true },
  };

  test("is the entry, the lazy part and all they import, each once", () => {
    expect(filesOf(manifest, [/NeedForm/]).toSorted()).toEqual([
      "form.css",
      "form.js",
      "main.css",
      "main.js",
      "shared.js",
      "stepper.js",
    ]);
  });

  test("cannot be counted when a part was renamed", () => {
    expect(() => filesOf(manifest, [/NeedsScreen/])).toThrow("no lazy part /NeedsScreen/");
  });
});
