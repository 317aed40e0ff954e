import { expect, test } from "vitest";
import { v7 } from "uuid";
import { decideSeen, type SeenNeed } from "./seenNeed.ts";

const line = { id: v7(), item: "CHAN", asked: 10, urgency: "urgent" as const };
const seen: SeenNeed = { site: { lat: 22.8, lng: 105 }, situation: "Nước ngập.", lines: [line] };

test("a need that is what was looked at may be approved", () => {
  expect(decideSeen(seen, structuredClone(seen))).toEqual({ ok: true, value: true });
});

test("a need that was moved is not what was looked at, and it is told by how many metres", () => {
  const moved = { ...seen, site: { lat: 22.801, lng: 105 } };

  expect(decideSeen(seen, moved)).toEqual({
    ok: false,
    code: "need_changed",
    facts: { added: 0, changed: 0, gone: 0, rewritten: 0, movedM: 111 },
  });
});

test("where nothing is said of its position, that is not compared", () => {
  const { site: _, ...told } = seen;

  expect(decideSeen(told, seen).ok).toBe(true);
});
