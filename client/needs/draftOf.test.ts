import { expect, test } from "vitest";
import type { NeedView } from "#domain/needViews.ts";
import { draftOf } from "./draftOf.ts";
import { fieldsOf } from "./needDraft.ts";

const need = {
  id: "one",
  situation: "Nước ngập.",
  damage: "Sập tường rào.",
  peopleAffected: 40,
  contact: { name: "Cô An", phone: "0912345678" },
  site: { id: "site", lat: 22.83, lng: 105 },
  position: { lat: 22.83, lng: 105 },
  lines: [{ id: "line", item: "CHAN", asked: 10, urgency: "urgent", note: "Cỡ nhỏ" }],
} as NeedView;

test("a need that is written anew and not touched says again all that it said", () => {
  const { situation, damage, peopleAffected, contact, position } = need;

  expect(fieldsOf(draftOf(need))).toEqual({
    situation,
    damage,
    peopleAffected,
    contact,
    position,
    lines: [{ id: "line", item: "CHAN", quantity: 10, urgency: "urgent", note: "Cỡ nhỏ" }],
  });
});

test("a need that is where its site is stays there, wherever that will be", () => {
  const { position: _, ...there } = need;

  expect(fieldsOf(draftOf(there))).not.toHaveProperty("position");
});
