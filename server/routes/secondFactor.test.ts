import { Secret, TOTP } from "otpauth";
import { describe, expect, test } from "vitest";
import { secondFactors } from "#db/schema/accounts.ts";
import type { Problem } from "#domain/answers.ts";
import { wrongCodes } from "#server/accounts/attempts.ts";
import { office, personSeen, type Browser } from "#server/testing/office.ts";
import { me, password, problem, problemOf } from "#server/testing/people.ts";

const stepMs = 30_000;

/** What an authenticator app shows at an instant. */
function codeAt(secret: string, timestamp: number): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

/** Asks for the secret of a second factor. */
function begin(browser: Browser, typed = password) {
  return browser.post("/api/me/second-factor/begin", { password: typed });
}

/** Switches a browser's person's second factor on. */
async function enrol(browser: Browser, now: number) {
  const begun = await begin(browser);
  const { secret, uri } = (await begun.json()) as { secret: string; uri: string };
  const code = codeAt(secret, now);
  const confirmed = await browser.post("/api/me/second-factor/confirm", { code });
  const { recoveryCodes } = (await confirmed.json()) as { recoveryCodes: string[] };
  return { secret, uri, recoveryCodes, code };
}

/** The department's person with a second factor, signing in anew on another browser. */
async function halfSignedIn() {
  const all = await office();
  const factor = await enrol(all.department.browser, all.context.now());
  const browser = all.stranger();
  await browser.signIn("so");
  all.context.setNow(all.context.now() + stepMs);
  const give = (code: string) => browser.post("/api/auth/second-factor", { code });
  return { ...all, ...factor, browser, give };
}

describe("a second factor", () => {
  test("is on after its first code, which is asked for at the next sign-in and not in this session", async () => {
    const { department, uri, recoveryCodes, browser } = await halfSignedIn();

    expect(uri).toMatch(/^otpauth:\/\/totp\/.*issuer=/);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await me(department.browser)).toMatchObject({ secondFactor: "on", needs: null });
    expect(await me(browser)).toMatchObject({ secondFactor: "on", needs: "code", may: [] });
    expect((await personSeen(department.browser, department.id)).secondFactor).toBe(true);
  });

  test("is kept sealed, and its recovery codes as hashes", async () => {
    const { context, secret, recoveryCodes } = await halfSignedIn();

    const kept = JSON.stringify(await context.db.read.select().from(secondFactors));

    for (const shown of [
      secret,
      ...recoveryCodes,
      ...recoveryCodes.map((c) => c.replaceAll("-", "")),
    ])
      expect(kept).not.toContain(shown);
  });

  test("has recovery codes of so much chance that a plain hash may keep them: 112 bits or more", async () => {
    const { recoveryCodes } = await halfSignedIn();

    for (const code of recoveryCodes) expect(code).toMatch(/^[a-z2-7]{6}(-[a-z2-7]{6}){3}$/);
  });

  test("completes a sign-in with the code of the app, also of a clock half a minute off", async () => {
    const { context, secret, browser, give } = await halfSignedIn();

    const answer = await give(codeAt(secret, context.now() + stepMs));

    expect(answer.status).toBe(200);
    expect(await me(browser)).toMatchObject({ needs: null });
    expect((await browser.get("/api/people")).status).toBe(200);
  });

  test("takes no code twice, none that is old, and none that is wrong", async () => {
    const { context, secret, code, browser, give } = await halfSignedIn();
    const second = codeAt(secret, context.now());

    const refused = [await give(code), await give(codeAt(secret, context.now() - 10 * stepMs))];
    refused.push(await give("không phải mã"));
    await give(second);
    await browser.signIn("so");
    refused.push(await give(second));

    for (const answer of refused)
      expect(await problemOf(answer)).toEqual(problem(401, "wrong_code"));
  });

  test("takes each recovery code once, however it is typed", async () => {
    const { recoveryCodes, browser, give } = await halfSignedIn();
    const [first = ""] = recoveryCodes;

    const taken = await give(first.toUpperCase().replaceAll("-", " "));
    await browser.signIn("so");
    const again = await give(first);

    expect(taken.status).toBe(200);
    expect(await problemOf(again)).toEqual(problem(401, "wrong_code"));
  });

  test("is not guessed: after some wrong codes none is looked at until the window ends", async () => {
    const { context, secret, stranger, give } = await halfSignedIn();
    for (let i = 0; i < wrongCodes.max; i++) await give("000000");
    const fresh = stranger();
    await fresh.signIn("so");
    const right = { code: codeAt(secret, context.now()) };

    const refused = [await give(right.code), await fresh.post("/api/auth/second-factor", right)];
    context.setNow(context.now() + wrongCodes.windowMs);

    for (const answer of refused) expect(await problemOf(answer)).toEqual(problem(429, "too_many"));
    expect((await give(codeAt(secret, context.now()))).status).toBe(200);
  });

  test("is switched off with a code, and set up anew", async () => {
    const { context, secret, department } = await halfSignedIn();
    const off = (code: string) => department.browser.post("/api/me/second-factor/off", { code });

    const wrong = await off("000000");
    const right = await off(codeAt(secret, context.now()));
    const again = await off(codeAt(secret, context.now()));

    expect(await problemOf(wrong)).toEqual(problem(401, "wrong_code"));
    expect(right.status).toBe(200);
    expect(await problemOf(again)).toEqual(problem(409, "second_factor_off"));
    expect(await me(department.browser)).toMatchObject({ secondFactor: "off", needs: null });
  });

  test("is not begun while one is on, nor confirmed before it is begun or with a wrong code", async () => {
    const { department, school, browser } = await halfSignedIn();
    const confirm = (one: Browser) => one.post("/api/me/second-factor/confirm", { code: "000000" });

    const early = await confirm(school.browser);
    await begin(school.browser);
    const wrong = await confirm(school.browser);

    expect(await problemOf(early)).toEqual(problem(409, "second_factor_off"));
    expect(await problemOf(wrong)).toEqual(problem(401, "wrong_code"));
    expect(await me(school.browser)).toMatchObject({ secondFactor: "off" });
    for (const one of [department.browser, browser])
      expect(await problemOf(await begin(one))).toEqual(problem(409, "second_factor_on"));
    expect(await problemOf(await confirm(department.browser))).toEqual(
      problem(409, "second_factor_on"),
    );
  });
});

