import { beforeEach, expect, test, vi } from "vitest";
import { keep, kept } from "../app/kept.ts";
import { toldPlace } from "./device.ts";
import { stayTold } from "./stayTold.ts";

// What an opening of the app makes good, in a browser of which only the push service is not real.

const storage = new Map<string, string>();
const posted: [path: string, body: unknown][] = [];
const subscribe = vi.fn<() => Promise<unknown>>();
const getSubscription = vi.fn<() => Promise<unknown>>();

beforeEach(() => {
  storage.clear();
  posted.length = 0;
  subscribe.mockReset();
  getSubscription.mockReset();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
    removeItem: (key: string) => storage.delete(key),
  });
  vi.stubGlobal("Notification", { permission: "granted" });
  vi.stubGlobal("fetch", (path: string, { body }: { body: string }) => {
    posted.push([path, JSON.parse(body)]);
    return Promise.resolve(Response.json({}));
  });
});

const known = (endpoint: string) => ({
  endpoint,
  toJSON: () => ({ endpoint, keys: { p256dh: "p", auth: "a" } }),
});
// Nobody is signed in here: `me` is undefined, and so is whose it is.
const told = { endpoint: "https://push.example/1", publicKey: "our key" };
// Safe cast: the test gives what the function uses.
const registration = {
  pushManager: { subscribe, getSubscription },
} as unknown as ServiceWorkerRegistration;

test("while all is as it was, nobody is asked anything", async () => {
  keep(toldPlace, told);
  getSubscription.mockResolvedValue(known(told.endpoint));

  await stayTold(registration);

  expect(posted).toEqual([]);
  expect(subscribe).not.toHaveBeenCalled();
});

test("what the browser renewed unheard is brought to the server, once", async () => {
  keep(toldPlace, told);
  getSubscription.mockResolvedValue(known("https://push.example/2"));

  await stayTold(registration);
  await stayTold(registration);

  expect(posted).toEqual([
    [
      "/api/me/notices/device",
      expect.objectContaining({ endpoint: "https://push.example/2", language: "vi" }),
    ],
  ]);
});

test("what the browser lost is made anew with the server's key", async () => {
  keep(toldPlace, told);
  getSubscription.mockResolvedValue(null);
  subscribe.mockResolvedValue(known("https://push.example/3"));

  await stayTold(registration);

  expect(subscribe).toHaveBeenCalledWith({
    userVisibleOnly: true,
    applicationServerKey: "our key",
  });
  expect(kept(toldPlace)).toMatchObject({ endpoint: "https://push.example/3" });
});

test.each([
  ["nobody ever wanted it", undefined, "granted"],
  ["it was another person who wanted it", { ...told, account: "another" }, "granted"],
  ["the person has forbidden it since", told, "denied"],
])("nothing is told where %s", async (_, remembered, permission) => {
  keep(toldPlace, remembered);
  vi.stubGlobal("Notification", { permission });
  getSubscription.mockResolvedValue(null);

  await stayTold(registration);

  expect(posted).toEqual([]);
  expect(subscribe).not.toHaveBeenCalled();
});
