import { createRoot } from "solid-js";
import { expect, onTestFinished, test } from "vitest";
import { exampleServer, lost } from "../api/exampleServer.ts";
import { createList } from "./createList.ts";

const page = (id: string, next: string | null = null) => ({ items: [{ id }], next });
const listOf = (wanted: number) =>
  createRoot((leave) => {
    onTestFinished(leave);
    const about = { wanted, kinds: ["pledge"] };
    return { ...createList<{ id: string }>("/api/some", () => ({}), about), leave };
  });

test("what happens while an answer is lost is read all the same", async () => {
  const server = exampleServer([lost, page("one")]);
  const go = server.hold();
  const { items, problem } = listOf(5);

  await server.happens({ kind: "pledge", id: "one" });
  go();
  await server.settle();

  expect([items(), problem()]).toEqual([[{ id: "one" }], undefined]);
});

test("the further pages of a list that was left are not asked for", async () => {
  const server = exampleServer([page("one", "after one"), page("two")]);
  const go = server.hold();
  const { leave } = listOf(2000);
  await server.settle();

  leave();
  go();
  await server.settle();

  expect(server.asked).toHaveLength(1);
});