describe("a session that still needs the code", () => {
  test("acts as nobody: it does nothing but give the code, sign out, or switch membership", async () => {
    const { department, browser } = await halfSignedIn();
    const { active } = await me(browser);

    const refused = [
      await browser.get("/api/people"),
      await browser.act(`/api/people/${department.id}/change`, { name: "Ai" }),
      await browser.get("/api/me/sessions"),
      await browser.post("/api/me/sessions/end-all", { keepCurrent: true }),
      await browser.post("/api/me/password", { current: "a", next: "b".repeat(20) }),
      await browser.post("/api/me/second-factor/off", { code: "000000" }),
    ];

    for (const answer of refused)
      expect(await problemOf(answer)).toEqual(problem(401, "second_factor_needed"));
    expect((await browser.post("/api/me/active", { membership: active })).status).toBe(200);
    expect((await browser.signOut()).status).toBe(200);
  });
});

describe("a second factor that the administrator requires", () => {
  test("is set up before anything else, by who acts in such a role and by nobody else", async () => {
    const { context, administrator, department, school } = await office();
    const path = "/api/second-factor/roles";

    const set = await administrator.browser.act(path, { roles: ["department", "department"] });

    expect(set.status).toBe(200);
    expect(await (await administrator.browser.get(path)).json()).toEqual({ roles: ["department"] });
    expect(await me(department.browser)).toMatchObject({
      needs: "enrol",
      secondFactorRequired: true,
      may: [],
    });
    const first = await department.browser.get("/api/people");
    expect((await first.clone().json()) as Problem).toMatchObject({
      title: expect.stringContaining("/second-factor"),
    });
    expect(await problemOf(first)).toEqual(problem(401, "second_factor_needed"));
    expect(await me(school.browser)).toMatchObject({ needs: null, secondFactorRequired: false });
    await enrol(department.browser, context.now());
    expect(await me(department.browser)).toMatchObject({ needs: null });
    expect((await department.browser.get("/api/people")).status).toBe(200);
  });

  test("is asked of department, auditor and administrator only", async () => {
    const { administrator } = await office();

    const answer = await administrator.browser.act("/api/second-factor/roles", {
      roles: ["school"],
    });

    expect(await problemOf(answer)).toEqual(problem(400, "invalid_input"));
  });
});

describe("a second factor that was lost", () => {
  test("is switched off by an administrator, and signs its person out", async () => {
    const { administrator, department, stranger, browser } = await halfSignedIn();
    const path = `/api/people/${department.id}/second-factor/off`;

    const answer = await administrator.browser.act(path);
    const again = await administrator.browser.act(path);

    expect(answer.status).toBe(200);
    expect(await problemOf(again)).toEqual(problem(409, "second_factor_off"));
    for (const one of [department.browser, browser])
      expect((await one.get("/api/me")).status).toBe(401);
    const fresh = stranger();
    await fresh.signIn("so");
    expect(await me(fresh)).toMatchObject({ secondFactor: "off", needs: null });
  });

  test("is not switched off by oneself without a code, nor for nobody", async () => {
    const { administrator, context } = await office();
    await enrol(administrator.browser, context.now());

    const own = await administrator.browser.act(
      `/api/people/${administrator.id}/second-factor/off`,
    );
    const nobody = await administrator.browser.act("/api/people/khong-co/second-factor/off");

    expect(await problemOf(own)).toEqual(problem(409, "not_yourself"));
    expect(await problemOf(nobody)).toEqual(problem(404, "unknown"));
  });
});
