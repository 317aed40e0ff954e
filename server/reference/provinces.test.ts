import { expect, test } from "vitest";
import { communeFinder } from "#domain/communeName.ts";
import { distanceKm } from "#domain/decidePosition.ts";
import { provincePoints } from "./provincePoints.ts";
import { listProvinces, readProvince } from "./provinces.ts";
import { readVietnam } from "./vietnam.ts";

const nowhere = new Map();

test("Việt Nam has its 34 provinces and 3,321 communes, each with a code of its own", async () => {
  const provinces = await listProvinces(nowhere);

  expect(provinces).toHaveLength(34);
  expect(provinces.reduce((sum, { communes }) => sum + communes, 0)).toBe(3_321);
  expect(provinces.filter(({ located }) => located)).toEqual([
    { id: "08", name: "Tuyên Quang", communes: 124, located: true },
  ]);
});

test("every old commune leads to a commune of its province, and no province is without any", async () => {
  const { provinces, communes, oldCommunesOf } = await readVietnam();
  const provinceOf = new Map(communes.map(({ id, province }) => [id, province]));

  for (const { id } of provinces) {
    const olds = oldCommunesOf(id);
    expect(olds.length).toBeGreaterThan(60);
    expect(new Set(olds.map(({ commune }) => provinceOf.get(commune)))).toEqual(new Set([id]));
  }
  expect(communes.every(({ name }) => name === name.normalize("NFC"))).toBe(true);
});

test("Tuyên Quang comes with a point of each commune and our own spelling of its names", async () => {
  const province = await readProvince("08", nowhere);

  expect(province?.communes).toHaveLength(124);
  expect(province?.communes.every(({ isLocated }) => isLocated)).toBe(true);
  expect(province?.communes.find(({ id }) => id === "00922")?.name).toBe("Xã Thuận Hoà");
  // 330 until 1 July 2025, and two that had been merged shortly before.
  expect(province?.oldCommunes).toHaveLength(332);
  expect(province?.items.find(({ id }) => id === "VND")).toBeDefined();
});

test("elsewhere a commune stands at the province's point until a map tells where it is", async () => {
  const map = new Map([["01273", { lat: 22.66, lng: 106.26 }]]);

  const province = await readProvince("04", map);

  expect(province).toMatchObject({ id: "04", name: "Cao Bằng" });
  expect(province?.communes).toHaveLength(56);
  expect(province?.communes.filter(({ isLocated }) => isLocated)).toEqual([
    expect.objectContaining({ id: "01273", lat: 22.66, lng: 106.26, nameEn: expect.any(String) }),
  ]);
  expect(province?.communes.filter(({ isLocated }) => !isLocated)[0]).toMatchObject({
    lat: 22.7,
    lng: 106.1,
  });
});

test("a province that is not there is not known", async () => {
  expect(await readProvince("99", nowhere)).toBeUndefined();
});

test("each province has a point in Việt Nam, apart from the others", async () => {
  const { provinces } = await readVietnam();
  const points = Object.values(provincePoints);

  expect(Object.keys(provincePoints).toSorted()).toEqual(provinces.map(({ id }) => id).toSorted());
  for (const { lat, lng } of points) {
    expect(lat).toBeGreaterThan(8.5);
    expect(lat).toBeLessThan(23.4);
    expect(lng).toBeGreaterThan(102.1);
    expect(lng).toBeLessThan(109.5);
  }
  const apart = points.flatMap((one, at) =>
    points.slice(at + 1).map((other) => distanceKm(one, other)),
  );
  expect(Math.min(...apart)).toBeGreaterThan(30);
});

test("every commune of Tuyên Quang is found by its name, and by each old name with its district", async () => {
  const province = await readProvince("08", nowhere);
  const known = province!.communes.map(({ id, name }) => ({
    id,
    name,
    formerly: province!.oldCommunes.filter(({ commune }) => commune === id),
  }));
  const find = communeFinder(known);

  for (const { id, name, formerly } of known) {
    expect([name, find(name)]).toMatchObject([name, { kind: "one", commune: { id } }]);
    for (const { name: old, district } of formerly)
      expect([old, district, find(`${old}, ${district}`)]).toMatchObject([
        old,
        district,
        { kind: "one", commune: { id } },
      ]);
  }
});
