import { expect, test } from "vitest";
import { v7 } from "uuid";
import type { Actor } from "#domain/actor.ts";
import { addPlaces } from "#server/commands/addPlaces.ts";
import { testContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { everything } from "#server/testing/everything.ts";
import { placesScene } from "#server/testing/placesScene.ts";

const administrator: Actor = { account: "quantri", role: "administrator", alsoClusters: [] };
const schoolIn = (commune: string) => ({
  id: v7(),
  code: "MN001",
  name: "Mầm non Hoa Mận",
  level: "preschool",
  cluster: null,
  commune,
  site: { id: v7(), pupils: 80, staff: 9 },
});

test("before a province is chosen no school is added, and nothing is left behind", async () => {
  const context = await testContext();
  const { post } = await testApp(context);
  const before = await everything(context.db.read);

  const answer = await post("/api/schools", administrator, schoolIn("00919"));

  expect([answer.status, (await answer.json()).code]).toEqual([409, "province_not_chosen"]);
  expect(await everything(context.db.read)).toEqual(before);
});

test("a school that moves takes along those sites whose own place nobody has told", async () => {
  const context = await testContext();
  const { get, post } = await testApp(context);
  const tuyenQuang = { province: "08", department: "Sở Giáo dục và Đào tạo Tuyên Quang" };
  const school = schoolIn("00919");
  const told = { id: v7(), school: school.id, name: "Điểm Bản Lè", pupils: 20, staff: 2 };
  const position = { lat: 22.9, lng: 104.95, from: "gps" };
  await post("/api/province", administrator, tuyenQuang);
  await post("/api/schools", administrator, school);
  await post("/api/sites", administrator, { ...told, position });

  const moved = await post(`/api/schools/${school.id}/change`, administrator, { commune: "02374" });

  expect(moved.status).toBe(200);
  const { items } = await (await get("/api/communes")).json();
  const { lat, lng } = items.find(({ id }: { id: string }) => id === "02374");
  const { sites } = await (await get(`/api/schools/${school.id}`)).json();
  expect(sites).toMatchObject([
    { id: school.site.id, lat, lng, positionFrom: "commune", commune: { id: "02374" } },
    { id: told.id, lat: 22.9, lng: 104.95, positionFrom: "gps" },
  ]);
  const changes = await (await get(`/api/changes?subject=${school.site.id}`, administrator)).json();
  expect(changes.items).toHaveLength(2);
});

test("where no commune's point is known a site stands at the province's and says so", async () => {
  const { get, post } = await testApp(await testContext());
  const caoBang = { province: "04", department: "Sở Giáo dục và Đào tạo Cao Bằng" };
  await post("/api/province", administrator, caoBang);
  const { items } = await (await get("/api/communes")).json();
  const school = schoolIn(items[0].id);

  await post("/api/schools", administrator, school);

  const { sites } = await (await get(`/api/schools/${school.id}`)).json();
  expect(sites).toMatchObject([{ lat: 22.7, lng: 106.1, positionFrom: "province" }]);
});

test("a school has at most two hundred sites", async () => {
  const context = await testContext();
  const { refused, newSite, province } = await placesScene(context);
  const site = {
    lat: 22.8,
    lng: 105,
    main: false,
    positionFrom: "gps",
    pupils: 1,
    staff: 1,
  } as const;
  const sites = Array.from({ length: 199 }, (_, at) => ({
    ...site,
    id: v7(),
    school: province.school,
    code: `NHIEU-${at}`,
    name: `Điểm ${at}`,
  }));
  await addPlaces(context, { sites });

  expect(await refused("sites", newSite())).toMatchObject({
    status: 400,
    issues: [{ path: ["school"], code: "too_many_sites" }],
  });
});
