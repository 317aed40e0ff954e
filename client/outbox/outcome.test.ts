import fc from "fast-check";
import { expect, test } from "vitest";
import type { Done } from "#domain/answers.ts";
import { problem, type Answer } from "../api/request.ts";
import { anItem } from "./exampleItem.ts";
import { afterwards, outcomeOf } from "./outcome.ts";
import { longestWaitMs } from "./queue.ts";

const no = (code: string, status: number, more: object = {}): Answer<Done> => ({
  ok: false,
  problem: { type: `/problems/${code}`, title: code, status, code },
  ...more,
});
const item = anItem({ makes: "need-1" });
const chances = fc.double({ min: 0, max: 1, noNaN: true });
const online = { isOffline: false };

test("what the server acknowledged is done and goes", () => {
  const outcome = outcomeOf({ ok: true, value: { id: "need-1", seq: 4 } }, item);

  expect(outcome).toEqual({ kind: "received", done: { id: "need-1", seq: 4 } });
  expect(afterwards(item, outcome, { now: 5, chance: 0, ...online })).toBeUndefined();
});

test.each([
  ["no network", no("no_connection", 0), "connection"],
  ["a captive portal's page", no("server_error", 200), "connection"],
  ["a proxy's page", no("server_error", 403), "connection"],
  ["a server that fails", no("unexpected", 500), "server"],
  ["a gateway without its server", no("server_error", 502), "server"],
  ["a server that is being changed", no("server_error", 503, { waitMs: 9_000 }), "busy"],
  ["too many at once", no("too_many", 429, { waitMs: 300_000 }), "busy"],
  ["a request that took too long", no("server_error", 408), "busy"],
])("%s is tried again, with what was written unchanged", (_, answer, why) => {
  const outcome = outcomeOf(answer, item);

  expect(outcome).toMatchObject({ kind: "later", why });
  const after = afterwards(item, outcome, { now: 100, chance: 0.5, ...online });
  expect(after).toMatchObject({ state: "waiting", tries: 1, body: item.body, key: item.key });
  expect(after?.nextAt).toBeGreaterThan(100);
});

test("signed out, everything is kept as it is", () => {
  for (const answer of [
    no("not_signed_in", 401),
    no("second_factor_needed", 401),
    no("other_membership", 409),
  ]) {
    const outcome = outcomeOf(answer, item);
    expect(outcome.kind).toBe("signedOut");
    expect(afterwards(item, outcome, { now: 1, chance: 0, ...online })).toMatchObject({
      state: "waiting",
      tries: 0,
      nextAt: 60_001,
    });
  }
});

test("a rule's no is shown with its reason and not tried again", () => {
  const outcome = outcomeOf(no("exceeds_lacking", 409), item);

  expect(outcome.kind).toBe("refused");
  expect(afterwards(item, outcome, { now: 1, chance: 0, ...online })).toMatchObject({
    state: "refused",
    problem: { code: "exceeds_lacking" },
  });
});

test("a thing that is there already under its own id has been received; any other is refused", () => {
  const taken = (id: string): Answer<Done> => ({
    ok: false,
    problem: { ...problem("server_error", 409), code: "duplicate_id", facts: { id } },
  });

  expect(outcomeOf(taken("need-1"), item)).toEqual({ kind: "received", done: { id: "need-1" } });
  expect(outcomeOf(taken("line-of-another"), item).kind).toBe("refused");
  // What another account did under this key, as the department did that was told of it, is this act.
  expect(outcomeOf(taken("k-1"), anItem())).toEqual({ kind: "received", done: { id: "k-1" } });
  expect(outcomeOf(taken("k-1"), anItem({ kind: "photo" })).kind).toBe("refused");
  // Written anew after something went under this id: what is there is not what it says.
  expect(outcomeOf(taken("need-1"), anItem()).kind).toBe("refused");
});

test("what the server asks is waited for, never less, and never longer than the longest wait", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_000, max: 10 ** 9 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (waitMs, chance) => {
        const outcome = outcomeOf(no("too_many", 429, { waitMs }), item);
        const after = afterwards(item, outcome, { now: 0, chance, ...online });
        expect(after?.notBefore).toBeGreaterThanOrEqual(Math.min(waitMs, longestWaitMs));
        expect(after?.notBefore).toBeLessThanOrEqual(longestWaitMs * 1.1);
      },
    ),
  );
});

test("without a connection nothing rests longer than fifteen seconds, however often it was tried", () => {
  fc.assert(
    fc.property(fc.nat(200), chances, fc.boolean(), (tries, chance, isOffline) => {
      const outcome = outcomeOf(no("no_connection", 0), item);
      const after = afterwards({ ...item, tries }, outcome, { now: 0, chance, isOffline });
      expect(after?.nextAt).toBeGreaterThanOrEqual(500);
      expect(after?.nextAt).toBeLessThanOrEqual(15_000);
    }),
  );
});

test("what never left a device without a network was no try, and is not asked again at once", () => {
  const outcome = outcomeOf(no("no_connection", 0), item);

  const after = afterwards(item, outcome, { now: 0, chance: 0, isOffline: true });

  expect(after).toMatchObject({ tries: 0, nextAt: 15_000, problem: { code: "no_connection" } });
});
