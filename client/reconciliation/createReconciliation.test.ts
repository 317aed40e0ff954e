import { createRoot } from "solid-js";
import { expect, onTestFinished, test } from "vitest";
import { exampleServer } from "../api/exampleServer.ts";
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
