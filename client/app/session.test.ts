import { expect, onTestFinished, test, vi } from "vitest";
import { me, refreshMe } from "./session.ts";

const notSignedIn = { type: "", title: "", status: 401, code: "not_signed_in" };

test("what was said of an earlier reader does not come after what was said of the next", async () => {
  const waiting: ((answer: Response) => void)[] = [];
  const kept = new Map([["signed-in", '"1"']]);
  vi.stubGlobal("localStorage", { getItem: (key: string) => kept.get(key), setItem: () => {} });
  vi.stubGlobal("fetch", () => new Promise((resolve) => waiting.push(resolve)));
  onTestFinished(() => void vi.unstubAllGlobals());
  const person = { memberships: [], active: "new", sites: [], may: [] };

  const both = [refreshMe(), refreshMe()];
  waiting[1]?.(Response.json(person));
  await both[1];
  waiting[0]?.(Response.json(notSignedIn, { status: 401 }));
  await both[0];

  expect(me()).toEqual(person);
});

test("that nobody was signed in does not come after who signed in since", async () => {
  const waiting: ((answer: Response) => void)[] = [];
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", { getItem: (key: string) => kept.get(key), setItem: () => {} });
  vi.stubGlobal("fetch", () => new Promise((resolve) => waiting.push(resolve)));
  onTestFinished(() => void vi.unstubAllGlobals());
  const person = { memberships: [], active: "since", sites: [], may: [] };

  const asStranger = refreshMe();
  kept.set("signed-in", '"1"');
  const since = refreshMe();
  waiting[1]?.(Response.json(person));
  await since;
  waiting[0]?.(Response.json(null));
  await asStranger;

  expect(me()).toEqual(person);
});

test("that nobody is signed in any more does not come after who signed in while that was forgotten", async () => {
  const waiting: ((answer: Response) => void)[] = [];
  const kept = new Map([["signed-in", '"1"']]);
  const { promise: forgotten, resolve: forget } = Promise.withResolvers<boolean>();
  vi.stubGlobal("localStorage", { getItem: (key: string) => kept.get(key), setItem: () => {} });
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  vi.stubGlobal("caches", { delete: () => (begin(), forgotten) });
  vi.stubGlobal("fetch", () => new Promise((resolve) => waiting.push(resolve)));
  onTestFinished(() => void vi.unstubAllGlobals());
  const person = { memberships: [], active: "meanwhile", sites: [], may: [] };

  const [before, since] = [refreshMe(), refreshMe()];
  waiting[0]?.(Response.json(notSignedIn, { status: 401 }));
  await begun;
  waiting[1]?.(Response.json(person));
  await since;
  forget(true);
  await before;

  expect(me()).toEqual(person);
});
