import { expect, test } from "vitest";
import { v7 } from "uuid";
import { sharedContext } from "#server/testing.ts";
import { placesScene } from "#server/testing/placesScene.ts";

const context = await sharedContext();

const newItem = (of: object = {}) => ({
  id: `DEN-${v7().slice(-8).toUpperCase()}`,
  name: "Đèn pin",
  nameEn: "Torch",
  category: "other",
  unit: "cái",
  unitEn: "piece",
  scale: 0,
  packs: [{ name: "hộp", size: 10 }],
  value: 60_000,
  ...of,
});

test("an item is added, changed while unused, and each change kept", async () => {
  const { done, json, changesOf } = await placesScene(context);
  const item = newItem();

  await done("items", item);
  await done(`items/${item.id}/change`, { unit: "chiếc", value: 65_000 });

  const { items } = await json("items");
  expect(items).toContainEqual({ ...item, unit: "chiếc", value: 65_000 });
  expect((await changesOf(item.id))[0]).toEqual([
    { unit: "cái", value: 60_000 },
    { unit: "chiếc", value: 65_000 },
  ]);
});

test("the unit of what was asked for stays; its name, packs and value may change", async () => {
  const { done, refused, needOf, province, school } = await placesScene(context);
  const item = newItem();
  await done("items", item);
  await done("needs", needOf(province.site, item.id), school);

  expect(await refused(`items/${item.id}/change`, { scale: 3 })).toEqual({
    status: 409,
    code: "item_in_use",
    facts: { item: item.id, field: "scale" },
  });
  expect(await refused(`items/${item.id}/change`, { unit: "bộ" })).toMatchObject({
    facts: { field: "unit" },
  });
  await done(`items/${item.id}/change`, { name: "Đèn pin sạc", unit: "cái", packs: [] });
});

test("a retired item is asked for no longer, but what has it keeps it", async () => {
  const { done, json, refused, needOf, province, school } = await placesScene(context);
  const item = newItem();
  await done("items", item);
  const need = needOf(province.site, item.id);
  await done("needs", need, school);

  await done(`items/${item.id}/retire`, {});

  const { items } = await json("items");
  expect(items).toContainEqual({ ...item, retired: true });
  expect(await refused("needs", needOf(province.site, item.id), school)).toEqual({
    status: 409,
    code: "item_retired",
    facts: { item: item.id },
  });
  const { id, campaign: _, site: __, ...revised } = need;
  await done(`needs/${id}/revise`, { ...revised, situation: "Nước rút." }, school);
  const other = { ...revised, lines: [{ ...revised.lines[0], id: v7(), item: "CHAN" }] };
  await done(`needs/${id}/revise`, other, school);
  expect(await refused(`needs/${id}/revise`, revised, school)).toMatchObject({
    code: "item_retired",
  });
});

test("a retired item is offered again; retiring twice is one change", async () => {
  const { done, json, changesOf, needOf, province, school } = await placesScene(context);
  const item = newItem();
  await done("items", item);

  await done(`items/${item.id}/retire`, {});
  await done(`items/${item.id}/retire`, {});
  await done(`items/${item.id}/restore`, {});

  expect((await json("items")).items).toContainEqual(item);
  expect(await changesOf(item.id)).toHaveLength(3);
  await done("needs", needOf(province.site, item.id), school);
});

test("cash is neither changed nor retired, and there is no other", async () => {
  const { refused } = await placesScene(context);

  for (const [path, body] of [
    ["items/VND/change", { name: "Tiền mặt" }],
    ["items/VND/retire", {}],
  ] as const)
    expect(await refused(path, body)).toMatchObject({ status: 409, code: "item_in_use" });
  expect(await refused("items", newItem({ category: "cash" }))).toMatchObject({
    issues: [{ path: ["category"], code: "not_a_choice" }],
  });
});

test("a code that is taken, a wrong pack and an unknown item are refused", async () => {
  const { refused } = await placesScene(context);

  expect(await refused("items", newItem({ id: "CHAN" }))).toMatchObject({
    status: 409,
    code: "code_taken",
    facts: { code: "CHAN" },
  });
  expect(await refused("items", newItem({ id: "chăn" }))).toMatchObject({
    issues: [{ path: ["id"], code: "not_an_item" }],
  });
  expect(await refused("items", newItem({ packs: [{ name: "lẻ", size: 1 }] }))).toMatchObject({
    issues: [{ path: ["packs", 0, "size"], code: "too_small" }],
  });
  expect(await refused("items", newItem({ value: 0.5 }))).toMatchObject({
    issues: [{ path: ["value"], code: "not_whole" }],
  });
  for (const act of ["change", "retire", "restore"])
    expect(await refused(`items/KHONG-CO/${act}`, {})).toMatchObject({ status: 404 });
});
