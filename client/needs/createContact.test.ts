import { createRoot, createSignal } from "solid-js";
import { expect, onTestFinished, test } from "vitest";
import { exampleServer, lost } from "../api/exampleServer.ts";
import { createContact } from "./createContact.ts";

const first = { name: "First", phone: "1" };
const second = { name: "Second", phone: "2" };

function example(answers: Parameters<typeof exampleServer>[0]) {
  const server = exampleServer(answers);
  const [need, show] = createSignal("one");
  const contact = createRoot((leave) => {
    onTestFinished(leave);
    return createContact(need);
  });
  return { ...server, ...contact, show };
}

test("why the contact of one need was not told is not said of the next", async () => {
  const { ask, problem, show } = example([lost]);
  await ask();
  expect(problem()?.code).toBe("no_connection");

  show("two");

  expect(problem()).toBeUndefined();
});

test("a late answer for a need that was left does not take the place of the one that is shown", async () => {
  const { ask, contact, show, hold, settle } = example([first, second]);
  const [goLate, late] = [hold(), ask()];
  show("two");
  const [go, now] = [hold(), ask()];
  go();
  await Promise.all([now, settle()]);

  goLate();
  await Promise.all([late, settle()]);

  expect(contact()).toEqual(second);
});
