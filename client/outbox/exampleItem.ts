import type { Item, Owner, Row } from "./item.ts";

// What the tests of the outbox keep in it.

export const me: Owner = { username: "truong-001", membership: "m-1" };

/** An item that waits and was never tried. */
export function anItem(more: Partial<Item> = {}): Item {
  const { key = "k-1" } = more;
  return {
    key,
    n: 1,
    owner: me,
    kind: "need",
    path: "/api/needs",
    body: `{"id":"${key}"}`,
    things: [key],
    title: "Chăn trẻ em",
    writtenAt: 1_000,
    state: "waiting",
    tries: 0,
    nextAt: 0,
    notBefore: 0,
    ...more,
  };
}

export function rowsOf(...items: Item[]): Row[] {
  return items.map((item) => ({ key: item.key, item }));
}
