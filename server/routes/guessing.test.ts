import { expect, test } from "vitest";
import { limits } from "#server/accounts/attempts.ts";
import { goodPassword } from "#server/testing/office.ts";
import {
  browserOf,
  headOfTwo,
  password,
  person,
  problem,
  problemOf,
} from "#server/testing/people.ts";

/** A thousand wrong passwords for `truong-001`, who has signed in on one browser before. */
async function guessed({ addresses = 1000, from = (at: number) => `2001:db8:0:${at}::1` }) {
  const all = await headOfTwo();
  const { app, browser: known } = all;
  await known.signIn("truong-001");
  await known.signOut();
  const guess = (at: number) => {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ username: "truong-001", password: `mat-khau-${at}` });
    const incoming = { socket: { remoteAddress: from(at % addresses) } };
    const asked = { method: "POST", headers, body };
    return app.request("/api/auth/sign-in/username", asked, { incoming });
  };
  let judged = 0;
  for (let at = 0; at < 1000; at++) if ((await guess(at)).status === 401) judged++;
  return { ...all, known, judged };
}

test("of a thousand guesses from one address few are judged, and the real person signs in elsewhere", async () => {
  const { app, judged } = await guessed({ addresses: 1 });

  expect(judged).toBe(limits.personThere.max);
  expect((await browserOf(app).signIn("truong-001")).status).toBe(200);
});

test("who guesses from each address of their own network counts as one", async () => {
  const { judged } = await guessed({ from: (at) => `2001:db8:0:1:${at}::1` });

  expect(judged).toBe(limits.personThere.max);
});

test("of a thousand guesses from everywhere few are judged, and the real person signs in on the browser they use", async () => {
  const { app, context, known, judged } = await guessed({ addresses: 1000 });

  const onKnown = await known.signIn("truong-001");
  const onNew = await browserOf(app).signIn("truong-001");
  context.setNow(context.now() + limits.person.windowMs);
  const later = await browserOf(app).signIn("truong-001");

  expect(judged).toBe(limits.person.max);
  expect([onKnown.status, later.status]).toEqual([200, 200]);
  expect(await problemOf(onNew)).toEqual(problem(429, "too_many"));
});

test("a browser that is known as one person's is limited too, and is unknown as any other's", async () => {
  const { context, known, app } = await guessed({ addresses: 1000 });
  const thief = browserOf(app);
  await person(context, "cum-01", [{ role: "auditor" }]);
  await thief.signIn("cum-01");

  const asOther = await thief.signIn("truong-001");
  for (let i = 0; i < limits.personThere.max; i++) await known.signIn("truong-001", "sai");
  const asOwn = await known.signIn("truong-001");

  for (const answer of [asOther, asOwn])
    expect(await problemOf(answer)).toEqual(problem(429, "too_many"));
});

test("who once knew a password guesses the next one on no more than so many browsers", async () => {
  const { app, browser } = await headOfTwo();
  const known = Array.from({ length: 15 }, () => browserOf(app));
  for (const one of known) await one.signIn("truong-001");
  await browser.signIn("truong-001");
  await browser.post("/api/me/password", { current: password, next: goodPassword });

  let judged = 0;
  for (const one of known)
    for (let i = 0; i < limits.personThere.max; i++)
      if ((await one.signIn("truong-001", `sai-${i}`)).status === 401) judged++;

  expect(judged).toBe(limits.devices.max);
});
