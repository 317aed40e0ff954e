import { createRoot } from "solid-js";
import { expect, onTestFinished, test } from "vitest";
import { exampleServer } from "../api/exampleServer.ts";
import { createEntries } from "./createEntries.ts";

const page = (seqs: readonly number[], next: string | null = null) => ({
  items: seqs.map((seq) => ({ id: `entry ${seq}`, seq })),
  next,
});
function entriesOf(campaign: string) {
  const entries = createRoot((leave) => {
    onTestFinished(leave);
    return createEntries(() => ({ campaign }));
  });
  return { ...entries, shown: () => entries.state.items.map(({ seq }) => seq) };
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
