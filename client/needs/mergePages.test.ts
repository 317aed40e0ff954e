import { expect, test } from "vitest";
import type { NeedView } from "#domain/needViews.ts";
import { mergePages } from "./mergePages.ts";

const need = (id: string, postedAt: number) => ({ id, postedAt }) as NeedView;
const ids = (items: readonly NeedView[]) => items.map(({ id }) => id);

test("two lists are one, the newest first, and of one moment the higher id first", () => {
  const first = { query: {}, items: [need("c", 3), need("a", 1)], next: null };
  const second = { query: {}, items: [need("d", 3), need("b", 2)], next: null };

  const merged = mergePages([first, second]);

  expect(ids(merged.items)).toEqual(["d", "c", "b", "a"]);
  expect(merged.hasMore).toBe(false);
});

test("nothing is shown before something newer that was not fetched yet", () => {
  const goesOn = { query: {}, items: [need("e", 9), need("d", 5)], next: "cursor" };
  const ended = { query: {}, items: [need("c", 7), need("b", 2)], next: null };

  const merged = mergePages([goesOn, ended]);

  expect(ids(merged.items)).toEqual(["e", "c", "d"]);
  expect(merged.hasMore).toBe(true);
});

test("a need that moved from one list to the other between two answers is shown once", () => {
  const before = { query: {}, items: [need("a", 1)], next: null };
  const after = { query: {}, items: [need("a", 1)], next: null };

  expect(ids(mergePages([before, after]).items)).toEqual(["a"]);
});
