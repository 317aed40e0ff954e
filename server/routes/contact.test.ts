import { describe, expect, test } from "vitest";
import * as v from "valibot";
import { v7 } from "uuid";
import { page } from "#domain/answers.ts";
import type { Actor } from "#domain/actor.ts";
import { Contact, ContactViewing, viewingMs } from "#domain/contact.ts";
import { NeedView } from "#domain/needViews.ts";
import { noon, sharedContext } from "#server/testing.ts";
import { everything } from "#server/testing/everything.ts";
import { helpingScene } from "#server/testing/helping.ts";
import { problemOf } from "#server/testing/refused.ts";

// Whom to call about a need: told to those who are helping, and the school sees who was told.
const context = await sharedContext();

async function scene() {
  context.setNow(noon);
  const made = await helpingScene(context);
  const { get, need, actors } = made;
  const ask = (actor: Actor, of = need) => get(`/api/needs/${of.id}/contact`, actor);
  const refusal = async (actor: Actor, of = need) => {
    const { status, code } = await problemOf(await ask(actor, of));
    return [status, code];
  };
  const viewings = async (query = "", reader = actors.school) => {
    const answer = await get(`/api/needs/${need.id}/viewings${query}`, reader);
    return v.parse(page(ContactViewing), await answer.json());
  };
  const show = async (reader: Actor | undefined, of = need) =>
    v.parse(NeedView, await (await get(`/api/needs/${of.id}`, reader)).json());
  return { ...made, ask, refusal, viewings, show };
}
const notHelping = [403, "not_helping_there"];

test("a cluster that has promised reads whom to call, and the school sees who read it", async () => {
  const { promise, ask, actors, contact, viewings, province } = await scene();
  await promise();

  const answer = await ask(actors.helper);

  expect(v.parse(v.strictObject(Contact.entries), await answer.json())).toEqual(contact);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect((await viewings()).items).toEqual([
    {
      id: expect.any(String),
      at: noon,
      role: "cluster",
      organisation: { id: province.cluster, name: "Cụm số 1" },
      by: expect.stringMatching(/^Cô cum-/),
    },
  ]);
});

test("the department reads it too, and is seen to", async () => {
  const { ask, actors, viewings } = await scene();

  expect((await ask(actors.department)).status).toBe(200);

  const [seen] = (await viewings()).items;
  expect(seen).toMatchObject({ role: "department", organisation: { id: "department" } });
  expect(seen?.by).toMatch(/^Cô so-/);
});

describe("a cluster reads it while it is helping there, and only then", () => {
  test("with an unsent promise, and while something is on its way", async () => {
    const { promise, send, receive, ask, refusal, actors } = await scene();
    expect(await refusal(actors.helper)).toEqual(notHelping);

    const pledge = await promise();
    expect((await ask(actors.helper)).status).toBe(200);
    const consignment = await send(pledge);
    expect((await ask(actors.helper)).status).toBe(200);

    await receive(consignment);
    expect(await refusal(actors.helper)).toEqual(notHelping);
  });

  test("not after it has taken its promise back", async () => {
    const { promise, release, refusal, actors } = await scene();
    await release(await promise());

    expect(await refusal(actors.helper)).toEqual(notHelping);
  });

  test("for every need of the site, not only the one it promised to", async () => {
    const { promise, file, ask, actors } = await scene();
    await promise();

    expect((await ask(actors.helper, await file())).status).toBe(200);
  });
});

test("whoever may not is refused, and no look is recorded", async () => {
  const { promise, refusal, actors, need, file } = await scene();
  await promise();
  const silent = await file({});
  const before = await everything(context.db.read);

  expect(await refusal(actors.stranger)).toEqual(notHelping);
  expect(await refusal(actors.otherSchool)).toEqual([403, "not_your_site"]);
  expect(await refusal(actors.auditor)).toEqual([403, "not_allowed"]);
  expect(await refusal(actors.administrator)).toEqual([403, "not_allowed"]);
  expect(await refusal(actors.department, { ...need, id: v7() })).toEqual([404, "unknown"]);
  expect(await refusal(actors.department, silent)).toEqual([404, "unknown"]);

  expect(await everything(context.db.read)).toEqual(before);
});

describe("who looked", () => {
  test("is one line an hour for one person, however often they look", async () => {
    const { ask, actors, viewings } = await scene();

    await Promise.all(Array.from({ length: 5 }, () => ask(actors.department)));
    context.setNow(noon + viewingMs - 1);
    await ask(actors.department);
    expect(await viewings()).toMatchObject({ items: [{ at: noon }] });

    context.setNow(noon + viewingMs);
    await ask(actors.department);
    const { items } = await viewings();
    expect(items.map(({ at }) => at)).toEqual([noon + viewingMs, noon]);
  });

  test("is told page by page, the latest first", async () => {
    const { promise, ask, actors, viewings } = await scene();
    await promise();
    await ask(actors.department);
    context.setNow(noon + 1);
    await ask(actors.helper);

    const first = await viewings("?limit=1");
    const second = await viewings(`?limit=1&cursor=${first.next}`);

    expect([first, second].map(({ items }) => items.map(({ role }) => role))).toEqual([
      ["cluster"],
      ["department"],
    ]);
    expect(second.next).toBeNull();
  });

  test("is for the school, the department and auditors; the school's own looks are nobody's", async () => {
    const { ask, actors, viewings, get, need } = await scene();
    await ask(actors.school);

    expect((await viewings()).items).toEqual([]);
    expect((await viewings("", actors.auditor)).items).toEqual([]);
    const foreign = await get(`/api/needs/${need.id}/viewings`, actors.otherSchool);
    expect(await problemOf(foreign)).toMatchObject({ status: 403, code: "not_your_site" });
    const unknown = await get(`/api/needs/${v7()}/viewings`, actors.department);
    expect(await problemOf(unknown)).toMatchObject({ status: 404, code: "unknown" });
  });
});

describe("the need itself", () => {
  test("names whom to call to its school alone, and says to others whether they may ask", async () => {
    const { promise, show, actors, contact, file } = await scene();
    await promise();
    const { school, helper, department, stranger, otherSchool, auditor } = actors;

    expect(await show(school)).toMatchObject({ contact });
    expect((await show(school)).mayAskContact).toBeUndefined();
    for (const reader of [helper, department]) {
      expect(await show(reader)).toMatchObject({ mayAskContact: true });
      expect((await show(reader)).contact).toBeUndefined();
    }
    for (const reader of [stranger, otherSchool, auditor, undefined]) {
      expect((await show(reader)).mayAskContact).toBeUndefined();
      expect((await show(reader)).contact).toBeUndefined();
    }
    expect((await show(department, await file({}))).mayAskContact).toBeUndefined();
  });

  test("keeps whom to call when the department writes it anew without having seen it", async () => {
    const { file, done, show, actors, contact } = await scene();
    const need = await file();
    const { situation, lines } = need;
    const other = { name: "Người Khác", phone: "0905 333 444" };

    await done(`needs/${need.id}/revise`, actors.department, { situation, lines });
    expect(await show(actors.school, need)).toMatchObject({ contact });

    await done(`needs/${need.id}/revise`, actors.department, { situation, lines, contact: other });
    expect(await show(actors.school, need)).toMatchObject({ contact: other });

    await done(`needs/${need.id}/revise`, actors.school, { situation, lines });
    expect((await show(actors.school, need)).contact).toBeUndefined();
  });
});
