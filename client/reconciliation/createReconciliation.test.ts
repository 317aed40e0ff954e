import { createRoot, createSignal } from "solid-js";
import { expect, onTestFinished, test } from "vitest";
import { exampleServer, lost } from "../api/exampleServer.ts";
import { createReconciliation } from "./createReconciliation.ts";

test("what is posted while the rows are being read is read after them", async () => {
  const page = (seq: number) => ({ seq, items: [{ id: "one", sent: seq }], next: null });
  const server = exampleServer([page(7), page(8)]);
  const go = server.hold();
  const { state } = createRoot((leave) => {
    onTestFinished(leave);
    return createReconciliation(() => ({ campaign: "one" }));
  });

  await server.happens({ kind: "pledge", id: "two", seq: 8 });
  go();
  await server.settle();

  expect(state.view?.seq).toBe(8);
});

test("rows of one question are never shown among those of another that failed at first", async () => {
  const server = exampleServer([rows(["a", "b"], "after b"), lost, rows(["x"], "after x")]);
  const { state, more, choose } = reconciliationOf("one");
  await server.settle();
  choose("another");
  await server.settle();

  more();
  await server.settle();

  expect(state.view?.items.map(({ id }) => id)).toEqual(["x"]);
});

test("rows that are shown stay when more of them could not be read and are asked for again", async () => {
  const server = exampleServer([rows(["a"], "after a"), lost, rows(["b"], "after b")]);
  const { state, more, retry } = reconciliationOf("one");
  await server.settle();
  more();
  await server.settle();

  retry();
  await server.settle();

  expect(state.view?.items.map(({ id }) => id)).toEqual(["a", "b"]);
});

const rows = (ids: readonly string[], next: string | null) => ({
  seq: 7,
  items: ids.map((id) => ({ id })),
  next,
});
function reconciliationOf(first: string) {
  const [campaign, choose] = createSignal(first);
  return createRoot((leave) => {
    onTestFinished(leave);
    return { ...createReconciliation(() => ({ campaign: campaign() })), choose };
  });
}
