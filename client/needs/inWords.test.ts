import { afterEach, expect, test, vi } from "vitest";
import { loadItems } from "../totals/catalogue.ts";
import { amount } from "../words/format.ts";
import { nowSpeak } from "../words/language.ts";
import { inWords } from "./inWords.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  nowSpeak("vi");
});

test("English says one of a thing in the singular, and nothing weighed in the plural", async () => {
  const counted = { category: "other", packs: [], value: 1_000, scale: 0 };
  const set = {
    ...counted,
    id: "BAN",
    name: "Bàn ghế",
    nameEn: "Table",
    unit: "bộ",
    unitEn: "set",
  };
  const rice = { ...counted, id: "GAO", name: "Gạo", nameEn: "Rice", unit: "kg", unitEn: "kg" };
  vi.stubGlobal("fetch", () =>
    Promise.resolve(Response.json({ items: [set, { ...rice, scale: 3 }] })),
  );
  await loadItems();
  const said = (quantity: number, { id, name, unit }: typeof set, scale = 0) => {
    const line = inWords({ item: id, name, unit, scale });
    return `${line.name} ${amount(quantity, line)}`;
  };

  nowSpeak("en");

  expect(said(1, set)).toBe("Table 1\u00a0set");
  expect(said(2, set)).toBe("Table 2\u00a0sets");
  expect(said(1, rice, 3)).toBe("Rice 0.001\u00a0kg");
  nowSpeak("vi");
  expect(said(1, set)).toBe("Bàn ghế 1\u00a0bộ");
});
