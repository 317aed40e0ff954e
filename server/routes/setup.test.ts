import { expect, test } from "vitest";
import { v7 } from "uuid";
import type { Actor } from "#domain/actor.ts";
import { testContext, type TestContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { everything } from "#server/testing/everything.ts";
import { departmentActor, smallProvince } from "#server/testing/story.ts";

const administrator: Actor = { account: "quantri", role: "administrator", alsoClusters: [] };
const tuyenQuang = { province: "08", department: "Sở Giáo dục và Đào tạo Tuyên Quang" };
const caoBang = { province: "04", department: "Sở Giáo dục và Đào tạo Cao Bằng" };

async function appOn(context: TestContext) {
  const app = await testApp(context);
  const json = async (path: string, actor?: Actor) => (await app.get(path, actor)).json();
  const choose = (asked: object, actor = administrator) => app.post("/api/province", actor, asked);
  return { ...app, json, choose };
}

test("a province is chosen with its communes, their old names and the first catalogue", async () => {
  const { json, choose } = await appOn(await testContext());
  expect(await json("/api/province")).toBeNull();

  const answer = await choose(tuyenQuang);

  expect([answer.status, await answer.json()]).toEqual([201, { id: "08" }]);
  expect(await json("/api/province")).toMatchObject({
    id: "08",
    name: "Tuyên Quang",
    department: tuyenQuang.department,
  });
  expect((await json("/api/communes")).items).toHaveLength(124);
  expect((await json("/api/items")).items.length).toBeGreaterThan(35);
  expect(await json("/api/setup", departmentActor)).toMatchObject({
    province: { id: "08", name: "Tuyên Quang", department: tuyenQuang.department },
    communes: 124,
    clusters: 0,
    schools: 0,
    sites: 0,
    campaigns: 0,
    people: 0,
  });
});

test("communes come all at once, or in pages for who asks so", async () => {
  const { json, choose } = await appOn(await testContext());
  await choose(tuyenQuang);
  const all = await json("/api/communes");

  const first = await json("/api/communes?limit=100");
  const rest = await json(`/api/communes?limit=100&cursor=${first.next}`);

  expect([all.items.length, all.next, first.items.length, rest.next]).toEqual([
    124,
    null,
    100,
    null,
  ]);
  expect([...first.items, ...rest.items]).toEqual(all.items);
});

test("an old name finds the new commune, with several when they are alike", async () => {
  const { json, choose } = await appOn(await testContext());
  await choose(tuyenQuang);
  const search = async (text: string) => {
    const { items } = await json(`/api/communes?text=${encodeURIComponent(text)}`);
    return (items as { name: string; formerly?: object[] }[]).map(({ name, formerly }) => [
      name,
      ...(formerly ?? []),
    ]);
  };

  expect(await search("Xã Minh Tân, huyện Vị Xuyên")).toEqual([
    ["Xã Minh Tân", { name: "Xã Minh Tân", district: "Huyện Vị Xuyên" }],
  ]);
  expect(await search("thuan hoa")).toEqual([["Xã Thuận Hoà"]]);
  expect(await search("Thuận Hòa")).toEqual([["Xã Thuận Hoà"]]);
  const alike = (await search("tả lủng")).map(([name]) => name);
  expect(alike.slice(0, 2).toSorted()).toEqual(["Xã Mèo Vạc", "Xã Đồng Văn"]);
  expect(await search("Không Có")).toEqual([]);
});

test("the department's name may change, and the change is kept; again the same is none", async () => {
  const context = await testContext();
  const { json, choose } = await appOn(context);
  await choose(tuyenQuang);
  const renamed = { ...tuyenQuang, department: "Sở GD&ĐT tỉnh Tuyên Quang" };

  const answer = await choose(renamed);
  await choose(renamed);

  expect(answer.status).toBe(200);
  expect(await json("/api/province")).toMatchObject({ department: renamed.department });
  const { changes } = await everything(context.db.read);
  expect(changes).toHaveLength(2);
});

test("another province may be chosen while nothing stands on the first", async () => {
  const { json, choose } = await appOn(await testContext());
  await choose(tuyenQuang);

  const answer = await choose(caoBang);

  expect(answer.status).toBe(200);
  expect(await json("/api/province")).toMatchObject({ id: "04", name: "Cao Bằng" });
  const { items } = await json("/api/communes");
  expect(items).toHaveLength(56);
  expect(items[0]).toMatchObject({ located: false, lat: 22.7, lng: 106.1 });
});

test("once there are schools another province is refused and changes nothing", async () => {
  const context = await testContext();
  const { choose } = await appOn(context);
  await smallProvince(context);
  const before = await everything(context.db.read);

  const answer = await choose(caoBang);

  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({
    code: "province_already_chosen",
    facts: { province: "08", schools: 2, campaigns: 1 },
  });
  expect(await everything(context.db.read)).toEqual(before);
});

test("a province that is not there is refused and changes nothing", async () => {
  const context = await testContext();
  const { choose } = await appOn(context);
  const before = await everything(context.db.read);

  const unknown = await choose({ ...tuyenQuang, province: "99" });
  const wrong = await choose({ ...tuyenQuang, province: "8" });
  const nameless = await choose({ ...tuyenQuang, department: " " });

  expect([unknown.status, wrong.status, nameless.status]).toEqual([404, 400, 400]);
  expect(await everything(context.db.read)).toEqual(before);
});

test("the provinces to choose from are those of Việt Nam", async () => {
  const { json } = await appOn(await testContext());

  const { items } = await json("/api/provinces", departmentActor);

  expect(items).toHaveLength(34);
  expect(items).toContainEqual({ id: "08", name: "Tuyên Quang", communes: 124, located: true });
});

test("setup counts what is there and who is missing", async () => {
  const context = await testContext();
  const { json } = await appOn(context);
  await smallProvince(context);

  expect(await json("/api/setup", departmentActor)).toEqual({
    province: {
      id: "08",
      name: "Tuyên Quang",
      department: "Sở Giáo dục và Đào tạo Tuyên Quang",
    },
    communes: 1,
    clusters: 2,
    schools: 2,
    sites: 2,
    sitesWithoutPosition: 0,
    items: 4,
    campaigns: 1,
    openCampaigns: 1,
    people: 0,
    joined: 0,
    schoolsWithoutPerson: 2,
    clustersWithoutPerson: 2,
  });
});

test("the same choice sent again is answered as the first time", async () => {
  const { post } = await appOn(await testContext());
  const key = v7();

  const first = await post("/api/province", administrator, tuyenQuang, key);
  const again = await post("/api/province", administrator, tuyenQuang, key);

  expect([first.status, again.status, again.headers.get("idempotency-hit")]).toEqual([
    201,
    201,
    "true",
  ]);
});
