import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { noon } from "#server/testing.ts";
import { emptyFolder, openFolder } from "#server/testing/dataFolder.ts";
import { backUp } from "./backUp.ts";
import { restore } from "./restore.ts";

// Maps are the operator's own files, as they came from wherever.

test("a map that is a link, that nobody may write, or has an odd name is backed up and restored", async () => {
  const { dataDir, close } = await openFolder(emptyFolder());
  await close();
  const geo = join(dataDir, "geo");
  mkdirSync(geo);
  const elsewhere = join(emptyFolder(), "large.pmtiles");
  writeFileSync(elsewhere, "tiles");
  symlinkSync(elsewhere, join(geo, "nền.pmtiles"));
  symlinkSync(join(geo, "nowhere"), join(geo, "gone.pmtiles"));
  writeFileSync(join(geo, "xã phường.topo.json"), "{}", { mode: 0o444 });
  // As `unzip` leaves what was packed on Windows.
  writeFileSync(join(geo, "maps\\rivers.topo.json"), "{}");

  const { folder } = await backUp(dataDir, emptyFolder(), { now: noon });
  const restored = emptyFolder();
  await restore(folder, restored);

  expect(readdirSync(join(restored, "geo")).toSorted()).toEqual(
    ["maps\\rivers.topo.json", "nền.pmtiles", "xã phường.topo.json"].toSorted(),
  );
  expect(readFileSync(join(restored, "geo/nền.pmtiles"), "utf8")).toBe("tiles");
});
