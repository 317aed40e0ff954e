import { describe, expect, test } from "vitest";
import * as v from "valibot";
import { oldCommunes } from "#db/schema/places.ts";
import type { Actor } from "#domain/actor.ts";
import { page } from "#domain/answers.ts";
import { ConsignmentView, PledgeView } from "#domain/giftViews.ts";
import { EntryView } from "#domain/ledgerViews.ts";
import { NeedView } from "#domain/needViews.ts";
import { sharedContext } from "#server/testing.ts";
import { busyScene } from "#server/testing/scene.ts";

// What people look for is found by whatever they type, and nothing else is.
const context = await sharedContext();
const scene = await busyScene(context);
const { get, actors, province, campaign, site } = scene;
const old = { name: "Xã Phong Quang", district: "Huyện Vị Xuyên", province: "Tỉnh Hà Giang" };
await context.db.write((tx) =>
  tx.insert(oldCommunes).values({ ...old, id: "00691-0", commune: "00691" }),
);

async function read<Schema extends v.GenericSchema>(schema: Schema, path: string, actor?: Actor) {
  const answer = await get(`/api/${path}`, actor);
  expect([path, answer.status]).toEqual([path, 200]);
  return v.parse(schema, await answer.json());
}

describe("needs are found", () => {
  const found = async (query: string, actor?: Actor) => {
    const { items } = await read(page(NeedView), `needs?${query}`, actor);
    return items.map(({ id }) => id);
  };
  const { need, submitted, closed } = scene;

  test("by everyone when they were verified, by the rest only by those who handle them", async () => {
    const all = [need.id, submitted.id, closed.id].toSorted();

    expect((await found("")).toSorted()).toEqual([need.id, closed.id].toSorted());
    expect((await found("", actors.otherSchool)).toSorted()).toEqual(
      [need.id, closed.id].toSorted(),
    );
    expect((await found("", actors.school)).toSorted()).toEqual(all);
    expect((await found("", actors.cluster)).toSorted()).toEqual(all);
    expect(await found("status=submitted", actors.department)).toEqual([submitted.id]);
    expect(await found("status=submitted")).toEqual([]);
  });

  test.each([
    ["its campaign", `campaign=${campaign}`],
    ["its school's cluster", `cluster=${province.otherCluster}`],
    ["its commune", "commune=00691"],
    ["its school", `school=${province.school}`],
    ["an item it asks for", "item=SUA"],
    ["its coverage", "coverage=partly"],
    ["its school's name in any letters", "text=MAM%20NON%20hoa%20man&coverage=partly"],
    ["its school's name with accents", `text=${encodeURIComponent("Hoa Mận")}&item=SUA`],
    ["its commune's name", `text=${encodeURIComponent("hà giang")}&item=SUA`],
    ["an old name of its commune", "text=phong%20quang&item=SUA"],
    [
      "its commune's old name with its district",
      `text=${encodeURIComponent("Phong Quang, huyện Vị Xuyên")}&item=SUA`,
    ],
    ["its commune's old district", `text=${encodeURIComponent("Vị Xuyên")}&item=SUA`],
    ["its code as written", "text=NC-000001-3"],
    ["its code as said", "text=nc%20000001%203"],
    ["only a space", "text=%20"],
  ])("by %s", async (_, query) => {
    expect(await found(query)).toContain(need.id);
  });

  test.each([
    ["another campaign", `campaign=${site}`],
    ["another cluster", `cluster=${province.cluster}`],
    ["another commune", "commune=00001"],
    ["an item nobody asks for", "item=GAO"],
    ["another urgency", "urgency=critical"],
    ["another school's name", "text=Hoa%20Dao"],
    ["an old name of another commune", "text=lac%20nong&item=SUA"],
    ["another code", "text=NC-000002-6"],
    ["a pledge's code", "text=CK-000001-3"],
    ["what a pattern would match", "text=h_a"],
    ["signs alone", "text=%25"],
  ])("not by %s", async (_, query) => {
    expect(await found(query)).not.toContain(need.id);
  });
});

describe("schools and their sites are found", () => {
  const ids = async (path: string) => {
    const items = v.array(v.object({ id: v.string() }));
    return (await read(v.object({ items }), path)).items.map(({ id }) => id);
  };

  test.each([
    ["their commune's name", "Hà Giang"],
    ["an old name of their commune", "phong quang"],
    ["their commune's old district", "Vị Xuyên"],
    ["their name without accents", "hoa man"],
  ])("by %s", async (_, text) => {
    const query = `text=${encodeURIComponent(text)}`;

    expect(await ids(`schools?${query}`)).toContain(province.school);
    expect(await ids(`sites?${query}`)).toContain(site);
  });

  test("not by an old name of another commune", async () => {
    expect(await ids("schools?text=lac%20nong")).toEqual([]);
    expect(await ids("sites?text=lac%20nong")).toEqual([]);
  });
});

