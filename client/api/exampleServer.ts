import { onTestFinished, vi } from "vitest";

/** An answer that never came. */
export const lost = "lost";

/**
 * A server that gives these answers, one after the other, and tells of what happens, for tests of what a
 * screen reads. Time is the test's: `settle` lets what was answered come in.
 */
export function exampleServer(answers: (object | typeof lost)[]) {
  vi.useFakeTimers();
  const stream = Object.assign(new EventTarget(), { close: () => {} });
  const asked: string[] = [];
  let held: Promise<void> | undefined;
  vi.stubGlobal("EventSource", function EventSource() {
    return stream;
  });
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    const answer = answers.shift();
    await held;
    if (answer === lost) throw new TypeError("fetch failed");
    return Response.json(answer);
  });
  onTestFinished(() => void (vi.useRealTimers(), vi.unstubAllGlobals()));
  const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
  return {
    /** The addresses that were asked for. */
    asked,
    settle,
    /** The page has heard of an act. */
    happens(event: { kind: string; id: string; seq?: number }) {
      stream.dispatchEvent(new MessageEvent("message", { data: JSON.stringify(event) }));
      return settle(1_000);
    },
    /** Answers are on their way until this is called. */
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },
  };
}
