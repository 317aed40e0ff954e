import * as v from "valibot";
import { expect, test } from "vitest";
import { categories } from "#domain/catalogue.ts";
import { Item, ItemCode } from "#domain/item.ts";
import { startingItems } from "./startingItems.ts";

test("every item is one that the catalogue can hold, named and counted in both languages", () => {
  for (const item of startingItems) {
    expect(v.is(Item, item), item.id).toBe(true);
    expect(v.is(ItemCode, item.id), item.id).toBe(true);
    expect(item.name && item.nameEn && item.unit && item.unitEn, item.id).toBeTruthy();
    expect(item.value, item.id).toBeGreaterThan(0);
    expect(Number.isSafeInteger(item.value), item.id).toBe(true);
  }
  expect(new Set(startingItems.map(({ id }) => id)).size).toBe(startingItems.length);
});

test("every category has something in it, and đồng are worth themselves", () => {
  expect(new Set(startingItems.map(({ category }) => category))).toEqual(new Set(categories));
  expect(startingItems.filter(({ category }) => category === "cash")).toMatchObject([
    { id: "VND", scale: 0, value: 1 },
  ]);
});

test("a pack is more than one of the smallest unit and a whole number of them", () => {
  for (const { id, packs } of startingItems)
    for (const { size } of packs) expect(Number.isSafeInteger(size) && size > 1, id).toBe(true);
});
