import { expect, test } from "vitest";
import { officeWords } from "../words/t.ts";
import { tellChange } from "./tellChange.ts";

await officeWords();

test("a moved pin is one change, with both places", () => {
  const told = tellChange({
    before: { lat: 22.1, lng: 105.2, positionFrom: "commune" },
    after: { lat: 22.12345, lng: 105.2, positionFrom: "map" },
  });

  expect(told).toEqual([
    { field: "Vị trí", before: "22.10000, 105.20000", after: "22.12345, 105.20000" },
    { field: "Vị trí biết từ", before: "Theo xã: chưa ai đặt vị trí", after: "Đặt trên bản đồ" },
  ]);
});

test("a place of which only one number is told is not lost", () => {
  expect(tellChange({ before: { lng: 105 }, after: { lng: 105.5 } })).toEqual([
    { field: "Kinh độ", before: "105.00000", after: "105.50000" },
  ]);
});

test("choices are said in words, accounts and packs by their parts, money as money", () => {
  const bank = { bin: "970405", account: "8300201009999", holder: "Quỹ cứu trợ" };
  const told = tellChange({
    before: { hazard: "storm", bank: null, packs: [], value: 0 },
    after: { hazard: "flash_flood", bank, packs: [{ name: "thùng", size: 24 }], value: 18_000 },
  });

  expect(told.map(({ after }) => after)).toEqual([
    "Lũ quét",
    "Agribank · 8300201009999 · Quỹ cứu trợ",
    "thùng · 24",
    "18.000\u00a0₫",
  ]);
});

test("ids are said by name, what is empty is said so, and a field without a word keeps its own", () => {
  const told = tellChange(
    { before: { cluster: null, pupils: 40 }, after: { cluster: "c1", pupils: 1234, extra: true } },
    { nameOf: (id) => (id === "c1" ? "Cụm số 1" : undefined) },
  );

  expect(told).toEqual([
    { field: "Cụm", before: "(trống)", after: "Cụm số 1" },
    { field: "Số trẻ", before: "40", after: "1.234" },
    { field: "extra", before: "(trống)", after: "có" },
  ]);
});

test("what is in a pack is told in the unit that its item is counted in", () => {
  const told = tellChange(
    { before: { packs: [] }, after: { packs: [{ name: "bao", size: 25_000 }] } },
    { counted: { unit: "kg", scale: 3 } },
  );

  expect(told.map(({ after }) => after)).toEqual(["bao · 25\u00a0kg"]);
});
