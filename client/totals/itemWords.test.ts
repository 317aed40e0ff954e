import { expect, test } from "vitest";
import type { Item } from "#domain/item.ts";
import { itemWordsIn } from "./itemWords.ts";

function inEnglish(known?: Pick<Item, "unitEn">) {
  // Safe cast: nothing else is read of it here.
  const { itemAmount } = itemWordsIn(
    () => "en",
    () => known as Item | undefined,
  );
  return (value: number, unit: string) => itemAmount(value, { item: "A", unit, scale: 0 });
}

test.each([
  ["box", 1, "1\u00a0box"],
  ["box", 2, "2\u00a0boxes"],
  ["m²", 2, "2\u00a0m²"],
  ["pack of 6", 2, "2\u00a0pack of 6"],
])("in English, of what is counted in %s there are so many: %i", (unitEn, value, said) => {
  expect(inEnglish({ unitEn })(value, "cái")).toBe(said);
});

test("what is not known in English is counted as it is given", () => {
  expect(inEnglish()(2, "chai")).toBe("2\u00a0chai");
});
