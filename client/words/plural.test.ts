import { expect, test } from "vitest";
import { en } from "./en.ts";

test("English says one of a thing, and not “1 sites”, where schools, clusters and the public read it", () => {
  const { consignments, desk, map, silence, totals } = en;
  const ofOne = [
    consignments.late("1"),
    desk.unreportedHint("1"),
    map.sites("1"),
    map.lackingSites("1"),
    silence.count("1"),
    totals.items("1"),
  ];

  expect(ofOne.filter((said) => /^1 (?:day|site|item)s\b/.test(said))).toEqual([]);
});
