import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { sessions } from "#db/schema/accounts.ts";
import { actsOf } from "#domain/may.ts";
import { Me } from "#domain/views.ts";
import { limits } from "#server/accounts/attempts.ts";
import { betterAuthFor, sessionDays } from "#server/accounts/auth.ts";
import { testContext } from "#server/testing.ts";
import { browserOf, person, servedApp, testAuth } from "#server/testing/people.ts";
import { smallProvince } from "#server/testing/story.ts";

const dayMs = 86_400_000;

/** A school's head who also heads a cluster, and the app. */
async function people() {
  const context = await testContext();
  const province = await smallProvince(context);
  await person(context, "truong-001", [
    { role: "school", school: province.school },
    { role: "cluster", cluster: province.cluster },
  ]);
  const app = await servedApp(context);
  return { context, province, app, browser: browserOf(app) };
}

const me = async (browser: ReturnType<typeof browserOf>) =>
  v.parse(Me, await (await browser.get("/api/me")).json());

const problemOf = async (answer: Response) => {
  const { code } = (await answer.json()) as { code: string };
  return { status: answer.status, code, type: answer.headers.get("content-type") };
};
const problem = (status: number, code: string) => ({
  status,
  code,
  type: "application/problem+json",
});

describe("signing in", () => {
  test("with user name and password tells who one is, and what one may do where", async () => {
    const { province, browser } = await people();

    const answer = await browser.signIn("truong-001");

    expect(answer.status).toBe(200);
    const told = await me(browser);
    expect(told).toEqual({
      name: "Cô truong-001",
      memberships: [
        {
          id: told.active,
          role: "school",
          school: { id: province.school, name: "Mầm non Hoa Mận" },
        },
        {
          id: expect.any(String),
          role: "cluster",
          cluster: { id: province.cluster, name: "Cụm số 1" },
        },
      ],
      active: expect.any(String),
      sites: [{ id: province.site, name: "Điểm chính" }],
      may: actsOf("school"),
    });
  });

  test("bears the capital and the space that a phone adds to the user name", async () => {
    const { browser } = await people();

    expect((await browser.signIn("Truong-001 ")).status).toBe(200);
  });

  test("sets a cookie that scripts cannot read and other sites cannot send", async () => {
    const { browser } = await people();

    const [cookie, ...others] = (await browser.signIn("truong-001")).headers.getSetCookie();

    const [pair, ...flags] = cookie!.split("; ");
    expect(pair).toMatch(/^la-lanh\.session_token=/);
    expect(flags.toSorted()).toEqual(["HttpOnly", "Max-Age=2592000", "Path=/", "SameSite=Lax"]);
    expect(others).toEqual([]);
  });

  test("over https the cookie never travels in the clear", async () => {
    const { context } = await people();
    const publicUrl = "https://aid.example";
    const browser = browserOf(await servedApp(context, { ...testAuth, publicUrl }), publicUrl);

    const [cookie] = (await browser.signIn("truong-001")).headers.getSetCookie();

    expect(cookie).toMatch(/^__Secure-la-lanh\.session_token=.*; Secure/);
    expect((await browser.get("/api/me")).status).toBe(200);
  });

  test("gives the session's token to the cookie alone", async () => {
    const { context, browser } = await people();

    const told = await (await browser.signIn("truong-001")).text();
    const asked = await (await browser.get("/api/auth/get-session")).text();

    const [session] = await context.db.read.select().from(sessions);
    expect(told + asked).not.toContain(session!.token);
    expect(session).toMatchObject({ ipAddress: "", userAgent: "" });
  });

  test("with a wrong password is refused like a user name that nobody has", async () => {
    const { context, browser } = await people();

    const wrong = await browser.signIn("truong-001", "mat-khau-sai");
    const nobody = await browser.signIn("khong-ai");

    expect(await wrong.clone().text()).toBe(await nobody.text());
    expect(await problemOf(wrong)).toEqual(problem(401, "wrong_password"));
    expect(browser.cookies.size).toBe(0);
    expect(await context.db.read.select().from(sessions)).toEqual([]);
  });

  test("with half of it, or too much, is invalid input", async () => {
    const { browser } = await people();

    const bodies = [
      { username: "truong-001" },
      { username: 1, password: "x" },
      { username: "truong-001", password: "x".repeat(201) },
    ];

    for (const body of bodies)
      expect(await problemOf(await browser.post("/api/auth/sign-in/username", body))).toEqual(
        problem(400, "invalid_input"),
      );
  });

  test("from another site's page is refused", async () => {
    const { app, context } = await people();

    const answer = await browserOf(app, "https://evil.example").signIn("truong-001");

    expect(await problemOf(answer)).toEqual(problem(403, "origin_mismatch"));
    expect(await context.db.read.select().from(sessions)).toEqual([]);
  });

  test("many at once, while a write is open, waits for it and comes through", async () => {
    const { app, context } = await people();
    let release = () => {};
    const open = context.db.write(() => new Promise<void>((resolve) => (release = resolve)));
    const asked = Array.from({ length: 9 }, () => browserOf(app).signIn("truong-001"));
    setImmediate(() => setImmediate(() => release()));

    const answers = await Promise.all(asked);

    await open;
    expect(answers.map(({ status }) => status)).toEqual(Array(9).fill(200));
    expect(await context.db.read.select().from(sessions)).toHaveLength(9);
  });
});

