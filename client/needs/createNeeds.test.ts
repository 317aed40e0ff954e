import { createRoot } from "solid-js";
import { expect, onTestFinished, test } from "vitest";
import { exampleServer } from "../api/exampleServer.ts";
import { leave as signOut } from "../app/session.ts";
import { createNeeds } from "./createNeeds.ts";

test("what happens while the list is being read is read after it", async () => {
  const page = (...ids: string[]) => ({
    items: ids.map((id, at) => ({ id, postedAt: ids.length - at })),
    next: null,
  });
  const server = exampleServer([page("first"), page("second", "first")]);
  const go = server.hold();
  const { state } = createRoot((leave) => {
    onTestFinished(leave);
    return createNeeds(() => [{ campaign: "one" }]);
  });

  await server.happens({ kind: "need_verified", id: "second" });
  go();
  await server.settle();

  expect(state.items.map(({ id }) => id)).toEqual(["second", "first"]);
});

test("a list that was left before it was answered is not known to be empty when somebody comes back", () => {
  exampleServer([]).hold();
  const open = () =>
    createRoot((leave) => {
      onTestFinished(leave);
      return { ...createNeeds(() => [{ campaign: "left" }]), leave };
    });
  open().leave();

  const { state } = open();

  expect(state.isNew).toBe(true);
});

test("what happens before it is known which needs to ask for does not make it an empty list", async () => {
  const server = exampleServer([]);
  const { state } = createRoot((leave) => {
    onTestFinished(leave);
    return createNeeds(() => undefined);
  });

  await server.happens({ kind: "need_verified", id: "one" });

  expect([state.isNew, server.asked]).toEqual([true, []]);
});

test("what was shown to a reader who has left is shown to nobody else, here or on coming back", async () => {
  const mine = { items: [{ id: "mine", postedAt: 1 }], next: null };
  const server = exampleServer([mine, mine]);
  const open = () =>
    createRoot((leave) => {
      onTestFinished(leave);
      return { ...createNeeds(() => [{ campaign: "private" }]), leave };
    });
  const before = open();
  await server.settle();
  before.leave();
  const { state, leave } = open();
  await server.settle();
  expect(state.items).toHaveLength(1);

  server.hold();
  void signOut();
  await server.settle();

  expect([state.isNew, state.items]).toEqual([true, []]);
  leave();
  expect(open().state.isNew).toBe(true);
});
