import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import type { PushPayload } from "#domain/pushPayload.ts";
import { database } from "../outbox/device.ts";
import { createStore } from "../outbox/store.ts";
import { tellPushes } from "./pushWorker.ts";

// The tap in a message, in a service worker of which only the browser's own part is not real.

const key = "01a14ace-5a80-7671-99dd-72383906a93b";
const confirm = {
  need: "01a14ace-5a80-7671-99dd-72383906a93c",
  code: "NC-000042-7",
  key,
  word: "Còn cần",
  done: "Đã báo Sở.",
  kept: "Đã lưu trên máy.",
  failed: "Chưa báo được.",
  owner: { username: "truong-001", membership: "m-1" },
};
const message: PushPayload = {
  title: "Còn cần không?",
  body: "NC-000042-7",
  path: "/needs/1",
  tag: "t",
  confirm,
};
const store = createStore(database);
const showNotification = vi.fn<(title: string, options: object) => Promise<void>>();

beforeEach(async () => {
  vi.stubGlobal("self", new EventTarget());
  showNotification.mockReset();
  // Safe cast: the test gives what is used to show a message.
  tellPushes({ registration: { showNotification } } as unknown as Parameters<typeof tellPushes>[0]);
  await store.remove(key);
  return () => (vi.restoreAllMocks(), vi.unstubAllGlobals());
});

const network = (answer: () => Promise<Response>) => vi.stubGlobal("fetch", vi.fn(answer));
const away = () => Promise.reject(new TypeError("no network"));

const keptKeys = async () => (await store.rows()).map((row) => row.key);

/** From now on the browser refuses to write, as it does when the disk's quota is used up. */
const fill = () =>
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("the quota is used up", "QuotaExceededError");
  });

/** Taps the answer; gives what the message says then, and what can still be tapped in it. */
async function tap() {
  let work: Promise<unknown> = Promise.resolve();
  const notification = { close: () => undefined, data: message };
  const waitUntil = (asked: Promise<unknown>) => (work = asked);
  const event = Object.assign(new Event("notificationclick"), { action: "confirm", notification });
  self.dispatchEvent(Object.assign(event, { waitUntil }));
  await work;
  const [, { body, actions = [] }] = showNotification.mock.lastCall as unknown as [
    string,
    { body: string; actions?: { title: string }[] },
  ];
  return { says: body, canTap: actions.map(({ title }) => title) };
}

test("what was sent is said to be, and kept no longer", async () => {
  network(() => Promise.resolve(Response.json({})));

  expect(await tap()).toEqual({ says: "Đã báo Sở.", canTap: [] });
  expect(await keptKeys()).toEqual([]);
});

test("what could not be sent is kept, and says so", async () => {
  network(away);

  expect(await tap()).toEqual({ says: "Đã lưu trên máy.", canTap: [] });
  expect(await keptKeys()).toEqual([key]);
});

test("what could neither be sent nor kept is not said to be, and can be tapped again", async () => {
  network(away);
  fill();

  expect(await tap()).toEqual({ says: "Chưa báo được.", canTap: ["Còn cần"] });
});