describe("guessing", () => {
  test("is over after a few wrong passwords, for that person there, until the window ends", async () => {
    const { app, context } = await people();
    await person(context, "so", [{ role: "department" }]);
    const browser = browserOf(app);
    for (let i = 0; i < limits.personThere.max; i++) await browser.signIn("truong-001", "sai");

    const refused = await browser.signIn("truong-001");
    const other = await browser.signIn("so");
    context.setNow(context.now() + limits.personThere.windowMs);
    const later = await browser.signIn("truong-001");

    expect(refused.headers.get("retry-after")).toBe("300");
    expect(await problemOf(refused)).toEqual(problem(429, "too_many"));
    expect([other.status, later.status]).toEqual([200, 200]);
  });
});

describe("a session", () => {
  test("ends on the server when its owner signs out", async () => {
    const { app, context, browser } = await people();
    await browser.signIn("truong-001");
    const kept = browserOf(app);
    for (const [name, value] of browser.cookies) kept.cookies.set(name, value);

    const answer = await browser.signOut();

    expect(answer.status).toBe(200);
    expect(browser.cookies.size).toBe(0);
    expect(await problemOf(await kept.get("/api/me"))).toEqual(problem(401, "not_signed_in"));
    expect(await context.db.read.select().from(sessions)).toEqual([]);
  });

  test("ends by itself when nobody has used it for its days", async () => {
    const { context, browser } = await people();
    await browser.signIn("truong-001");

    context.setNow(context.now() + sessionDays * dayMs);

    expect((await browser.get("/api/me")).status).toBe(401);
    expect(await (await browser.get("/api/auth/get-session")).json()).toBeNull();
  });

  test("that has ended is swept away when somebody signs in", async () => {
    const { app, context, browser } = await people();
    await browser.signIn("truong-001");

    context.setNow(context.now() + sessionDays * dayMs + 1);
    await browserOf(app).signIn("truong-001");

    expect(await context.db.read.select().from(sessions)).toHaveLength(1);
  });

  test("that is used begins its days anew", async () => {
    const { context, browser } = await people();
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
    const { browser } = await people();
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
    const { app, context } = await people();
    const other = browserOf(await servedApp(context, { ...testAuth, secret: "o".repeat(43) }));
    await other.signIn("truong-001");
    const browser = browserOf(app);
    for (const [name, value] of other.cookies) browser.cookies.set(name, value);

    expect((await browser.get("/api/me")).status).toBe(401);
  });
});

describe("whoever is not signed in", () => {
  test("is nobody, reads what is public, and cannot choose a membership", async () => {
    const { province, browser } = await people();

    expect(await problemOf(await browser.get("/api/me"))).toEqual(problem(401, "not_signed_in"));
    expect(await (await browser.get("/api/auth/get-session")).json()).toBeNull();
    expect((await browser.get("/api/clusters")).status).toBe(200);
    const chosen = await browser.post("/api/me/active", { membership: province.site });
    expect(await problemOf(chosen)).toEqual(problem(401, "not_signed_in"));
  });

  test("can sign out all the same", async () => {
    const { browser } = await people();

    expect((await browser.signOut()).status).toBe(200);
  });
});

describe("a person with several memberships", () => {
  test("acts in the one they choose, in this session only", async () => {
    const { app, browser } = await people();
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
    const { app, context, browser } = await people();
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

describe("of better-auth", () => {
  const served = ["POST /sign-in/username", "POST /sign-out", "GET /get-session"];

  test("nothing is served but signing in, signing out and the session", async () => {
    const { app, context } = await people();
    const endpoints = Object.values(betterAuthFor(context, testAuth).api).flatMap((endpoint) =>
      [(endpoint.options as { method: string | string[] }).method]
        .flat()
        .map((method) => `${method} ${endpoint.path}`),
    );
    const hidden = endpoints.filter((endpoint) => !served.includes(endpoint));

    const answers = await Promise.all(
      hidden.map(async (endpoint) => {
        const [method = "", path = ""] = endpoint.split(" ");
        const headers = { origin: testAuth.publicUrl, "content-type": "application/json" };
        const body = method === "GET" ? {} : { body: "{}" };
        const answer = await app.request(`/api/auth${path}`, { method, headers, ...body });
        return `${endpoint}: ${answer.status} ${(await problemOf(answer)).code}`;
      }),
    );

    expect(hidden).toContain("POST /sign-up/email");
    expect(hidden.length).toBeGreaterThan(25);
    expect(answers).toEqual(hidden.map((endpoint) => `${endpoint}: 404 unknown`));
  });
});
