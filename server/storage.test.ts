import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { v7 } from "uuid";
import { audit } from "#db/ledger/audit.ts";
import { databaseFile } from "#db/open.ts";
import { openSqlite } from "#db/sqlite.ts";
import { growLog } from "./commands/growLog.ts";
import { createKeeper } from "./log/keeper.ts";
import { noon } from "./testing.ts";
import { emptyFolder, openFolder } from "./testing/dataFolder.ts";
import { browserOf, person, problem, problemOf, servedApp } from "./testing/people.ts";
import { smallProvince, type Province } from "./testing/story.ts";

// SQLite says itself that there is no room, or that it may not write: on the connection that runs.

beforeEach(() => vi.spyOn(console, "error").mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

type Hindrance = (writer: Sqlite.Database, isOn: boolean) => void;
const full: Hindrance = (writer, isOn) =>
  writer.pragma(`max_page_count = ${isOn ? 1 : 1_000_000_000}`);
const readOnly: Hindrance = (writer, isOn) => writer.pragma(`query_only = ${isOn ? "on" : "off"}`);
/** Another program that writes, and does not end. */
const busy: Hindrance = (writer, isOn) => {
  if (!isOn) return void others.pop()?.close();
  const other = new Sqlite(writer.name);
  other.exec("begin immediate");
  others.push(other);
};
const others: Sqlite.Database[] = [];
/** What ends a session needs room of its own, so that it fails within its query and not at its commit. */
const heavyEnds: Hindrance = (writer) =>
  writer.exec(
    "create table weights (weight); create trigger heavy before delete on sessions " +
      "begin insert into weights values (zeroblob(10000000)); end",
  );

/** A school's browser on a server with a real file, whose disk may be hindered. */
async function aSchool() {
  const { dataDir, context: first, close } = await openFolder(emptyFolder());
  const province = await smallProvince(first);
  await person(first, "truong", [{ role: "school", school: province.school }]);
  await close();
  const writers: Sqlite.Database[] = [];
  const path = join(dataDir, databaseFile);
  const db = openSqlite(path, (connection) => writers.push(connection), undefined, 0);
  onTestFinished(() => db.close());
  let at = noon;
  const context = { ...first, db, now: () => at };
  const app = await servedApp(context);
  const browser = browserOf(app);
  await browser.signIn("truong");
  return {
    context,
    browser,
    stranger: () => browserOf(app),
    province,
    wait: (ms: number) => (at += ms),
    hinder: (hindrance: Hindrance, isOn: boolean) => hindrance(writers[0]!, isOn),
  };
}

const newNeed = ({ campaign, site }: Province) => ({
  id: v7(),
  campaign,
  site,
  situation: "Nước ngập. ".repeat(150),
  lines: [{ id: v7(), item: "CHAN", quantity: 5, urgency: "urgent" }],
});

/** Asks until it is refused: what room there is in pages that are there already is used first. */
async function untilRefused<Asked>(make: () => Asked, ask: (asked: Asked) => Promise<Response>) {
  const done: Asked[] = [];
  for (let count = 0; count < 200; count++) {
    const asked = make();
    const answer = await ask(asked);
    if (!answer.ok) return { done, asked, answer };
    done.push(asked);
  }
  throw new Error("nothing was refused");
}

test.each([
  ["full", full, "storage_full", "Ổ đĩa của máy chủ đã đầy"],
  ["read-only", readOnly, "storage_read_only", "Máy chủ đang không ghi được"],
  ["written by others", busy, "storage_busy", "Một chương trình khác đang ghi"],
] as const)(
  "on a disk that is %s writes are told so, reads go on, and all is well once it is not",
  async (_, hindrance, code, title) => {
    const { context, browser, stranger, province, hinder } = await aSchool();
    const file = (asked: { key: string; body: ReturnType<typeof newNeed> }) =>
      browser.act("/api/needs", asked.body, asked.key);
    hinder(hindrance, true);

    const refused = await untilRefused(() => ({ key: v7(), body: newNeed(province) }), file);
    const signingIn = await untilRefused(stranger, (other) => other.signIn("truong"));

    expect(refused.answer.status).toBe(503);
    expect(refused.answer.headers.get("retry-after")).toBe("30");
    const told = { code, type: `/problems/${code}`, title: expect.stringContaining(title) };
    expect(await refused.answer.json()).toMatchObject(told);
    expect([signingIn.answer.status, await problemOf(signingIn.answer)]).toEqual([
      503,
      problem(503, code),
    ]);
    for (const path of ["/api/needs", "/api/me", "/healthz", "/log/checkpoint"])
      expect([path, (await browser.get(path)).status < 500]).toEqual([path, true]);
    expect((await browser.get(`/api/needs/${refused.asked.body.id}`)).status).toBe(404);

    hinder(hindrance, false);
    const after = await file(refused.asked);

    expect([after.status, after.headers.get("idempotency-hit")]).toEqual([201, null]);
    for (const { body } of refused.done)
      expect((await browser.get(`/api/needs/${body.id}`)).status).toBe(200);
    expect((await audit(context.db.read)).broken).toEqual([]);
  },
);

test("whose session cannot be ended is told so, and no line tells what would let others use it", async () => {
  const { browser, wait, hinder } = await aSchool();
  // better-auth looks at the machine's clock.
  wait(Date.now() - noon);
  await browser.signIn("truong");
  const token = [...browser.cookies.values()].join().split(".")[0] ?? "";
  hinder(heavyEnds, true);
  hinder(full, true);

  const refused = await browser.signOut();

  expect(await problemOf(refused)).toEqual(problem(503, "storage_full"));
  expect(token).toMatch(/^\w{32}$/);
  const said = vi.mocked(console.error).mock.calls.flat().map(String);
  expect(said.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { event: "better-auth could not do what it was asked" },
    { event: "a request failed" },
  ]);
  expect(said.join()).not.toContain(token);

  hinder(full, false);

  expect((await browser.signOut()).status).toBe(200);
  expect((await browser.get("/api/me")).status).toBe(401);
});

test("whoever comes back after hours is answered, although that they came cannot be noted", async () => {
  const { browser, wait, hinder } = await aSchool();
  wait(3 * 86_400_000);
  hinder(readOnly, true);

  const me = await browser.get("/api/me");

  expect(me.status).toBe(200);
  expect(await me.json()).toMatchObject({ memberships: [{ role: "school" }] });
});

test("the log waits while nothing can be kept, and goes on by itself", async () => {
  const { context, hinder } = await aSchool();
  const keeper = createKeeper(context, { rest: 0 });
  hinder(readOnly, true);
  keeper.wake();
  await keeper.settled();
  const problem = keeper.problem();

  hinder(readOnly, false);
  keeper.wake();
  await keeper.settled();

  expect(problem).toBeUndefined();
  expect((await growLog(context)).more).toBe(false);
  expect(console.error).toHaveBeenCalledWith(expect.stringContaining("the log could not grow"));
  await keeper.end();
});
