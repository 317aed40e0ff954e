import { expect, test } from "vitest";
import { limits } from "#server/accounts/attempts.ts";
import { sharedContext } from "#server/testing.ts";
import { password, person, servedApp, testAuth } from "#server/testing/people.ts";
import { smallProvince } from "#server/testing/story.ts";

// A whole school behind one address: its people sign in and work, and one among them who guesses
// passwords is stopped without keeping anybody else out.

const teachers = 40;
const nat = { incoming: { socket: { remoteAddress: "203.0.113.7" } } };

const context = await sharedContext();
const { school } = await smallProvince(context);
const app = await servedApp(context);
const names = Array.from({ length: teachers }, (_, at) => `giao-vien-${at}`);
for (const name of names) await person(context, name, [{ role: "school", school }]);

/** Somebody behind the address, whose browser keeps its cookies. */
function browser() {
  let cookie = "";
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { ...init.headers, ...(cookie && { cookie }) };
    const answer = await app.request(path, { ...init, headers }, nat);
    const set = answer.headers.getSetCookie().map((one) => one.split(";")[0]);
    if (set.length > 0) cookie = set.join("; ");
    return answer.status;
  };
  return {
    get: (path: string) => ask(path),
    signIn: (username: string, typed = password) =>
      ask("/api/auth/sign-in/username", {
        method: "POST",
        headers: { "content-type": "application/json", origin: testAuth.publicUrl },
        body: JSON.stringify({ username, password: typed }),
      }),
  };
}

test("forty teachers mistype, sign in and work, all at once and behind one address", async () => {
  const statuses = await Promise.all(
    names.map(async (name) => {
      const { signIn, get } = browser();
      const mistyped = [await signIn(name, "nham"), await signIn(name, "nham-nua")];
      const signed = await signIn(name);
      const worked = [];
      for (let round = 0; round < 5; round++)
        for (const path of ["/api/me", "/api/needs", "/api/campaigns", "/api/consignments"])
          worked.push(await get(path));
      return { mistyped, signed, worked: new Set(worked) };
    }),
  );

  expect(statuses).toEqual(
    names.map(() => ({ mistyped: [401, 401], signed: 200, worked: new Set([200]) })),
  );
});

test("who guesses one colleague's password is stopped, and nobody else behind the address is", async () => {
  const [victim = "", colleague = ""] = names;
  const known = browser();
  await known.signIn(victim);
  const thief = browser();

  const guesses: number[] = [];
  for (let at = 0; at < 100; at++) guesses.push(await thief.signIn(victim, `mat-khau-${at}`));

  const judged = guesses.filter((status) => status === 401).length;
  expect(judged).toBeLessThanOrEqual(limits.personThere.max);
  expect(guesses.at(-1)).toBe(429);
  expect(await known.get("/api/me")).toBe(200);
  expect(await known.signIn(victim)).toBe(200);
  expect(await browser().signIn(colleague)).toBe(200);
});

test("who guesses everybody's passwords is stopped, and those whose browsers are known sign in", async () => {
  const known = browser();
  await known.signIn(names[1] ?? "");
  const thief = browser();

  const guesses: number[] = [];
  for (let at = 0; at < 500; at++)
    guesses.push(await thief.signIn(names[at % teachers] ?? "", `mat-khau-${at}`));

  expect(guesses.filter((status) => status === 401).length).toBeLessThanOrEqual(limits.address.max);
  expect(guesses.at(-1)).toBe(429);
  expect(await known.signIn(names[1] ?? "")).toBe(200);
  context.setNow(context.now() + limits.address.windowMs);
  expect(await browser().signIn(names[2] ?? "")).toBe(200);
});
