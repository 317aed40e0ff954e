import { beforeEach, expect, test, vi } from "vitest";
import { get } from "./request.ts";
import { watchTouch } from "./touch.ts";

// A page of which only its events are needed, and a server that answers at once.

const page = new EventTarget();

vi.useFakeTimers();

beforeEach(() => {
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ items: [] })));
  watchTouch();
  return () => vi.unstubAllGlobals();
});

const happens = (kind: string) => page.dispatchEvent(new Event(kind));

/** Whether something that was asked has been answered after so long. */
async function isAnswered(asked: Promise<unknown>, afterMs: number): Promise<boolean> {
  let is = false;
  void asked.then(() => (is = true));
  await vi.advanceTimersByTimeAsync(afterMs);
  return is;
}

test.each(["pointerup", "pointercancel"])("what is read waits for %s", async (end) => {
  happens("pointerdown");
  const asked = get("/api/needs");

  expect(await isAnswered(asked, 2_000)).toBe(false);
  happens(end);
  expect(await isAnswered(asked, 200)).toBe(true);
});

test("what is read while nothing is pressed waits for nothing", async () => {
  vi.advanceTimersByTime(5_000);

  await expect(get("/api/needs")).resolves.toEqual({ ok: true, value: { items: [] } });
});

test("a release of which the browser tells nothing is not waited for for ever", async () => {
  happens("pointerdown");

  expect(await isAnswered(get("/api/needs"), 3_200)).toBe(true);
});
