import { createRoot, createSignal } from "solid-js";
import { expect, onTestFinished, test } from "vitest";
import { exampleServer, lost } from "../api/exampleServer.ts";
import { createEntries } from "./createEntries.ts";

const page = (seqs: readonly number[], next: string | null = null) => ({
  items: seqs.map((seq) => ({ id: `entry ${seq}`, seq })),
  next,
});
function entriesOf(first: string) {
  const [campaign, choose] = createSignal(first);
  const entries = createRoot((leave) => {
    onTestFinished(leave);
    return createEntries(() => ({ campaign: campaign() }));
  });
  return { ...entries, choose, shown: () => entries.state.items.map(({ seq }) => seq) };
}
const posted = (seq: number) => ({ kind: "pledge", id: `${seq}`, seq });

test("an entry that was reversed since it is shown says so, also far below the newest", async () => {
  const [reversal, five] = [
    { id: "entry 6", seq: 6, reverses: 2 },
    { id: "entry 5", seq: 5 },
  ];
  const four = { id: "entry 4", seq: 4, reversedBy: 7 };
  const server = exampleServer([
    page([5, 4], "after 4"),
    page([3, 2], "after 2"),
    { items: [reversal, five, four], next: "after 4" },
  ]);
  const { state, more, shown } = entriesOf("reversed");
  await server.settle();
  more();
  await server.settle();

  await server.happens(posted(6));

  expect(shown()).toEqual([6, 5, 4, 3, 2]);
  const reversed = state.items.flatMap(({ seq, reversedBy }) => (reversedBy ? [seq] : []));
  expect(reversed).toEqual([4, 2]);
  expect(state.next).toBe("after 2");
});

test("what happens while the list is being read is read after it", async () => {
  const server = exampleServer([page([1]), page([2, 1])]);
  const go = server.hold();
  const { shown } = entriesOf("meanwhile");

  await server.happens(posted(2));
  go();
  await server.settle();

  expect(shown()).toEqual([2, 1]);
});

test("where entries lie between the newest and what is shown, the newest begin anew", async () => {
  const server = exampleServer([page([2, 1]), page([9, 8], "after 8")]);
  const { state, shown } = entriesOf("gap");
  await server.settle();

  await server.happens(posted(9));

  expect(shown()).toEqual([9, 8]);
  expect(state.next).toBe("after 8");
});

test("the entries of one question are never shown among those of another that failed at first", async () => {
  const server = exampleServer([page([9, 8], "after 8"), lost, page([4, 3], "after 3")]);
  const { state, choose, retry, shown } = entriesOf("one");
  await server.settle();
  choose("another");
  await server.settle();

  retry();
  await server.settle();

  expect(shown()).toEqual([4, 3]);
  expect(state.next).toBe("after 3");
});

test("nor when more is asked for instead, or something happens", async () => {
  const server = exampleServer([page([9, 8], "after 8"), lost, page([4, 3]), lost, page([7])]);
  const { choose, more, shown } = entriesOf("first");
  await server.settle();
  choose("second");
  await server.settle();

  more();
  await server.settle();
  expect(shown()).toEqual([4, 3]);

  choose("third");
  await server.settle();
  await server.happens(posted(10));
  expect(shown()).toEqual([7]);
});

test("what failed is what is tried again: the next page, or what happened", async () => {
  const server = exampleServer([
    page([2], "after 2"),
    lost,
    page([3, 2], "after 2"),
    lost,
    page([1]),
  ]);
  const { retry, more, shown } = entriesOf("retried");
  await server.settle();
  await server.happens(posted(3));

  retry();
  await server.settle();
  expect(shown()).toEqual([3, 2]);

  more();
  await server.settle();
  retry();
  await server.settle();
  expect(shown()).toEqual([3, 2, 1]);
});
