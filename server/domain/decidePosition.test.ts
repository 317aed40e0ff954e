import { expect, test } from "vitest";
import { accept, refuse } from "./decision.ts";
import { decidePosition, distanceKm } from "./decidePosition.ts";

const haGiang = { lat: 22.82, lng: 104.98 };
const known = [
  { ...haGiang, located: true },
  { lat: 21.8, lng: 105.2, located: true },
];
const unknown = [{ lat: 22.4, lng: 105.1, located: false }];

const refused = (problem: string, facts: object) =>
  refuse("invalid_input", { path: "position", problem, ...facts });

test("a position near a commune's point is in the province", () => {
  const near = { lat: 22.9, lng: 105.1 };

  expect(decidePosition(near, known)).toEqual(accept(near));
});

test("latitude and longitude that changed places are told, and what was meant", () => {
  const swapped = { lat: 104.98, lng: 22.82 };

  expect(decidePosition(swapped, known)).toEqual(refused("position_swapped", haGiang));
  expect(decidePosition(swapped, unknown)).toEqual(refused("position_swapped", haGiang));
});

test("a position more than 25 km from every commune's point is outside, and how far", () => {
  const haNoi = { lat: 21.03, lng: 105.85 };

  expect(decidePosition(haNoi, known)).toEqual(refused("outside_province", { offKm: 109 }));
  expect(decidePosition({ lat: 22.4, lng: 105.1 }, known)).toMatchObject({ ok: false });
});

test("where no commune's point is known, 200 km around the province's own are believed", () => {
  const haNoi = { lat: 21.03, lng: 105.85 };
  const hue = { lat: 16.46, lng: 107.59 };

  expect(decidePosition(haNoi, unknown)).toEqual(accept(haNoi));
  expect(decidePosition(hue, unknown)).toEqual(refused("outside_province", { offKm: 710 }));
});

test("distances are those of the earth", () => {
  expect(distanceKm(haGiang, haGiang)).toBe(0);
  // A degree of latitude; Hà Nội to Huế as the crow flies.
  expect(distanceKm({ lat: 22, lng: 105 }, { lat: 23, lng: 105 })).toBeCloseTo(111.2, 1);
  expect(distanceKm({ lat: 21.03, lng: 105.85 }, { lat: 16.46, lng: 107.59 })).toBeCloseTo(540, -1);
});
