import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { communePoints } from "./communePoints.ts";
import { pointInside } from "./pointInside.ts";

/** A folder with a map of two communes, one of them without its official code. */
function mapFolder(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), "la-lanh-points-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "communes.topo.json"), content);
  return folder;
}

const square = [
  [105, 22],
  [106, 22],
  [106, 23],
  [105, 23],
  [105, 22],
];
const topology = {
  type: "Topology",
  arcs: [square],
  objects: {
    communes: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", id: 919, arcs: [[0]] },
        { type: "Polygon", arcs: [[0]] },
      ],
    },
  },
};

test("an operator's map tells a point in each commune that it names by its code", async () => {
  const points = await communePoints(mapFolder(JSON.stringify(topology)));

  expect([...points]).toEqual([["00919", { lat: 22.5, lng: 105.5 }]]);
});

test("a map that was replaced is read anew, one that was not is not", async () => {
  const folder = mapFolder(JSON.stringify(topology));
  const first = await communePoints(folder);
  expect(await communePoints(folder)).toBe(first);

  const [commune] = topology.objects.communes.geometries;
  const objects = { one: { ...commune, id: 10_001 } };
  writeFileSync(join(folder, "communes.topo.json"), JSON.stringify({ ...topology, objects }));

  expect([...(await communePoints(folder)).keys()]).toEqual(["10001"]);
});

test("without a map no point is known", async () => {
  expect((await communePoints(undefined)).size).toBe(0);
  expect((await communePoints(join(tmpdir(), "la-lanh-no-such-folder"))).size).toBe(0);
});

test("a point lies inside its shape even where the shape's middle does not", () => {
  // A horseshoe, open to the north.
  const horseshoe = [
    [0, 0],
    [9, 0],
    [9, 9],
    [8, 9],
    [8, 1],
    [2, 1],
    [2, 9],
    [0, 9],
    [0, 0],
  ];

  expect(pointInside({ type: "Polygon", coordinates: [horseshoe] })).toEqual({ lat: 4.5, lng: 1 });
});

test("of a shape in parts the largest is taken, and a line has no inside", () => {
  const islet = square.map(([x = 0, y = 0]) => [x / 1000, y / 1000]);

  const parts = { type: "MultiPolygon" as const, coordinates: [[islet], [square]] };

  expect(pointInside(parts)).toEqual({ lat: 22.5, lng: 105.5 });
  expect(pointInside({ type: "LineString", coordinates: square })).toBeUndefined();
});
