import { afterAll, beforeAll, expect, test } from "vitest";
import { tiesTo } from "#db/contactViewings.ts";
import { checkLog } from "./log/check.ts";
import { forgetPhotos } from "./commands/forgetPhotos.ts";
import { growLog } from "./commands/growLog.ts";
import { lapsePledges } from "./commands/lapsePledges.ts";
import { noteDigests } from "./commands/noteDigests.ts";
import { noteActs, noteDay } from "./commands/noteNotices.ts";
import { sendDue } from "./notices/sender.ts";
import { rightsOf } from "./routes/rights.ts";
import { askersOf, nobody, read } from "./testing/askers.ts";
import { exampleWorld } from "./testing/exampleWorld.ts";
import { clusterActor } from "./testing/story.ts";
import { planOf, scansOf, watchedContext } from "./testing/plans.ts";

// What a server is asked must not cost more because more has happened: every statement of every
// route and command, and of what a server does by itself each minute, is held to an index. Without
// `ANALYZE`, SQLite plans from the schema alone.

const { context, close, connection, ask: inTheNameOf, statements } = await watchedContext();
afterAll(close);

const world = await exampleWorld(context);
const { app, peopleFor, made, ask } = await askersOf(world);
const { campaign, cluster, site } = world.province;

/** What may read all of a growing table. */
const allowed = [
  // Every site that needs anything, in one file.
  { of: "GET /api/export/sites.geojson", on: "needs" },
  // Without a campaign all needs are looked through, newest first, until enough of them fit.
  { of: "/api/needs?&", on: "needs USING INDEX needs_posted" },
  { of: "GET /api/export/needs.csv", on: "needs USING INDEX needs_posted" },
];

/** Asks first who may do most. */
const order = ["department", "school", "cluster", "administrator", "auditor"];
const insidersFirst = (a: { who: string }, b: { who: string }) => placeOf(a.who) - placeOf(b.who);
const placeOf = (who: string) => (order.includes(who) ? order.indexOf(who) : order.length);

/** What lists are narrowed by, alone and together. */
const narrowed = [
  `/api/map?campaign=${campaign}&bbox=104,21,106,23&zoom=9&item=CHAN`,
  ...["", `campaign=${campaign}`].flatMap((of) =>
    [
      "",
      `cluster=${cluster}`,
      "urgency=urgent",
      "coverage=lacking",
      "status=verified",
      "item=CHAN",
      "text=hoa+man",
      "text=NC-000001-0",
    ].map((by) => `/api/needs?${of}&${by}`),
  ),
  ...["", `campaign=${campaign}`].flatMap((of) =>
    [
      "",
      "kind=pledge",
      `party=${cluster}`,
      `party=${site}&kind=receipt`,
      "item=CHAN",
      "text=hoa+man",
      "text=5.000.000",
      "text=NC-000001-0",
      "from=2026-11-01&to=2026-11-30",
      "least=1&most=1000000",
    ].map((by) => `/api/ledger?${of}&${by}`),
  ),
];

/** What nobody asks for: it is done after commits and each minute. */
const byItself = {
  noteActs: () => noteActs(context),
  noteDay: () => noteDay(context),
  noteDigests: () => noteDigests(context),
  sendDue: () => sendDue(context, { contact: "https://la-lanh.example" }),
  lapsePledges: () => lapsePledges(context),
  forgetPhotos: () => forgetPhotos(context),
  growLog: () => growLog(context),
  checkLog: () => checkLog(context.db.read),
};

beforeAll(async () => {
  for (const route of rightsOf(app).keys()) {
    inTheNameOf(route);
    // One who may is enough: what an answer leaves out for others is not asked for.
    for (const one of (await peopleFor(route)).toSorted(insidersFirst)) {
      const answers = [];
      for (const example of await made(route, one)) {
        const answer = await ask(route, example, one);
        await read(answer, example);
        answers.push(answer);
      }
      if (answers.some(({ ok }) => ok)) break;
    }
  }
  for (const [name, work] of Object.entries(byItself)) {
    inTheNameOf(name);
    await work();
  }
  for (const path of narrowed) {
    inTheNameOf(path);
    expect((await ask("GET", { path }, nobody)).status, path).toBe(200);
  }
});

test("nothing that is asked, or done by itself, reads a growing table from end to end", () => {
  const asked = statements();

  expect(asked.length).toBeGreaterThan(300);
  expect(
    asked.flatMap(({ text, by }) =>
      scansOf(connection, text)
        .filter((scan) => !allowed.some(({ of, on }) => by.startsWith(of) && scan.startsWith(on)))
        .map((scan) => `${by} scans ${scan}: ${text}`),
    ),
  ).toEqual([]);
});

test.each([
  "select * from pledges where quantity = ?",
  "select * from entries where worth + 1 = ? order by seq desc limit ?",
  "select * from needs order by people_affected limit ?",
  "select n.id from campaigns c join needs n on n.people_affected = c.lapse_days where c.id = ?",
  "delete from receipts where id = ? returning exists (select 1 from cells where quantity = 1)",
])("a scan is found: %s", (text) => {
  expect(scansOf(connection, text)).toHaveLength(1);
});

test("a list of the first rows in an index's order is no scan", () => {
  expect(scansOf(connection, "select * from entries order by seq desc limit ?")).toEqual([]);
});

test.each([
  `/api/needs?campaign=${campaign}&`,
  "GET /api/needs",
  `/api/ledger?campaign=${campaign}&`,
  "GET /api/ledger",
])("a page of %s is read in the order of an index, not sorted", (path) => {
  const lists = statements().filter(
    ({ text, by }) => by === path && /\blimit \+?\?\s*$/.test(text),
  );

  expect(lists.length).toBeGreaterThan(0);
  expect(
    lists.filter(({ text }) => planOf(connection, text).some((step) => /TEMP B-TREE/.test(step))),
  ).toEqual([]);
});

test("whether a need asks for an item is looked for among its own lines, not among all of that item", () => {
  const steps = statements()
    .flatMap(({ text }) => planOf(connection, text))
    .filter((step) => step.startsWith("SEARCH need_lines EXISTS"));

  expect(steps.length).toBeGreaterThan(0);
  expect(steps.filter((step) => !step.includes("need_lines_position (need=?"))).toEqual([]);
});

test("what ties a cluster to a site is looked for among what the site got, not among all that it gave", async () => {
  inTheNameOf("ties");

  await tiesTo(context.db.read, site, clusterActor(cluster));

  const asked = statements().filter(({ by }) => by === "ties");
  expect(asked).toHaveLength(2);
  for (const { text } of asked)
    expect(planOf(connection, text).join()).toMatch(/_(need|site) \((need|site)=\?/);
  for (const { text } of asked) expect(planOf(connection, text).join()).not.toMatch(/_cluster/);
});

test("the latest entries about something are read in the order of an index, not sorted", () => {
  const mentioned = statements().filter(({ text }) =>
    text.startsWith('select "seq" from "mentions"'),
  );

  expect(mentioned.map(({ text }) => planOf(connection, text))).toEqual([
    ["SEARCH mentions USING PRIMARY KEY (what=? AND seq<?)"],
  ]);
});
