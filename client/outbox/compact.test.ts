import fc from "fast-check";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { compactOf, readCompact } from "./compact.ts";

const line = { id: v7(), item: "CHAN", quantity: 60, urgency: "critical" };
const need = {
  id: v7(),
  campaign: v7(),
  site: v7(),
  situation: "Nước ngập vào lớp học. Nước rút chậm, hai phòng học chưa dọn được.",
  peopleAffected: 84,
  contact: { name: "Cô Thử", phone: "0900 000 000" },
  lines: [line, { ...line, id: v7(), item: "SUA", quantity: 384 }],
};
const act = { key: v7(), path: "/api/needs", body: JSON.stringify(need) };

test("a need is a text of a few hundred characters, and read again to the letter", () => {
  const text = compactOf(act);

  expect(text).toMatch(/^LALANH1\.[\w-]+$/);
  expect(text.length).toBeLessThan(450);
  expect(readCompact(text)).toEqual(act);
});

test("words around it and lines within it change nothing", () => {
  const broken = compactOf(act).replace(/.{40}/g, "$&\n  ");

  expect(readCompact(`Sở ơi giúp với: ${broken}\n\n09:12 đã gửi từ Zalo`)).toEqual(act);
});

test("a text that lost a character, or got another, is not read", () => {
  const text = compactOf(act);
  for (const at of [12, 80, text.length - 2]) {
    expect(readCompact(text.slice(0, at) + text.slice(at + 1))).toBeUndefined();
    const other = text[at] === "A" ? "B" : "A";
    expect(readCompact(text.slice(0, at) + other + text.slice(at + 1))).toBeUndefined();
  }
  expect(readCompact(text.slice(0, -6))).toBeUndefined();
  expect(readCompact("Xin chào")).toBeUndefined();
});

test("whatever somebody typed is read again as it was", () => {
  const letters = [
    "ế",
    "🌿",
    "a",
    '"',
    "\\",
    "\n",
    "\u0001",
    "-",
    "LALANH1.",
    need.id,
    '","site":"',
  ];
  const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 20 });
  fc.assert(
    fc.property(text, text, (situation, note) => {
      const of = { ...act, body: JSON.stringify({ ...need, situation, note }) };
      expect(readCompact(compactOf(of))).toEqual(of);
    }),
    { numRuns: 40 },
  );
});
