import { describe, expect, test } from "vitest";
import { sessions } from "#db/schema/accounts.ts";
import { actsOf } from "#domain/may.ts";
import { limits } from "#server/accounts/attempts.ts";
import { betterAuthFor } from "#server/accounts/betterAuth.ts";
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

describe("signing in", () => {
  test("with user name and password tells who one is, and what one may do where", async () => {
    const { province, browser } = await headOfTwo();

    const answer = await browser.signIn("truong-001");

    expect(answer.status).toBe(200);
    const told = await me(browser);
    expect(told).toEqual({
      id: expect.any(String),
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
      username: "truong-001",
      secondFactor: "off",
      secondFactorRequired: false,
      needs: null,
    });
  });

  test("bears the capital and the space that a phone adds to the user name", async () => {
    const { browser } = await headOfTwo();

    expect((await browser.signIn("Truong-001 ")).status).toBe(200);
  });

  test("with a zero in the user name is refused, as every database can", async () => {
    const { browser } = await headOfTwo();

    const answer = await browser.signIn("truong-001\0");

    expect(await problemOf(answer)).toEqual(problem(400, "invalid_input"));
  });

  test("sets a cookie that scripts cannot read and other sites cannot send", async () => {
    const { browser } = await headOfTwo();

    const cookies = (await browser.signIn("truong-001")).headers.getSetCookie();

    const parts = cookies.map((cookie) => cookie.replace(/=[^;]*/, "").split("; "));
    expect(parts.map(([name, ...flags]) => [name, ...flags.toSorted()])).toEqual([
      ["la-lanh.session_token", "HttpOnly", "Max-Age=2592000", "Path=/", "SameSite=Lax"],
      ["la-lanh.device", "HttpOnly", "Max-Age=31536000", "Path=/api", "SameSite=Lax"],
    ]);
  });

  test("over https the cookie never travels in the clear", async () => {
    const { context } = await headOfTwo();
    const publicUrl = "https://aid.example";
    const browser = browserOf(await servedApp(context, { ...testAuth, publicUrl }), publicUrl);

    const [cookie] = (await browser.signIn("truong-001")).headers.getSetCookie();

    expect(cookie).toMatch(/^__Secure-la-lanh\.session_token=.*; Secure/);
    expect((await browser.get("/api/me")).status).toBe(200);
  });

  test("gives the session's token to the cookie alone", async () => {
    const { context, browser } = await headOfTwo();

    const told = await (await browser.signIn("truong-001")).text();
    const asked = await (await browser.get("/api/auth/get-session")).text();

    const [session] = await context.db.read.select().from(sessions);
    expect(told + asked).not.toContain(session!.token);
    expect(session).toMatchObject({ ipAddress: "", userAgent: "" });
  });

  test("with a wrong password is refused like a user name that nobody has", async () => {
    const { context, browser } = await headOfTwo();

    const wrong = await browser.signIn("truong-001", "mat-khau-sai");
    const nobody = await browser.signIn("khong-ai");

    const { requestId: _, ...refusal } = (await wrong.clone().json()) as Record<string, unknown>;
    expect(await nobody.json()).toEqual({ ...refusal, requestId: expect.any(String) });
    expect(await problemOf(wrong)).toEqual(problem(401, "wrong_password"));
    expect(browser.cookies.size).toBe(0);
    expect(await context.db.read.select().from(sessions)).toEqual([]);
  });

  test("with half of it, or too much, is invalid input", async () => {
    const { browser } = await headOfTwo();

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
    const { app, context } = await headOfTwo();

    const answer = await browserOf(app, "https://evil.example").signIn("truong-001");

    expect(await problemOf(answer)).toEqual(problem(403, "origin_mismatch"));
    expect(await context.db.read.select().from(sessions)).toEqual([]);
  });

  test("many at once, while a write is open, waits for it and comes through", async () => {
    const { app, context } = await headOfTwo();
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const open = context.db.write(() => released);
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
    const { app, context } = await headOfTwo();
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

describe("of better-auth", () => {
  const served = ["POST /sign-in/username", "POST /sign-out", "GET /get-session"];

  test("nothing is served but signing in, signing out and the session", async () => {
    const { app, context } = await headOfTwo();
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
    expect(answers).toEqual(
      hidden.map((endpoint) =>
        // Its address is served, to be read.
        endpoint === "POST /get-session"
          ? `${endpoint}: 405 method_not_allowed`
          : `${endpoint}: 404 unknown`,
      ),
    );
  });
});
