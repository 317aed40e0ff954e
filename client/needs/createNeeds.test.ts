import { createRoot } from "solid-js";
import { expect, onTestFinished, test, vi } from "vitest";
import { createNeeds } from "./createNeeds.ts";

test("what happens while the list is being read is read after it", async () => {
  vi.useFakeTimers();
  const stream = Object.assign(new EventTarget(), { close: () => {} });
  const answers = [["first"], ["second", "first"]].map((ids) => ({
    items: ids.map((id, at) => ({ id, postedAt: ids.length - at })),
    next: null,
  }));
  let go = () => {};
  const holdUp = new Promise<void>((resolve) => (go = resolve));
  vi.stubGlobal("EventSource", function EventSource() {
    return stream;
  });
  vi.stubGlobal("fetch", async () => {
    const answer = answers.shift();
    await holdUp;
    return Response.json(answer);
  });
  const { needs, leave } = createRoot((dispose) => ({
    needs: createNeeds(() => [{ campaign: "one" }]),
    leave: dispose,
  }));
  onTestFinished(() => (leave(), void vi.useRealTimers(), void vi.unstubAllGlobals()));

  const data = JSON.stringify({ kind: "need_verified", id: "second" });
  stream.dispatchEvent(new MessageEvent("message", { data }));
  await vi.advanceTimersByTimeAsync(1_000);
  go();
  await vi.advanceTimersByTimeAsync(0);

  expect(needs.state.items.map(({ id }) => id)).toEqual(["second", "first"]);
});
