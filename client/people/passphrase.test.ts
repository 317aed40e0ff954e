import { expect, test } from "vitest";
import { passwordMin } from "#domain/person.ts";
import { passphrase, randomBelow } from "./passphrase.ts";
import { passphraseWords } from "./passphraseWords.ts";

test("the words are some hundred, each once, short and typed without accents", () => {
  expect(passphraseWords.length).toBeGreaterThanOrEqual(300);
  expect(passphraseWords.length).toBeLessThanOrEqual(500);
  expect(new Set(passphraseWords).size).toBe(passphraseWords.length);
  expect(passphraseWords.filter((word) => !/^[a-z]{3,6}$/.test(word))).toEqual([]);
});

test("even the shortest suggestion is a password that the server takes", () => {
  const shortest = passphraseWords.toSorted((a, b) => a.length - b.length);

  const suggested = passphrase(shortest, () => 0);

  expect(suggested).toMatch(/^([a-z]+ ){4}10$/);
  expect(suggested.length).toBeGreaterThanOrEqual(passwordMin);
});

test("every number below the limit is drawn, and none beyond it", () => {
  const drawn = new Set(Array.from({ length: 2_000 }, () => randomBelow(7)));

  expect([...drawn].toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6]);
});
