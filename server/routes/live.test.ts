import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { insertAct, lastActNumber } from "#db/acts.ts";
import { followersMax } from "#server/live.ts";
import { sharedContext, type TestContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { office } from "#server/testing/office.ts";
import { problemOf } from "#server/testing/refused.ts";
import { busyScene } from "#server/testing/scene.ts";
import { clusterActor, departmentActor, schoolActor } from "#server/testing/story.ts";
import { readEvents } from "#server/testing/stream.ts";

// The stream tells each reader what happens, only what they may see, once, and after a lost
// connection from where it was.

const context = await sharedContext();
const shared = await busyScene(context);

/** The scene from now on: `listen` resumes after what happened before. */
async function scene() {
  const from = await lastActNumber(context.db.read);
  const listen = (actor?: Parameters<typeof shared.get>[1], after = from) =>
    shared.get("/api/live", actor, { "last-event-id": String(after) });
  return { ...shared, from, listen };
}

const kindsOf = (events: { kind: string }[]) => events.map(({ kind }) => kind);

describe("each reader hears", () => {
  test("of what is public everyone, of what is not only those who may see it", async () => {
    const { actors, done, needOf, lineOf, listen, province } = await scene();
    const need = needOf([lineOf("CHAN", 3)]);
    await done("needs", actors.school, need);
    await done(`needs/${need.id}/return`, departmentActor, { question: "Cỡ nào?" });
    await done(`needs/${need.id}/revise`, actors.school, need);
    await done(`needs/${need.id}/verify`, departmentActor, { lines: [] });

    const all = ["need_filed", "need_returned", "need_revised", "need_verified"];
    const hears = async (actor: Parameters<typeof listen>[0], count: number) =>
      kindsOf(await readEvents(await listen(actor), count));
    expect(await hears(actors.school, 4)).toEqual(all);
    expect(await hears(departmentActor, 4)).toEqual(all);
    expect(await hears(actors.cluster, 4)).toEqual(all);
    expect(await hears(undefined, 1)).toEqual(["need_verified"]);
    expect(await hears(schoolActor(province.otherSchool), 1)).toEqual(["need_verified"]);
  });

  test("of bank statements who sees them: the department and auditors, not who only sees people", async () => {
    const { actors, done, from, listen, promising, milk } = await scene();
    const told = { at: 0, account: "so", fingerprint: "", seq: null, school: null, status: 201 };
    await context.db.write((tx) =>
      insertAct(tx, {
        ...told,
        key: v7(),
        kind: "statement_brought",
        subject: v7(),
        audience: "bank",
        answer: "{}",
      }),
    );
    await done("pledges", actors.cluster, promising(milk, 1));
    const administrator = { account: "quan-tri", role: "administrator" as const, alsoClusters: [] };
    const hears = async (actor: Parameters<typeof listen>[0], count: number) =>
      kindsOf(await readEvents(await listen(actor, from), count));

    expect(await hears(departmentActor, 2)).toEqual(["statement_brought", "pledge"]);
    expect(await hears(actors.auditor, 2)).toEqual(["statement_brought", "pledge"]);
    for (const other of [administrator, actors.school, actors.cluster, undefined])
      expect(await hears(other, 1)).toEqual(["pledge"]);
  });

  test("what it is, its id and its place in the ledger, and nothing more", async () => {
    const { actors, done, listen, promising, milk } = await scene();
    const pledge = await done("pledges", actors.cluster, promising(milk, 1));

    const [event] = await readEvents(await listen(), 1);

    expect(event).toEqual({
      number: expect.any(Number),
      kind: "pledge",
      id: pledge.id,
      seq: expect.any(Number),
    });
  });

  test("only of what was accepted, and of a repeated request once", async () => {
    const { actors, post, done, listen, promising, milk } = await scene();
    const [asked, key] = [promising(milk, 1), v7()];
    await post("/api/pledges", actors.cluster, asked, key);
    await post("/api/pledges", actors.cluster, asked, key);
    await post("/api/pledges", actors.cluster, promising(milk, 10_000));
    const last = await done("pledges", actors.cluster, promising(milk, 1));

    const events = await readEvents(await listen(), 2);

    expect(events.map(({ id }) => id)).toEqual([asked.id, last.id]);
  });
});

describe("a stream", () => {
  test("of someone who comes anew begins with what happens next", async () => {
    const { actors, get, done, promising, milk } = await scene();

    const answer = await get("/api/live");
    const reading = readEvents(answer, 1);
    await settled();
    const pledge = await done("pledges", actors.cluster, promising(milk, 1));

    expect(answer.headers.get("content-type")).toContain("text/event-stream");
    expect((await reading).map(({ id }) => id)).toEqual([pledge.id]);
  });

  test.each([
    ["of a database that was replaced", 10 ** 9],
    ["that is none", " "],
    ["that is empty", ""],
  ])("of someone with a number %s begins with what happens next", async (_, number) => {
    const { actors, get, done, promising, milk } = await scene();

    const answer = await get("/api/live", undefined, { "last-event-id": String(number) });
    const reading = readEvents(answer, 1);
    await settled();
    const pledge = await done("pledges", actors.cluster, promising(milk, 1));

    expect((await reading).map(({ id }) => id)).toEqual([pledge.id]);
  });

  test("resumes after its last event without loss or repetition, while more happens", async () => {
    const { actors, done, listen, promising, milk, from } = await scene();
    const promise = () => done("pledges", actors.cluster, promising(milk, 1));
    const before = [await promise(), await promise(), await promise()];

    const reading = readEvents(await listen(undefined, from + 1), 6);
    const after = await Promise.all([promise(), promise(), promise(), promise()]);

    const ids = (await reading).map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(before.slice(1).map(({ id }) => id));
    expect(ids.slice(2).toSorted()).toEqual(after.map(({ id }) => id).toSorted());
  });

  test("resumes past any number of acts that its reader may not see", async () => {
    const { actors, done, listen, promising, milk } = await scene();
    await hideActs(context, 603);
    const pledge = await done("pledges", actors.cluster, promising(milk, 1));

    const events = await readEvents(await listen(), 1);

    expect(events.map(({ id }) => id)).toEqual([pledge.id]);
  });

  test("of someone who was away for long tells all of it, in order", async () => {
    const { listen, from } = await scene();
    await hideActs(context, 603);

    const events = await readEvents(await listen(departmentActor), 603);

    expect(events.map(({ number }) => number)).toEqual(
      Array.from({ length: 603 }, (_, at) => from + 1 + at),
    );
  });

  test("is not kept or gathered by anyone on its way", async () => {
    const { get, actors } = await scene();

    for (const actor of [undefined, actors.cluster]) {
      const answer = await get("/api/live", actor);
      await answer.body?.cancel();
      expect(answer.headers.get("cache-control")).toMatch(/no-store|no-cache/);
      expect(answer.headers.get("x-accel-buffering")).toBe("no");
    }
  });

  test.each([
    ["signed out", "sign-out", {}],
    ["was disabled", "disable", {}],
    ["may do less", "change", { memberships: [{ role: "auditor" }] }],
  ])("of someone who %s meanwhile ends and tells only what is public", async (_, how, body) => {
    const { administrator, department, invite } = await office();
    const reading = readEvents(await department.browser.get("/api/live"), 1);
    await settled();

    if (how === "sign-out") await department.browser.signOut();
    else await administrator.browser.act(`/api/people/${department.id}/${how}`, body);
    const { answer } = await invite(administrator);

    expect(answer.status).toBe(201);
    expect(await reading).toEqual([]);
  });

  test("ends when the server stops", async () => {
    const { get, live } = await testApp(context);
    const reading = readEvents(await get("/api/live"), 1);
    await settled();

    live.end();

    expect(await reading).toEqual([]);
  });
});

test("too many followers are asked to come back, and one who leaves makes room", async () => {
  const { get, live } = await testApp(context);
  const follower = { actor: clusterActor("c"), tell: () => undefined, end: () => undefined };
  const leaves = Array.from({ length: followersMax }, () => live.follow({ ...follower }));

  const full = await get("/api/live");
  leaves[0]?.();
  const free = await get("/api/live");
  await free.body?.cancel();

  expect(await problemOf(full)).toMatchObject({ status: 429, code: "too_many" });
  expect(Number(full.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(free.status).toBe(200);
});

/** Acts of which the public may not hear, as if many schools had filed needs. */
async function hideActs({ db }: TestContext, count: number) {
  await db.write(async (tx) => {
    for (let at = 0; at < count; at++)
      await insertAct(tx, {
        at: 0,
        account: "a",
        key: v7(),
        fingerprint: "",
        kind: "need_filed",
        subject: v7(),
        seq: null,
        audience: "inside",
        school: "s",
        status: 201,
        answer: "{}",
      });
  });
}

/** Lets everything run that is ready to run. */
const settled = () => new Promise((resolve) => setImmediate(resolve));
