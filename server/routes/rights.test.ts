import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { may, reach } from "#domain/may.ts";
import { sharedContext } from "#server/testing.ts";
import { everything } from "#server/testing/everything.ts";
import { askersOf, read, type Someone } from "#server/testing/askers.ts";
import { examples } from "#server/testing/examples.ts";
import { exampleWorld, type Example } from "#server/testing/exampleWorld.ts";
import type { Signed } from "./asked.ts";
import { open, rightsOf, type Right } from "./rights.ts";

// Every route, asked by every role, for its own organisation's thing and for another's, and by
// nobody: what the one table says yes to is done, what it says no to is refused and changes nothing.

const context = await sharedContext();
const world = await exampleWorld(context);
const { app, made, ask, peopleFor } = await askersOf(world);
const rights = rightsOf(app);
// Reads first: the acts make a world of many campaigns, and some reads are of all of them.
const routes = [...rights]
  .flatMap(([route, right]) => (right ? [{ route, right }] : []))
  .toSorted((a, b) => Number(isRead(b)) - Number(isRead(a)));
/** The examples are about things of the first school and the first cluster. */
const owner = { school: world.province.school, cluster: world.province.cluster };

test("every route says what it asks of whoever comes", () => {
  const silent = [...rights].filter(([, right]) => !right).map(([route]) => route);

  expect(
    silent.map(
      (route) =>
        `${route} says nothing: put open(), signedIn(), sees(act) or asks(act) into its chain`,
    ),
  ).toEqual([]);
});

test("a route that says nothing is found, whatever stands around it", () => {
  const planted = new Hono<Signed>()
    .use(open())
    .get("/open", open(), (c) => c.text(""))
    .get("/silent", (c) => c.text(""))
    .all("/silent", (c) => c.text(""));

  const found = [...rightsOf(new Hono<Signed>().route("/api", planted))];

  expect(found.map(([route, right]) => [route, right?.of])).toEqual([
    ["GET /api/open", "everyone"],
    ["GET /api/silent", undefined],
    ["ALL /api/silent", undefined],
  ]);
});

test("every route has an example, and every example a route", () => {
  const missing = [...rights.keys()].filter((route) => !examples[route]);
  const stray = Object.keys(examples).filter((route) => !rights.has(route));

  expect([
    ...missing.map((route) => `${route} has no example: add one to server/testing/examples.ts`),
    ...stray.map((route) => `${route} is no route: take it out of server/testing/examples.ts`),
  ]).toEqual([]);
});

describe.each(routes)("$route", ({ route, right }) => {
  if (right.of !== "everyone")
    test("is refused to those who may not, and leaves nothing behind", async () => {
      const all = await peopleFor(route);
      for (const example of await made(route, undefined)) {
        const before = await everything(context.db.read);
        const refused = all.filter((one) => refusalOf(right, one, example));
        const told = await Promise.all(
          refused.map(async (one) => {
            const answer = await ask(route, example, one);
            const { code } = (await answer.json()) as { code: string };
            return [one.who, answer.status, code];
          }),
        );

        expect(told).toEqual(
          refused.map((one) => [one.who, ...(refusalOf(right, one, example) ?? [])]),
        );
        expect(await everything(context.db.read)).toEqual(before);
      }
    });

  test("is answered to those who may, with the parts that are theirs", async () => {
    // What a write uses up is made anew for each of them.
    const shared = isRead({ route }) ? await made(route, undefined) : undefined;
    for (const one of await peopleFor(route))
      for (const example of shared ?? (await made(route, one))) {
        if (refusalOf(right, one, example)) continue;
        const answer = await ask(route, example, one);
        const text = await read(answer, example);

        const hidden = right.parts.some((act) => !may(one.actor, act, owner));
        const isDone = answer.ok || answer.status === (example.status ?? (hidden ? 404 : 200));
        expect([one.who, isDone, isDone ? "" : text]).toEqual([one.who, true, ""]);
        for (const [act, word] of partsOf(example))
          expect([one.who, act, text.includes(word)]).toEqual([
            one.who,
            act,
            may(one.actor, act, owner),
          ]);
      }
  });

  test("hides the parts it says, and no others", async () => {
    const hidden = (await made(route, undefined)).flatMap((example) => partsOf(example));

    expect([...new Set(hidden.map(([act]) => act))].toSorted()).toEqual(right.parts.toSorted());
  });
});

/** How the table refuses somebody: the status and code, or nothing when it does not. */
function refusalOf({ of }: Right, { actor }: Someone, { foreign }: Example) {
  if (of === "everyone") return undefined;
  if (!actor) return [401, "not_signed_in"];
  if (of === "signed_in") return undefined;
  if (!reach(actor.role, of)) return [403, "not_allowed"];
  if (may(actor, of, owner)) return undefined;
  const { school: site = "not_your_site", cluster: giver = "not_your_cluster" } = foreign ?? {};
  return [403, actor.role === "school" ? site : giver];
}

function isRead({ route }: { route: string }): boolean {
  return route.startsWith("GET ");
}

function partsOf({ parts = {} }: Example) {
  return Object.entries(parts) as [Right["parts"][number], string][];
}
