import { join } from "node:path";
import { v7 } from "uuid";
import * as v from "valibot";
import { allCommunes } from "#db/communes.ts";
import { Me } from "#domain/answers.ts";
import { createAuth } from "#server/accounts/auth.ts";
import { hashPassword } from "#server/accounts/password.ts";
import { createApp, type Parts } from "#server/app.ts";
import type { NewMembership } from "#domain/person.ts";
import { addPerson } from "#server/commands/addPerson.ts";
import type { Context } from "#server/context.ts";
import { createLive } from "#server/live.ts";
import { accountRoutes } from "#server/routes/accounts.ts";
import { geoRoutes } from "#server/routes/geo.ts";
import { sameOrigin } from "#server/routes/sameOrigin.ts";
import { signed } from "#server/routes/signed.ts";
import { testAccountKey, testContext } from "#server/testing.ts";
import { accepted, smallProvince } from "./story.ts";
import { testPapers } from "./app.ts";

export const password = "mat-khau-dung";

/** Dear hashes would take longer than the tests; what is kept names its own cost. */
const cost = { ln: 4, r: 8, p: 1 };
const cheap = hashPassword(password, cost);

export const testAuth = {
  publicUrl: "http://localhost:3000",
  secret: "k".repeat(43),
  accountKey: testAccountKey,
  cost,
};

/** A person with these memberships and `password`. */
export async function person(
  context: Context,
  username: string,
  memberships: readonly NewMembership[],
) {
  const passwordHash = await cheap;
  const one = { username, name: `Cô ${username}`, passwordHash, memberships };
  return accepted<{ id: string }>(await addPerson(context, one)).id;
}

/** Where no operator has put maps. */
const emptyFolder = join(import.meta.dirname, "empty");

/** The app as it is served, with accounts, sessions and the check of the Origin. */
export async function servedApp(given: Context, settings = testAuth, parts: Partial<Parts> = {}) {
  const live = await createLive(given.db);
  const context = { ...given, happened: () => (given.happened(), live.wake()) };
  const auth = createAuth(context, settings);
  return createApp(context, {
    ...parts,
    live,
    identify: signed(context, auth),
    sameOrigin: sameOrigin(settings.publicUrl),
    papers: { ...testPapers, publicUrl: settings.publicUrl },
    accounts: accountRoutes(context, auth),
    geo: geoRoutes({ communes: () => allCommunes(context.db.read), folder: emptyFolder }),
  });
}
export type ServedApp = Awaited<ReturnType<typeof servedApp>>;

/** Asks as a browser on our page does: with our Origin, keeping the cookies it is given. */
export function browserOf(app: ServedApp, origin = testAuth.publicUrl) {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...init.headers, ...(cookie && { cookie }) };
    const answer = await app.request(path, { ...init, headers });
    for (const set of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (set.split(";")[0] ?? "").split("=", 2);
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    return answer;
  };
  const post = (path: string, body: unknown) =>
    ask(path, {
      method: "POST",
      headers: { "content-type": "application/json", origin },
      body: JSON.stringify(body),
    });
  return {
    cookies,
    get: (path: string) => ask(path),
    post,
    /** Asks for an act under a key of its own. */
    act: (path: string, body: unknown = {}, key: string = v7()) =>
      ask(path, {
        method: "POST",
        headers: { "content-type": "application/json", origin, "idempotency-key": key },
        body: JSON.stringify(body),
      }),
    signIn: (username: string, typed = password) =>
      post("/api/auth/sign-in/username", { username, password: typed }),
    signOut: () => post("/api/auth/sign-out", {}),
  };
}

/** `truong-001`, who heads a school and a cluster, and a browser on the app. */
export async function headOfTwo() {
  const context = await testContext();
  const province = await smallProvince(context);
  await person(context, "truong-001", [
    { role: "school", school: province.school },
    { role: "cluster", cluster: province.cluster },
  ]);
  const app = await servedApp(context);
  return { context, province, app, browser: browserOf(app) };
}

/** Who the app says a browser's person is. */
export async function me(browser: ReturnType<typeof browserOf>): Promise<Me> {
  return v.parse(Me, await (await browser.get("/api/me")).json());
}

/** What kind of problem an answer is, to compare with `problem(status, code)`. */
export async function problemOf(answer: Response) {
  const { code } = (await answer.json()) as { code: string };
  return { status: answer.status, code, type: answer.headers.get("content-type") };
}

export function problem(status: number, code: string) {
  return { status, code, type: "application/problem+json" };
}
