import { createRoot, createSignal } from "solid-js";
import { expect, onTestFinished, test, vi } from "vitest";
import { createList } from "../desk/createList.ts";
import { startAfresh } from "../app/session.ts";
import { createAnswer } from "./createAnswer.ts";

/** A server on a bad network: each answer is on its way until it is let through. */
function slowServer() {
  vi.useFakeTimers();
  const waiting: ((what: object | null) => void)[] = [];
  vi.stubGlobal("EventSource", function EventSource() {
    return Object.assign(new EventTarget(), { close: () => {} });
  });
  vi.stubGlobal(
    "fetch",
    () => new Promise((answer) => waiting.push((what) => answer(Response.json(what)))),
  );
  onTestFinished(() => void (vi.useRealTimers(), vi.unstubAllGlobals()));
  return {
    waiting,
    answer(what: object | null) {
      waiting.shift()?.(what);
      return vi.advanceTimersByTimeAsync(0);
    },
  };
}
const within = <Made>(make: () => Made) =>
  createRoot((leave) => {
    onTestFinished(leave);
    return make();
  });

test("an answer is shown however often it is asked for again on its way, and asked for once more", async () => {
  const { waiting, answer } = slowServer();
  const { value, refresh } = within(() => createAnswer(() => ({ path: "/api/one" })));
  await answer({ at: 1 });

  for (let times = 0; times < 3; times++) refresh();

  expect(waiting).toHaveLength(1);
  await answer({ at: 2 });
  expect(value()).toEqual({ at: 2 });
  await answer({ at: 3 });
  expect(value()).toEqual({ at: 3 });
  expect(waiting).toEqual([]);
});

test("another question does not wait for the answer to the one before", async () => {
  const { waiting, answer } = slowServer();
  const [path, setPath] = createSignal("/api/one");
  const { value } = within(() => createAnswer(() => ({ path: path() })));

  setPath("/api/two");

  expect(waiting).toHaveLength(2);
  await answer({ of: "one" });
  expect(value()).toBeUndefined();
  await answer({ of: "two" });
  expect(value()).toEqual({ of: "two" });
});

test("what is not asked any more is not answered, nor shown once something else is asked", async () => {
  const { waiting, answer } = slowServer();
  const [path, setPath] = createSignal<string>();
  const { value, problem } = within(() =>
    createAnswer(() => {
      const asked = path();
      return asked ? { path: asked } : undefined;
    }),
  );
  setPath("/api/one");
  await answer({ of: "one" });
  expect(value()).toEqual({ of: "one" });

  setPath("/api/two");
  setPath(undefined);
  await answer({ of: "two" });
  expect([value(), problem()]).toEqual([undefined, undefined]);

  setPath("/api/three");
  expect([value(), waiting.length]).toEqual([undefined, 1]);
});

test("what one reader was told is not there for the next, who asks once it is known who that is", async () => {
  const { waiting, answer } = slowServer();
  const { value } = within(() => createAnswer(() => ({ path: "/api/one" })));
  await answer({ for: "the first" });
  const { items } = within(() =>
    createList<{ id: string }>("/api/some", () => ({}), { wanted: 5, kinds: [] }),
  );
  await answer({ items: [{ id: "for the first" }], next: null });
  expect(items()).toHaveLength(1);

  void startAfresh();
  await vi.advanceTimersByTimeAsync(0);
  expect([value(), items()]).toEqual([undefined, undefined]);
  // Who it is comes first, and with that it is known what stays on the screen.
  expect(waiting).toHaveLength(1);
  await answer(null);

  const next = { items: [{ id: "for the next" }], next: null };
  await answer(next);
  await answer(next);
  expect([value(), items()]).toEqual([next, next.items]);
});

test("so is a list", async () => {
  const { waiting, answer } = slowServer();
  const page = (id: string) => ({ items: [{ id }], next: null });
  const { items, refresh } = within(() =>
    createList<{ id: string }>("/api/some", () => ({}), { wanted: 5, kinds: [] }),
  );
  await answer(page("first"));

  for (let times = 0; times < 3; times++) refresh();

  expect(waiting).toHaveLength(1);
  await answer(page("second"));
  expect(items()).toEqual([{ id: "second" }]);
  await answer(page("third"));
  expect(items()).toEqual([{ id: "third" }]);
  expect(waiting).toEqual([]);
});
