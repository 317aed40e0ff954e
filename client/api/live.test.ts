import { createRoot } from "solid-js";
import { beforeEach, expect, test, vi } from "vitest";
import { onLive, type Happened } from "./live.ts";

// What a page hears of the server, by a stream of which the browser's part is not real.

class Stream extends EventTarget {
  static readonly CLOSED = 2;
  readyState = 1;
  readonly path: string;
  constructor(path: string) {
    super();
    this.path = path;
    opened.push(this);
  }
  close() {}
  /** The server, or something on the way to it, says no: the browser does not try again by itself. */
  refuse() {
    this.readyState = Stream.CLOSED;
    this.dispatchEvent(new Event("error"));
  }
  bring(data: unknown) {
    this.dispatchEvent(new MessageEvent("message", { data: JSON.stringify(data) }));
  }
}
let opened: Stream[] = [];
let heard: Happened[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", Stream);
  opened = [];
  heard = [];
  const leave = createRoot((dispose) => {
    onLive((events) => heard.push(events));
    return dispose;
  });
  return () => (leave(), vi.useRealTimers(), vi.unstubAllGlobals(), vi.restoreAllMocks());
});

const isAbout = (kind: string) => heard.at(-1)?.some((event) => event.kind === kind);

test("a burst is told once, with what happened", () => {
  opened[0]?.bring({ kind: "pledge", id: "1" });
  opened[0]?.bring({ kind: "need_filed", id: "2" });
  vi.advanceTimersByTime(1_000);

  expect([heard.length, isAbout("pledge"), isAbout("receipt")]).toEqual([1, true, false]);
});

test("where no stream comes through, all is read again with each try, at times of its own", () => {
  vi.spyOn(Math, "random").mockReturnValueOnce(0).mockReturnValueOnce(1);

  opened[0]?.refuse();
  vi.advanceTimersByTime(59_999);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(1);
  expect([opened.length, heard.length, isAbout("receipt")]).toEqual([2, 1, true]);

  opened[1]?.refuse();
  vi.advanceTimersByTime(30_000);
  expect([opened.length, heard.length]).toEqual([3, 2]);

  vi.advanceTimersByTime(600_000);
  expect([opened.length, heard.length]).toEqual([3, 2]);
});
