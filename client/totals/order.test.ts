import { expect, test } from "vitest";
import type { Sum } from "#domain/ledgerViews.ts";
import { readOrder, sorted, turned, writeOrder } from "./order.ts";
import type { TotalsRow } from "./six.ts";

const none: Sum = { cash: 0, goods: 0 };

function row(name: string, received: Sum): TotalsRow {
  const rest = { promised: none, held: none, onTheWay: none, damaged: none, missing: none };
  return { key: name, name, received, ...rest };
}

const rows = [
  row("Cụm số 10", { cash: 5, goods: 0 }),
  row("Cụm số 2", { cash: 1, goods: 9 }),
  row("Cụm số 1", none),
];
const namesBy = (text: string) =>
  sorted(rows, readOrder(text), ({ name }) => name).map(({ name }) => name);

test("names are sorted as people count", () => {
  expect(namesBy("name")).toEqual(["Cụm số 1", "Cụm số 2", "Cụm số 10"]);
  expect(namesBy("-name")).toEqual(["Cụm số 10", "Cụm số 2", "Cụm số 1"]);
});

test("numbers are sorted by what cash and goods are worth together", () => {
  expect(namesBy("-received")).toEqual(["Cụm số 2", "Cụm số 10", "Cụm số 1"]);
});

test("an order that nobody knows is the list's own", () => {
  expect(namesBy("-colour")).toEqual(rows.map(({ name }) => name));
});

test("pressing a column asks for the largest first, pressing again for the smallest", () => {
  const once = turned(undefined, "missing");

  expect(writeOrder(once)).toBe("-missing");
  expect(writeOrder(turned(once, "missing"))).toBe("missing");
  expect(writeOrder(turned(once, "name"))).toBe("name");
});
