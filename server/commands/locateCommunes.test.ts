import { v7 } from "uuid";
import { expect, test } from "vitest";
import { allCommunes } from "#db/communes.ts";
import { listChanges } from "#db/changes.ts";
import { findSite } from "#db/places.ts";
import { system } from "#domain/actor.ts";
import type { Position } from "#domain/place.ts";
import { readProvince } from "#server/reference/provinces.ts";
import { testContext, type TestContext } from "#server/testing.ts";
import { everything } from "#server/testing/everything.ts";
import { accepted, by } from "#server/testing/story.ts";
import { addPlaces } from "./addPlaces.ts";
import { chooseProvince } from "./chooseProvince.ts";
import { locateCommunes } from "./locateCommunes.ts";

// A province whose communes nobody has placed, until an operator puts a map there.

const asked = { province: "04", department: "Sở Giáo dục và Đào tạo Cao Bằng" };
const point = { lat: 22.61, lng: 106.31 };

async function choose(context: TestContext, points: ReadonlyMap<string, Position>) {
  const data = await readProvince(asked.province, points);
  const administrator = { ...system, account: "quantri", role: "administrator" as const };
  return accepted(await chooseProvince(context, by(administrator), { asked, data }));
}

/** The province with a school of two sites: one stands at the province's point, one is known. */
async function unlocated() {
  const context = await testContext();
  await choose(context, new Map());
  const [first] = await allCommunes(context.db.read);
  const { id: commune, lat, lng } = first!;
  const [school, unknown, known] = [v7(), v7(), v7()];
  const site = { school, pupils: 1, staff: 1 };
  const level = "preschool" as const;
  await addPlaces(context, {
    schools: [{ id: school, code: "CB1", name: "Mầm non Một", level, commune, cluster: null }],
    sites: [
      {
        ...site,
        id: unknown,
        code: "CB1-1",
        name: "Điểm chính",
        main: true,
        lat,
        lng,
        positionFrom: "province",
      },
      {
        ...site,
        id: known,
        code: "CB1-2",
        name: "Nà Lung",
        main: false,
        lat: 22.7,
        lng: 106.2,
        positionFrom: "gps",
      },
    ],
  });
  const points = new Map([[commune, point]]);
  const standing = async () => {
    const own = (await allCommunes(context.db.read)).find(({ id }) => id === commune)!;
    const ofSites = await Promise.all([unknown, known].map((id) => findSite(context.db.read, id)));
    return {
      commune: [own.lat, own.lng, own.located],
      sites: ofSites.map((one) => [one!.lat, one!.lng, one!.positionFrom]),
    };
  };
  return { context, commune, unknown, points, standing };
}
const placed = {
  commune: [22.61, 106.31, true],
  sites: [
    [22.61, 106.31, "commune"],
    [22.7, 106.2, "gps"],
  ],
};

test("a map that comes after the province places communes and those sites of which nobody said more", async () => {
  const { context, points, standing, unknown } = await unlocated();

  expect(await locateCommunes(context, points)).toBe(1);

  expect(await standing()).toEqual(placed);
  const [change] = await listChanges(context.db.read, { subject: unknown, limit: 1 });
  expect(change).toMatchObject({
    before: { positionFrom: "province" },
    after: { ...point, positionFrom: "commune" },
    by: {},
  });
});

test("again, or with no map, nothing is written", async () => {
  const { context, points } = await unlocated();
  await locateCommunes(context, points);
  const before = await everything(context.db.read);

  const many = [
    await locateCommunes(context, points),
    await locateCommunes(context, new Map()),
    await locateCommunes(context, new Map([["99999", point]])),
  ];

  expect(many).toEqual([0, 0, 0]);
  expect(await everything(context.db.read)).toEqual(before);
});

test("choosing the same province again does so, too", async () => {
  const { context, points, standing } = await unlocated();

  await choose(context, points);

  expect(await standing()).toEqual(placed);
});
