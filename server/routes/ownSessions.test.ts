import { describe, expect, test } from "vitest";
import * as v from "valibot";
import type { Database } from "#db/database.ts";
import { sessions } from "#db/schema/accounts.ts";
import { page } from "#domain/answers.ts";
import { SessionView } from "#domain/personViews.ts";
import {
  goodPassword,
  linksSeen,
  office,
  personSeen,
  type Browser,
} from "#server/testing/office.ts";
import {
  browserOf,
  headOfTwo,
  me,
  password,
  problem,
  problemOf,
  servedApp,
} from "#server/testing/people.ts";
import { v7 } from "uuid";

const hourMs = 3_600_000;
const cookieName = "la-lanh.session_token";

async function sessionsSeen(browser: Browser) {
  const answer = await browser.get("/api/me/sessions");
  return v.parse(page(SessionView), await answer.json()).items;
}

/** `truong-001`, signed in on two browsers. */
async function onTwo() {
  const { context, app, browser } = await headOfTwo();
  const elsewhere = browserOf(app);
  await browser.signIn("truong-001");
  context.setNow(context.now() + hourMs);
  await elsewhere.signIn("truong-001");
  return { context, app, browser, elsewhere };
}

describe("one's sessions", () => {
  test("are told with device and times, without what signs one in", async () => {
    const { context, browser } = await onTwo();

    const answer = await browser.get("/api/me/sessions");

    const rows = await context.db.read.select().from(sessions);
    const text = await answer.text();
    for (const { token } of rows) expect(text).not.toContain(token);
    const [other, own] = await sessionsSeen(browser);
    expect(other).toMatchObject({ current: false, startedAt: context.now() });
    expect(own).toMatchObject({ current: true, startedAt: context.now() - hourMs });
  });

  test("name the device coarsely, and keep neither address nor user agent", async () => {
    const { context, app } = await headOfTwo();
    const agent =
      "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36";
    const headers = { "user-agent": agent, "content-type": "application/json" };
    const body = JSON.stringify({ username: "truong-001", password });

    await app.request("/api/auth/sign-in/username", { method: "POST", headers, body });

    expect(await context.db.read.select().from(sessions)).toMatchObject([
      { device: "Chrome, Android", ipAddress: "", userAgent: "" },
    ]);
  });

  test("end one by one, at once, and no one else's", async () => {
    const { browser, elsewhere } = await onTwo();
    const [other] = await sessionsSeen(browser);

    const answer = await browser.post(`/api/me/sessions/${other!.id}/end`, {});
    const again = await browser.post(`/api/me/sessions/${other!.id}/end`, {});

    expect(answer.status).toBe(200);
    expect(await problemOf(again)).toEqual(problem(404, "unknown"));
    expect((await elsewhere.get("/api/me")).status).toBe(401);
    const { department, school } = await office();
    const [foreign] = await sessionsSeen(school.browser);
    await department.browser.post(`/api/me/sessions/${foreign!.id}/end`, {});
    expect((await school.browser.get("/api/me")).status).toBe(200);
  });

  test("end everywhere else, or everywhere", async () => {
    const { context, browser, elsewhere } = await onTwo();

    await browser.post("/api/me/sessions/end-all", { keepCurrent: true });
    const kept = [await browser.get("/api/me"), await elsewhere.get("/api/me")];
    await browser.post("/api/me/sessions/end-all", { keepCurrent: false });

    expect(kept.map(({ status }) => status)).toEqual([200, 401]);
    expect((await browser.get("/api/me")).status).toBe(401);
    expect(await context.db.read.select().from(sessions)).toEqual([]);
  });

  test("begin under a new token at every sign-in, and the one before is over", async () => {
    const { context, browser } = await headOfTwo();
    browser.cookies.set(cookieName, "chosen-by-somebody-else");
    await browser.signIn("truong-001");
    const first = browser.cookies.get(cookieName);

    await browser.signIn("truong-001");

    expect(first).not.toContain("chosen-by-somebody-else");
    expect(browser.cookies.get(cookieName)).not.toBe(first);
    expect(await context.db.read.select().from(sessions)).toHaveLength(1);
  });

  test("are noted at most once an hour, for their person and the office", async () => {
    const { context, department, school } = await office();
    await me(school.browser);
    const start = context.now();
    context.setNow(start + hourMs / 2);
    await me(school.browser);
    const half = await personSeen(department.browser, school.id);
    context.setNow(start + hourMs);

    await me(school.browser);

    expect(half.lastSeenAt).toBe(start);
    expect((await personSeen(department.browser, school.id)).lastSeenAt).toBe(start + hourMs);
    expect(await sessionsSeen(school.browser)).toMatchObject([{ lastSeenAt: start + hourMs }]);
  });
});

