import { createRoot } from "solid-js";
import { expect, onTestFinished, test, vi } from "vitest";
import { onLive } from "../api/live.ts";
import { createList } from "../desk/createList.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { stayFresh } from "./stayFresh.ts";

test("what is shown is read once, and no more, when the network is back", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void (vi.useRealTimers(), vi.unstubAllGlobals()));
  const asked: string[] = [];
  let headers: HeadersInit = { "X-Kept-At": "1" };
  vi.stubGlobal("document", { visibilityState: "visible" });
  vi.stubGlobal("EventSource", function EventSource() {
    return Object.assign(new EventTarget(), { close: () => {} });
  });
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(path);
    return Response.json({ items: [], next: null }, { headers });
  });
  createRoot((leave) => {
    onTestFinished(leave);
    onLive(createAnswer(() => ({ path: "/api/followed" })).refresh);
    createAnswer(() => ({ path: "/api/known" }));
    createList("/api/list", () => ({}), { wanted: 5, kinds: [] });
  });
  stayFresh();
  await vi.advanceTimersByTimeAsync(0);
  asked.length = 0;

  headers = {};
  await vi.advanceTimersByTimeAsync(15_000);

  const shown = asked.filter((path) => /followed|known|list/.test(path));
  expect(shown.toSorted()).toEqual(["/api/followed", "/api/known", "/api/list?limit=5"]);
});