describe("entries are found", () => {
  const found = async (query: string) => {
    const { items } = await read(page(EntryView), `ledger?${query}`);
    return items;
  };
  const kinds = async (query: string) => new Set((await found(query)).map(({ kind }) => kind));

  test("by kind, campaign and day", async () => {
    expect(await kinds("kind=receipt")).toEqual(new Set(["receipt"]));
    expect(await found(`campaign=${site}`)).toEqual([]);
    expect(await kinds("from=2026-11-20&to=2026-11-20")).toEqual(new Set(["consignment"]));
    expect(await found("to=2026-11-19")).toEqual([]);
  });

  test("by who or what they are about", async () => {
    const { pledge, sent } = scene;

    expect(await kinds(`party=${pledge.id}`)).toEqual(new Set(["pledge", "consignment"]));
    expect(await kinds(`party=${sent.id}`)).toEqual(new Set(["consignment"]));
    expect(await kinds(`party=${province.school}&kind=need_verified`)).toEqual(
      new Set(["need_verified"]),
    );
    expect((await found("item=VND")).map(({ movements }) => movements[0]?.item)).toEqual(["VND"]);
    expect(await found(`party=${province.otherSchool}`)).toEqual([]);
  });

  test("by the names and codes people type", async () => {
    const receipts = await found("text=BN-000001-3");
    const promises = await found("text=ck-000001-3");
    const byName = await kinds(`text=${encodeURIComponent("sữa hộp")}`);
    const entry = await found("text=BT-000001-3");

    expect(receipts.map(({ kind }) => kind)).toEqual(["receipt"]);
    expect(promises.map(({ kind }) => kind)).toEqual(["consignment", "pledge"]);
    expect(byName).toEqual(new Set(["pledge", "consignment", "receipt", "take_back"]));
    expect(entry.map(({ seq }) => seq)).toEqual([1]);
    expect(await found("text=khong%20co%20ai")).toEqual([]);
    expect(await found("text=NC-000001-9")).toEqual([]);
  });

  test("by the memo with which a promise was paid, however its bank wrote it", async () => {
    const promise = await found("text=CK-000001-3");

    for (const memo of ["TQC0000013", "tqc 000001-3", "MBVCB.327.TQC0000013 Cum 5.CT tu 0711000"])
      expect(await found(`text=${encodeURIComponent(memo)}`)).toEqual(promise);
    expect(await found("text=TQC0000019")).toEqual([]);
  });

  test("by nothing in particular when only a space was typed", async () => {
    expect(await found("text=%20")).toEqual(await found(""));
    expect(await found("text=%20BT-000001-3%20")).toHaveLength(1);
  });

  test("by the commune of the school, by its name of today or of before", async () => {
    const today = await kinds(`text=${encodeURIComponent("Phường Hà Giang 2")}`);

    expect(today).toContain("receipt");
    expect(today).toEqual(await kinds(`party=${province.school}`));
  });

  test("by an amount of đồng as people write it, and by a range of amounts", async () => {
    const all = await found("kind=pledge");
    const one = all.find(({ movements }) => (movements[0]?.value ?? 0) >= 1000);
    const dong = one?.movements[0]?.value ?? 0;
    const written = String(dong).replace(/\B(?=(\d{3})+$)/g, ".");
    const worth = async (query: string) =>
      (await found(`kind=pledge&${query}`)).map(({ movements }) => movements[0]?.value ?? 0);

    for (const text of [written, `${written} ₫`, String(dong), `${written.replaceAll(".", ",")} đ`])
      expect(new Set(await worth(`text=${encodeURIComponent(text)}`))).toEqual(new Set([dong]));
    expect(await worth(`least=${dong}&most=${dong}`)).toEqual(
      await worth(`text=${encodeURIComponent(written)}`),
    );
    expect((await worth(`least=${dong + 1}`)).every((value) => value > dong)).toBe(true);
    expect((await worth(`most=${dong - 1}`)).every((value) => value < dong)).toBe(true);
    expect(await found(`least=${10 ** 14}`)).toEqual([]);
  });
});

test("what was promised, sent and received is listed by who, where and how it stands", async () => {
  const pledges = async (query: string) =>
    (await read(page(PledgeView), `pledges?${query}`)).items.map(({ state }) => state);
  const consignments = async (query: string) =>
    (await read(page(ConsignmentView), `consignments?${query}`)).items;

  expect(await pledges(`cluster=${province.cluster}&need=${scene.need.id}`)).toHaveLength(4);
  expect(new Set(await pledges("state=fulfilled"))).toEqual(new Set(["fulfilled"]));
  expect((await consignments(`site=${site}&state=returned`)).map(({ id }) => id)).toEqual([
    scene.returned.id,
  ]);
  expect(await consignments(`cluster=${province.otherCluster}`)).toEqual([]);
});
