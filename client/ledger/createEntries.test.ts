import { createRoot, type Accessor } from "solid-js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Query } from "../api/request.ts";
import { createEntries } from "./createEntries.ts";

// The server is what it says: its answers are written down here, one after the other.

const streams: EventTarget[] = [];
class Stream extends EventTarget {
  constructor() {
    super();
    streams.push(this);
  }
  close() {}
}
/** Something happens on the server, and the page has heard of it. */
async function happens(seq: number) {
  const data = JSON.stringify({ kind: "pledge", id: `${seq}`, seq });
  streams.at(-1)?.dispatchEvent(new MessageEvent("message", { data }));
  await vi.advanceTimersByTimeAsync(1_000);
}

let answers: object[] = [];
let holdUp: Promise<void> | undefined;
let leave = () => {};
beforeEach(() => {
  holdUp = undefined;
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", Stream);
  vi.stubGlobal("fetch", async () => {
    const answer = answers.shift();
    await holdUp;
    return Response.json(answer);
  });
});
afterEach(() => (leave(), vi.useRealTimers(), vi.unstubAllGlobals()));

const page = (seqs: readonly number[], next: string | null = null) => ({
  items: seqs.map((seq) => ({ id: `entry ${seq}`, seq })),
  next,
});
async function entriesOf(query: Accessor<Query>) {
  const entries = createRoot((dispose) => ((leave = dispose), createEntries(query)));
  await vi.advanceTimersByTimeAsync(0);
  const shown = () => entries.state.items.map(({ seq }) => seq);
  return { ...entries, shown };
}

test("an entry that was reversed since it is shown says so, also far below the newest", async () => {
  const [reversal, five] = [
    { id: "entry 6", seq: 6, reverses: 2 },
    { id: "entry 5", seq: 5 },
  ];
  const four = { id: "entry 4", seq: 4, reversedBy: 7 };
  answers = [
    page([5, 4], "after 4"),
    page([3, 2], "after 2"),
    { items: [reversal, five, four], next: "after 4" },
  ];
  const { state, more, shown } = await entriesOf(() => ({ campaign: "reversed" }));
  more();
  await vi.advanceTimersByTimeAsync(0);

  await happens(6);

  expect(shown()).toEqual([6, 5, 4, 3, 2]);
  const reversed = state.items.flatMap(({ seq, reversedBy }) => (reversedBy ? [seq] : []));
  expect(reversed).toEqual([4, 2]);
  expect(state.next).toBe("after 2");
});

test("what happens while the list is being read is read after it", async () => {
  let go = () => {};
  holdUp = new Promise((resolve) => (go = resolve));
  answers = [page([1]), page([2, 1])];
  const { shown } = await entriesOf(() => ({ campaign: "meanwhile" }));
  await happens(2);

  go();
  await vi.advanceTimersByTimeAsync(0);

  expect(shown()).toEqual([2, 1]);
});

test("where entries lie between the newest and what is shown, the newest begin anew", async () => {
  answers = [page([2, 1]), page([9, 8], "after 8")];
  const { state, shown } = await entriesOf(() => ({ campaign: "gap" }));

  await happens(9);

  expect(shown()).toEqual([9, 8]);
  expect(state.next).toBe("after 8");
});
