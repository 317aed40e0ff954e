import "fake-indexeddb/auto";
import { afterEach, expect, test, vi } from "vitest";
import { database } from "./device.ts";
import { anItem } from "./exampleItem.ts";
import { deliver } from "./outbox.ts";
import { keepPhoto } from "./photos.ts";
import { openShelf } from "./shelf.ts";
import { createStore } from "./store.ts";

// A phone without any room left: what fills it is what was there before.

const store = createStore(database);
const place = "need:m-1";
const typed = { at: Date.now(), value: { situation: "Ngập" } };
const { n: _, state: __, tries: ___, nextAt: ____, notBefore: _____, ...item } = anItem();

/** From now on the browser refuses to write, as it does when the disk's quota is used up. */
function fill() {
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("the quota is used up", "QuotaExceededError");
  });
}
const network = (answer: () => Promise<Response>) => vi.stubGlobal("fetch", vi.fn(answer));
const away = () => Promise.reject(new TypeError("no network"));

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test("what a full device can neither keep nor send stays in the form, with what to copy and what fills it", async () => {
  await store.keepDraft(place, typed);
  await keepPhoto("photo-1", new Uint8Array(2_000).buffer);
  fill();
  network(away);

  const told = await deliver(item, place);

  expect(told).toMatchObject({
    kind: "refused",
    problem: { code: "no_connection" },
    full: { item: { body: item.body }, photos: { count: 1, bytes: 2_000 } },
  });
  expect((await store.drafts()).get(place)).toEqual(typed);
  expect(await store.rows()).toEqual([]);
});

test("what a full device cannot keep is sent at once when there is a network", async () => {
  fill();
  network(() => Promise.resolve(Response.json({ id: "k-1", code: "NC-000001-1" })));

  expect(await deliver(item)).toMatchObject({ kind: "received", done: { code: "NC-000001-1" } });
});

test("a rule's no is told as one, on a full device too", async () => {
  fill();
  const no = {
    type: "/problems/campaign_closed",
    title: "…",
    status: 409,
    code: "campaign_closed",
  };
  network(() =>
    Promise.resolve(
      new Response(JSON.stringify(no), {
        status: 409,
        headers: { "content-type": "application/problem+json" },
      }),
    ),
  );

  const told = await deliver(item);

  expect(told).toMatchObject({ kind: "refused", problem: { code: "campaign_closed" } });
  expect(told).not.toHaveProperty("full");
});

test("a draft and a photo that cannot be kept say so, and what was kept before is still there", async () => {
  await store.keepDraft(place, typed);
  const shelf = await openShelf();
  fill();

  expect(await shelf.put(place, { at: typed.at + 1, value: { situation: "Ngập sâu" } })).toBe(
    false,
  );
  expect(await keepPhoto("photo-2", new Uint8Array(9).buffer)).toBe(false);

  expect((await store.drafts()).get(place)).toEqual(typed);
});
