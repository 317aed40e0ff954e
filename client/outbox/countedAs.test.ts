import { expect, test } from "vitest";
import type { Item as Thing } from "#domain/item.ts";
import { countedAs } from "./countedAs.ts";
import { anItem } from "./exampleItem.ts";

const thing = (id: string, nameEn: string, unit = "hộp", scale = 0): Thing => ({
  id,
  name: id,
  nameEn,
  category: "food",
  unit,
  unitEn: id,
  scale,
  packs: [],
  value: 1,
});
const catalogue = [thing("MASK", "Masks"), thing("FISH", "Fish"), thing("RICE", "Rice", "kg", 3)];
const refused = (facts: Record<string, string | number>) => ({
  problem: { type: "", title: "", status: 409, code: "exceeds_lacking", facts },
});
const boxes = refused({ lacking: 2, unit: "hộp", scale: 0 });

test("what a refusal counts is what was written, by its id or by its name", () => {
  const byId = anItem({ ...boxes, body: '{"lines":[{"item":"FISH"}]}', title: "" });
  const byName = anItem({ ...boxes, body: "{}", title: "Fish 5 cans" });
  const form = { address: "", place: "", draft: { lines: [{ item: "FISH" }] } };
  const byDraft = anItem({ ...boxes, body: "{}", title: "", form });

  for (const item of [byId, byName, byDraft]) expect(countedAs(item, catalogue)?.id).toBe("FISH");
});

test("where nothing says which, it is the first that is counted so, and none without a unit", () => {
  const kg = refused({ lacking: 2_000, unit: "kg", scale: 3 });

  expect(countedAs(anItem({ ...kg, body: "{}", title: "" }), catalogue)?.id).toBe("RICE");
  expect(countedAs(anItem({ ...boxes, body: "{}", title: "" }), catalogue)?.id).toBe("MASK");
  expect(countedAs(anItem(refused({})), catalogue)).toBeUndefined();
});
