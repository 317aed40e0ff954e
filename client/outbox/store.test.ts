import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { createDatabase } from "./database.ts";
import { anItem } from "./exampleItem.ts";
import { createStore } from "./store.ts";

let made = 0;
/** A device of its own. */
function device() {
  const database = createDatabase(`test-${made++}`);
  return { database, store: createStore(database) };
}
const form = { address: "/needs/new", place: "need:m-1", draft: { situation: "Ngập" } };

test("sending writes the item down and ends its draft", async () => {
  const { store } = device();
  await store.keepDraft("need:m-1", { at: 1, value: { situation: "Ngập" } });
  await store.keepDraft("other", { at: 1, value: {} });

  await store.enqueue(anItem({ form }), "need:m-1");

  expect([...(await store.drafts()).keys()]).toEqual(["other"]);
  expect(await store.rows()).toMatchObject([{ key: "k-1", item: { n: 1, state: "waiting" } }]);
});

test("an item takes its photos with it, each after it", async () => {
  const { store } = device();
  const photo = anItem({ key: "photo", kind: "photo", body: "", things: ["photo"] });

  await store.enqueue(anItem({ key: "need" }), undefined, [photo]);
  const placed = (await store.rows()).map(({ key, item }) => [key, item?.n, item?.kind]);

  expect(placed).toEqual([
    ["need", 1, "need"],
    ["photo", 2, "photo"],
  ]);
});

test("an item that cannot be kept leaves its draft as it was", async () => {
  const { store } = device();
  await store.keepDraft("need:m-1", { at: 1, value: { situation: "Ngập" } });
  // What cannot be cloned is to the database what a full disk is: it throws in the middle.
  const broken = { ...anItem(), form: { ...form, draft: { toString: () => "" } } };

  await expect(store.enqueue(broken, "need:m-1")).rejects.toThrow();

  expect((await store.drafts()).get("need:m-1")?.value).toEqual({ situation: "Ngập" });
  expect(await store.rows()).toEqual([]);
});

test("items keep the order in which they were written, and one that is written again its place", async () => {
  const { store } = device();
  await store.enqueue(anItem({ key: "z" }));
  await store.enqueue(anItem({ key: "a" }));
  await store.enqueue(anItem({ key: "z", title: "again" }));

  const placed = (await store.rows()).map(({ key, item }) => [key, item?.n]);

  expect(placed.sort()).toEqual([
    ["a", 2],
    ["z", 1],
  ]);
});

test("a damaged row is told as such, and can be deleted", async () => {
  const { database, store } = device();
  await store.enqueue(anItem({ key: "good" }));
  await database.use((db) => db.put("outbox", { key: "bad", n: "first" }, "bad"));

  expect(await store.rows()).toMatchObject([{ key: "bad" }, { key: "good", item: { n: 1 } }]);
  await store.enqueue(anItem({ key: "later" }));
  await store.remove("bad");

  expect((await store.rows()).map(({ key }) => key).sort()).toEqual(["good", "later"]);
});

test("an item is opened in its form again, and is then a draft and nothing else", async () => {
  const { store } = device();
  await store.enqueue(anItem({ form }));

  const taken = await store.takeBack("k-1", 7);

  expect(taken).toMatchObject({ key: "k-1" });
  expect((await store.drafts()).get("need:m-1")).toEqual({ at: 7, value: { situation: "Ngập" } });
  expect(await store.rows()).toEqual([]);
});

test("what somebody has begun to type in the same form is not written over", async () => {
  const { store } = device();
  await store.enqueue(anItem({ form }));
  await store.keepDraft("need:m-1", { at: 1, value: { situation: "mới" } });

  expect(await store.takeBack("k-1", 7)).toBe("occupied");

  expect((await store.drafts()).get("need:m-1")?.value).toEqual({ situation: "mới" });
  expect(await store.rows()).toHaveLength(1);
});

test("an item that was deleted meanwhile does not come back", async () => {
  const { store } = device();
  await store.enqueue(anItem());
  await store.remove("k-1");

  await store.change("k-1", (item) => ({ ...item, tries: 1 }));

  expect(await store.rows()).toEqual([]);
});

test("a connection that the browser closed is opened anew", async () => {
  const { database, store } = device();
  await store.enqueue(anItem());
  await database.use(async (db) => db.close());

  expect(await store.rows()).toHaveLength(1);
});