describe("one's own password", () => {
  test("is changed by who knows it, and ends every other session and open link", async () => {
    const { department, school, stranger } = await office();
    const elsewhere = stranger();
    await elsewhere.signIn("truong-001");
    await department.browser.act(`/api/people/${school.id}/invite`);

    const answer = await school.browser.post("/api/me/password", {
      current: password,
      next: goodPassword,
    });

    expect(answer.status).toBe(200);
    expect((await school.browser.get("/api/me")).status).toBe(200);
    expect((await elsewhere.get("/api/me")).status).toBe(401);
    expect((await stranger().signIn("truong-001")).status).toBe(401);
    expect((await stranger().signIn("truong-001", goodPassword)).status).toBe(200);
    expect(await linksSeen(department.browser)).toEqual([]);
  });

  test("once changed, keeps out who was just signing in with the old one", async () => {
    const { context, school } = await office();
    let changing: Promise<Response> | undefined;
    const change = () =>
      school.browser.post("/api/me/password", { current: password, next: goodPassword });
    // The old password was found right, and its session is about to be kept.
    const write: Database["write"] = async (work) => {
      await (changing ??= change());
      return context.db.write(work);
    };
    const elsewhere = browserOf(await servedApp({ ...context, db: { ...context.db, write } }));

    const answer = await elsewhere.signIn("truong-001");

    expect((await changing)?.status).toBe(200);
    expect(await problemOf(answer)).toEqual(problem(401, "wrong_password"));
    expect((await elsewhere.get("/api/me")).status).toBe(401);
    expect(await sessionsSeen(school.browser)).toMatchObject([{ current: true }]);
  });

  test("is not changed by who does not know it, nor into one that is easy to guess", async () => {
    const { school } = await office();
    const change = (current: string, next: string) =>
      school.browser.post("/api/me/password", { current, next });

    const wrong = await change("sai", goodPassword);
    const codes = [];
    for (const next of ["ngắn", "123456789012345", "Mầm non Hoa Mận", "truong-001-truong-001"]) {
      const told = await (await change(password, next)).json();
      codes.push([told.issues[0].path[0], told.issues[0].code]);
    }

    expect(await problemOf(wrong)).toEqual(problem(401, "wrong_password"));
    expect(codes).toEqual([
      ["next", "password_too_short"],
      ["next", "password_common"],
      ["next", "password_like_name"],
      ["next", "password_like_name"],
    ]);
    expect((await school.browser.signIn("truong-001")).status).toBe(200);
  });

  test("is not guessed through changing it", async () => {
    const { school } = await office();
    for (let i = 0; i < 10; i++)
      await school.browser.post("/api/me/password", { current: "sai", next: goodPassword });

    const right = { current: password, next: goodPassword };
    const answer = await school.browser.post("/api/me/password", right);

    expect(await problemOf(answer)).toEqual(problem(429, "too_many"));
  });
});

test("a session that is unknown is ended by nobody", async () => {
  const { school } = await office();

  const answer = await school.browser.post(`/api/me/sessions/${v7()}/end`, {});

  expect(await problemOf(answer)).toEqual(problem(404, "unknown"));
});
