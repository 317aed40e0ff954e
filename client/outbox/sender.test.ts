import "fake-indexeddb/auto";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Done } from "#domain/answers.ts";
import { problem, type Answer } from "../api/request.ts";
import { createAlone, createLease } from "./alone.ts";
import { createDatabase } from "./database.ts";
import { anItem, me } from "./exampleItem.ts";
import type { Item, Owner } from "./item.ts";
import type { Outcome } from "./outcome.ts";
import { createSender } from "./sender.ts";
import { createStore } from "./store.ts";

const lost: Answer<Done> = { ok: false, problem: problem("no_connection") };
const refused: Answer<Done> = {
  ok: false,
  problem: { ...problem("server_error", 409), code: "need_closed" },
};
const failed: Answer<Done> = { ok: false, problem: problem("server_error", 500) };
const signedOut: Answer<Done> = {
  ok: false,
  problem: { ...problem("server_error", 401), code: "not_signed_in" },
};
const done = ({ key }: Item): Answer<Done> => ({ ok: true, value: { id: key } });

let made = 0;
/** A device and its sender; `answer` is the server. */
function sending(answer: (item: Item) => Answer<Done>) {
  const database = createDatabase(`sender-${made++}`);
  const store = createStore(database);
  const sent: string[] = [];
  const told: [string, Outcome["kind"]][] = [];
  const who: { owner: Owner | undefined } = { owner: me };
  const sender = createSender({
    store,
    send: async (item) => {
      sent.push(item.key);
      return answer(item);
    },
    owner: () => who.owner,
    alone: (job) => job(),
    now: () => 1_000,
    chance: () => 0,
    isOffline: () => false,
    tell: (key, { kind }) => told.push([key, kind]),
  });
  const keys = async () => (await store.rows()).map(({ key }) => key);
  return { database, store, sender, sent, told, who, keys };
}

test("everything that waits is sent in its order, and goes", async () => {
  const { store, sender, sent, keys } = sending(done);
  for (const key of ["c", "a", "b"]) await store.enqueue(anItem({ key }));

  await sender.wake();
  sender.stop();

  expect(sent).toEqual(["c", "a", "b"]);
  expect(await keys()).toEqual([]);
});

test("what is refused stays with its reason, and the others go on", async () => {
  const { store, sender, told } = sending((item) => (item.key === "a" ? refused : done(item)));
  for (const key of ["a", "b"]) await store.enqueue(anItem({ key }));

  await sender.wake();
  sender.stop();

  expect(told).toEqual([
    ["a", "refused"],
    ["b", "received"],
  ]);
  expect(await store.rows()).toMatchObject([
    { key: "a", item: { state: "refused", problem: { code: "need_closed" } } },
  ]);
});

test("one that the server always fails on does not hold up the others", async () => {
  const { store, sender, sent, keys } = sending((item) => (item.key === "a" ? failed : done(item)));
  for (const key of ["a", "b"]) await store.enqueue(anItem({ key }));

  await sender.wake();
  sender.stop();

  expect(sent).toEqual(["a", "b"]);
  expect(await keys()).toEqual(["a"]);
});

test("without a connection the round ends at once, and nothing is lost", async () => {
  const { store, sender, sent, keys } = sending(() => lost);
  for (const key of ["a", "b"]) await store.enqueue(anItem({ key }));

  await sender.wake();
  sender.stop();

  expect(sent).toEqual(["a"]);
  expect(await keys()).toEqual(["a", "b"]);
});

test("what is written down while a sender that is done looks what is due next is sent, too", async () => {
  const { store, sent, sender } = sending(done);
  const rows = store.rows;
  let looks = 0;
  store.rows = async () => {
    const found = await rows();
    // Twice for the round, which ends when nothing is left; then it looks what is due.
    if (++looks !== 3) return found;
    await store.enqueue(anItem({ key: "b" }));
    void sender.wake();
    return found;
  };
  await store.enqueue(anItem({ key: "a" }));

  await sender.wake();
  sender.stop();

  expect(sent).toEqual(["a", "b"]);
});

test("signed out in between, everything is kept, and goes on once they have signed in", async () => {
  let isSignedIn = false;
  const { store, sender, keys, who } = sending((item) => (isSignedIn ? done(item) : signedOut));
  for (const key of ["a", "b"]) await store.enqueue(anItem({ key }));
  await sender.wake();
  expect(await keys()).toEqual(["a", "b"]);

  who.owner = undefined;
  await sender.wake();
  expect(await keys()).toEqual(["a", "b"]);
  isSignedIn = true;
  who.owner = me;
  await sender.wake();
  sender.stop();

  expect(await keys()).toEqual([]);
});

test("another person on the same phone sends nothing that is not theirs", async () => {
  const { store, sender, sent, who } = sending(done);
  await store.enqueue(anItem());
  who.owner = { username: "truong-002", membership: "m-9" };

  await sender.wake();
  sender.stop();

  expect(sent).toEqual([]);
});

test("however often the network drops, everything arrives, in order, and is done once", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom("ok", "request", "answer"), { maxLength: 40 }),
      async (fate) => {
        // The server keeps the first answer of a key, as `commands/act.ts` does.
        const acts: string[] = [];
        const answer = (item: Item): Answer<Done> => {
          const what = fate.shift() ?? "ok";
          if (what !== "request" && !acts.includes(item.key)) acts.push(item.key);
          return what === "ok" ? done(item) : lost;
        };
        const { store, sender, keys, database } = sending(answer);
        const written = ["f", "e", "d", "c", "b", "a"];
        for (const key of written) await store.enqueue(anItem({ key, things: ["one"] }));

        while ((await keys()).length > 0) await sender.wake();
        sender.stop();
        await database.close();

        expect(acts).toEqual(written);
      },
    ),
    { numRuns: 20 },
  );
});

test.each([
  ["locks", createAlone],
  ["a lease", (of, tab) => createLease(of, { tab, now: Date.now })] satisfies [
    string,
    typeof createAlone,
  ],
])("of two tabs one sends at a time, by %s", async (_, alone) => {
  const database = createDatabase(`tabs-${made++}`);
  const tabs = ["first", "second"].map((tab) => alone(database, tab));
  let inside = 0;
  let most = 0;

  await Promise.all(
    tabs.map((turn) =>
      turn(async () => {
        most = Math.max(most, ++inside);
        await database.use((db) => db.getAll("outbox"));
        inside--;
      }),
    ),
  );

  expect(most).toBe(1);
});
