import { describe, expect, test } from "vitest";
import { memberships, sessions } from "#db/schema/accounts.ts";
import { actsOf } from "#domain/may.ts";
import { sessionDays } from "#server/accounts/authSettings.ts";
import {
  browserOf,
  headOfTwo,
  me,
  person,
  problem,
  problemOf,
  servedApp,
  testAuth,
} from "#server/testing/people.ts";

const dayMs = 86_400_000;

describe("a session", () => {
  test("ends on the server when its owner signs out", async () => {
    const { app, context, browser } = await headOfTwo();
    await browser.signIn("truong-001");
    const kept = browserOf(app);
    for (const [name, value] of browser.cookies) kept.cookies.set(name, value);

    const answer = await browser.signOut();

    expect(answer.status).toBe(200);
    expect([...browser.cookies.keys()]).toEqual(["la-lanh.device"]);
    expect(await problemOf(await kept.get("/api/me"))).toEqual(problem(401, "not_signed_in"));
    expect(await context.db.read.select().from(sessions)).toEqual([]);
  });

  test("ends by itself when nobody has used it for its days", async () => {
    const { context, browser } = await headOfTwo();
    await browser.signIn("truong-001");

    context.setNow(context.now() + sessionDays * dayMs);

    expect((await browser.get("/api/me")).status).toBe(401);
    expect(await (await browser.get("/api/auth/get-session")).json()).toBeNull();
  });

  test("that has ended is swept away when somebody signs in", async () => {
    const { app, context, browser } = await headOfTwo();
    await browser.signIn("truong-001");

    context.setNow(context.now() + sessionDays * dayMs + 1);
    await browserOf(app).signIn("truong-001");

    expect(await context.db.read.select().from(sessions)).toHaveLength(1);
  });

  test("that is used begins its days anew", async () => {
    const { context, browser } = await headOfTwo();
    // better-auth renews by the machine's clock.
    context.setNow(Date.now() - 2 * dayMs);
    await browser.signIn("truong-001");
    context.setNow(Date.now());

    const answer = await browser.get("/api/me");

    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()).toEqual([expect.stringContaining("Max-Age=2592000")]);
    const asked = await (await browser.get("/api/auth/get-session")).json();
    expect(asked.session.expiresAt).toBeGreaterThan(Date.now() + (sessionDays - 0.1) * dayMs);
  });

  test("is not made by a cookie that somebody changed", async () => {
    const { browser } = await headOfTwo();
    await browser.signIn("truong-001");
    const [[name = "", cookie = ""] = []] = [...browser.cookies];
    const [token = ""] = cookie.split(".");

    const forged = [cookie.replace(token, "a".repeat(32)), token, cookie.slice(0, -20), "%%%.%%%"];

    for (const value of forged) {
      browser.cookies.set(name, value);
      expect((await browser.get("/api/me")).status).toBe(401);
    }
  });

  test("is not made by another server's cookie", async () => {
    const { app, context } = await headOfTwo();
    const other = browserOf(await servedApp(context, { ...testAuth, secret: "o".repeat(43) }));
    await other.signIn("truong-001");
    const browser = browserOf(app);
    for (const [name, value] of other.cookies) browser.cookies.set(name, value);

    expect((await browser.get("/api/me")).status).toBe(401);
  });
});

describe("whoever is not signed in", () => {
  test("is nobody, reads what is public, and cannot choose a membership", async () => {
    const { province, browser } = await headOfTwo();

    expect(await problemOf(await browser.get("/api/me"))).toEqual(problem(401, "not_signed_in"));
    expect(await (await browser.get("/api/auth/get-session")).json()).toBeNull();
    expect((await browser.get("/api/clusters")).status).toBe(200);
    const chosen = await browser.post("/api/me/active", { membership: province.site });
    expect(await problemOf(chosen)).toEqual(problem(401, "not_signed_in"));
  });

  test("is never given what another person was told", async () => {
    const { app, context, browser } = await headOfTwo();
    await browser.signIn("truong-001");
    await context.db.write((tx) => tx.delete(memberships));

    const without = await browser.get("/api/me");
    const nobody = await browserOf(app).get("/api/me");

    expect(await without.json()).toMatchObject({ name: "Cô truong-001", active: null, may: [] });
    expect(without.headers.get("cache-control")).toBe("private, no-cache");
    expect(nobody.status).toBe(401);
  });

  test("can sign out all the same", async () => {
    const { browser } = await headOfTwo();

    expect((await browser.signOut()).status).toBe(200);
  });
});

describe("a person with several memberships", () => {
  test("acts in the one they choose, in this session only", async () => {
    const { app, browser } = await headOfTwo();
    const elsewhere = browserOf(app);
    await browser.signIn("truong-001");
    await elsewhere.signIn("truong-001");
    const [school, cluster] = (await me(browser)).memberships;

    const answer = await browser.post("/api/me/active", { membership: cluster!.id });

    expect(await answer.json()).toEqual({ id: cluster!.id });
    expect(await me(browser)).toMatchObject({
      active: cluster!.id,
      sites: [],
      may: actsOf("cluster"),
    });
    expect(await me(elsewhere)).toMatchObject({ active: school!.id, may: actsOf("school") });
  });

  test("cannot act in somebody else's", async () => {
    const { app, context, browser } = await headOfTwo();
    await person(context, "so", [{ role: "department" }]);
    const department = browserOf(app);
    await department.signIn("so");
    await browser.signIn("truong-001");
    const before = await me(browser);

    const answer = await browser.post("/api/me/active", {
      membership: (await me(department)).active,
    });

    expect(await problemOf(answer)).toEqual(problem(404, "unknown"));
    expect(await me(browser)).toEqual(before);
  });
});
