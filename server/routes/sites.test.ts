import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { sharedContext } from "#server/testing.ts";
import { placesScene } from "#server/testing/placesScene.ts";
import { clusterActor, schoolActor } from "#server/testing/story.ts";

const context = await sharedContext();
const here = { lat: 22.81, lng: 104.98 };

describe("sites", () => {
  test("are added by their school, with the next code and the place that it tells", async () => {
    const { done, json, newSite, school, province } = await placesScene(context);
    const site = newSite({ position: { ...here, from: "gps" } });

    const { code } = await done("sites", site, school);

    const { sites, code: schoolCode } = await json(`schools/${province.school}`);
    expect(code).toBe(`${schoolCode}-2`);
    expect(sites).toContainEqual(
      expect.objectContaining({ id: site.id, code, main: false, ...here, positionFrom: "gps" }),
    );
  });

  test("move by a pin and go back to the commune's point, and it is kept who did it", async () => {
    const { done, json, school, province, changesOf } = await placesScene(context);

    await done(`sites/${province.site}/change`, { position: { ...here, from: "map" } }, school);
    await done(`sites/${province.site}/change`, { position: null, pupils: 61 });

    const { items } = await json(`sites?school=${province.school}`);
    expect(items).toMatchObject([{ lat: 22.8, lng: 105, positionFrom: "commune", pupils: 61 }]);
    expect(await changesOf(province.site)).toEqual([
      [
        { ...here, positionFrom: "map", pupils: 60 },
        { lat: 22.8, lng: 105, positionFrom: "commune", pupils: 61 },
      ],
      [
        { lat: 22.8, lng: 105, positionFrom: "gps" },
        { ...here, positionFrom: "map" },
      ],
    ]);
    const { items: told } = await json(`changes?subject=${province.site}`, school);
    expect(told.map(({ by }: { by: { role: string } }) => by.role)).toEqual([
      "department",
      "school",
    ]);
  });

  test("a swapped position and one outside the province are refused with what is wrong", async () => {
    const { refused, province, newSite } = await placesScene(context);
    const change = `sites/${province.site}/change`;

    expect(
      await refused(change, { position: { lat: 104.98, lng: 22.81, from: "map" } }),
    ).toMatchObject({
      status: 400,
      code: "invalid_input",
      facts: here,
      issues: [{ path: ["position"], code: "position_swapped" }],
    });
    const haNoi = { lat: 21.03, lng: 105.85, from: "map" };
    expect(await refused("sites", newSite({ position: haNoi }))).toMatchObject({
      facts: { offKm: 215 },
      issues: [{ path: ["position"], code: "outside_province" }],
    });
  });

  test("are told by their id, closed or not, and an unknown one is unknown", async () => {
    const { done, get, json, newSite } = await placesScene(context);
    const site = newSite();
    await done("sites", site);
    await done(`sites/${site.id}/close`, {});

    expect(await json(`sites/${site.id}`)).toMatchObject({
      id: site.id,
      name: "Điểm Bản Lè",
      closedAt: expect.any(Number),
    });
    expect((await get(`/api/sites/${v7()}`)).status).toBe(404);
  });

  test("of which nobody said where they are are found apart, until somebody does", async () => {
    const { done, json, newSite, newSchool, province } = await placesScene(context);
    const [site, closed] = [newSite(), newSite()];
    const { cluster } = await json(`schools/${province.school}`);
    const school = newSchool({ cluster });
    for (const one of [site, closed]) await done("sites", one);
    await done(`sites/${closed.id}/close`, {});
    await done("schools", school);
    const unknown = async (more = "") => {
      const query = `cluster=${cluster}&position=unknown${more}`;
      const { items } = await json(`sites?${query}`);
      return (items as { id: string }[]).map(({ id }) => id);
    };

    expect(await unknown()).toEqual([site.id, school.site.id].toSorted());
    expect(await unknown(`&text=${school.code}`)).toEqual([school.site.id]);
    expect(await unknown("&text=zzzz")).toEqual([]);
    await done(`sites/${site.id}/change`, { position: { ...here, from: "map" } });
    expect(await unknown()).toEqual([school.site.id]);
  });

  test("one of them is the main one", async () => {
    const { done, json, newSite, province, changesOf } = await placesScene(context);
    const site = newSite();
    await done("sites", site);

    await done(`sites/${site.id}/change`, { main: true });

    const { sites } = await json(`schools/${province.school}`);
    const mains = (sites as { id: string; main: boolean }[]).filter(({ main }) => main);
    expect(mains.map(({ id }) => id)).toEqual([site.id]);
    expect(await changesOf(province.site)).toEqual([[{ main: true }, { main: false }]]);
  });

  test("a closed one is no longer listed and files nothing, until it is opened again", async () => {
    const { done, json, refused, newSite, needOf, province, school } = await placesScene(context);
    const site = newSite();
    await done("sites", site);

    await done(`sites/${site.id}/close`, {}, school);

    const listed = async () => (await json(`sites?school=${province.school}`)).items.length;
    expect(await listed()).toBe(1);
    const { sites } = await json(`schools/${province.school}`);
    expect(sites).toHaveLength(2);
    expect(await refused("needs", needOf(site.id), school)).toMatchObject({
      status: 409,
      code: "site_closed",
    });
    expect(await refused(`sites/${site.id}/change`, { main: true })).toMatchObject({
      code: "site_closed",
    });
    await done(`sites/${site.id}/reopen`, {}, school);
    expect(await listed()).toBe(2);
    await done("needs", needOf(site.id), school);
  });

  test("closing the main one makes another the main one", async () => {
    const { done, json, newSite, province } = await placesScene(context);
    const site = newSite();
    await done("sites", site);

    await done(`sites/${province.site}/close`, {});

    const { sites } = await json(`schools/${province.school}`);
    expect((sites as { id: string; main: boolean }[]).map(({ id, main }) => [id, main])).toEqual(
      expect.arrayContaining([
        [province.site, false],
        [site.id, true],
      ]),
    );
  });

  test("the last one, and one with an open need, are not closed", async () => {
    const { done, refused, newSite, needOf, province, school } = await placesScene(context);

    expect(await refused(`sites/${province.site}/close`, {})).toMatchObject({
      status: 409,
      code: "last_site",
    });
    await done("sites", newSite());
    await done("needs", needOf(province.site), school);
    expect(await refused(`sites/${province.site}/close`, {})).toMatchObject({
      status: 409,
      code: "site_in_use",
      facts: { needs: 1, onTheWay: 0 },
    });
  });

  test("closing twice, and opening what is open, changes nothing", async () => {
    const { done, newSite, changesOf } = await placesScene(context);
    const site = newSite();
    await done("sites", site);

    await done(`sites/${site.id}/reopen`, {});
    await done(`sites/${site.id}/close`, {});
    await done(`sites/${site.id}/close`, {});

    expect(await changesOf(site.id)).toHaveLength(2);
  });

  test("of another school are not a school's to change or to know the history of", async () => {
    const { refused, get, newSite, province } = await placesScene(context);
    const other = schoolActor(province.otherSchool);

    for (const path of [`sites/${province.site}/change`, `sites/${province.site}/close`])
      expect(await refused(path, {}, other)).toEqual({ status: 403, code: "not_your_site" });
    expect(await refused("sites", newSite(), other)).toMatchObject({ code: "not_your_site" });
    expect(await refused("sites", newSite(), clusterActor(province.cluster))).toMatchObject({
      code: "not_allowed",
    });
    expect((await get(`/api/changes?subject=${province.site}`, other)).status).toBe(403);
  });
});

test("a school's history is its own and its sites', page by page", async () => {
  const { done, json, school, province } = await placesScene(context);
  for (const pupils of [61, 62, 63])
    await done(`sites/${province.site}/change`, { pupils }, school);
  await done(`sites/${province.otherSite}/change`, { pupils: 5 });

  const first = await json("changes?limit=2", school);
  const second = await json(`changes?limit=2&cursor=${first.next}`, school);

  const pupils = [...first.items, ...second.items].map(({ after }) => after.pupils);
  expect(pupils).toEqual([63, 62, 61]);
  expect(second.next).toBeNull();
});
