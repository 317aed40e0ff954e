import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { needs } from "#db/schema/needs.ts";
import { headOfTwo, me, problem, problemOf } from "#server/testing/people.ts";

/** `truong-001`, who acts as a school, and files a need as what it was written in. */
async function writing() {
  const { context, province, app, browser } = await headOfTwo();
  await browser.signIn("truong-001");
  const [asSchool = "", asCluster = ""] = (await me(browser)).memberships.map(({ id }) => id);
  const line = { id: v7(), item: "CHAN", quantity: 2, urgency: "normal" };
  const need = { id: v7(), campaign: province.campaign, site: province.site, situation: "Ngập." };
  const cookie = () => [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const file = (actingAs: string) =>
    app.request("/api/needs", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        origin: "http://localhost:3000",
        cookie: cookie(),
        "idempotency-key": v7(),
        "acting-as": actingAs,
      },
      body: JSON.stringify({ ...need, lines: [line] }),
    });
  return { context, browser, asSchool, asCluster, file };
}

describe("what was written in one membership", () => {
  test("is done in that membership", async () => {
    const { asSchool, file } = await writing();

    expect((await file(asSchool)).status).toBe(201);
  });

  test("is refused in another, and nothing is left behind", async () => {
    const { context, asCluster, file } = await writing();

    expect(await problemOf(await file(asCluster))).toEqual(problem(409, "other_membership"));

    expect(await context.db.read.select().from(needs)).toEqual([]);
  });

  test("is refused after its writer has changed roles, and done once they are back", async () => {
    const { browser, asSchool, asCluster, file } = await writing();
    await browser.act("/api/me/active", { membership: asCluster });
    expect(await problemOf(await file(asSchool))).toEqual(problem(409, "other_membership"));

    await browser.act("/api/me/active", { membership: asSchool });

    expect((await file(asSchool)).status).toBe(201);
  });

  test("asks to sign in when nobody is", async () => {
    const { browser, asSchool, file } = await writing();
    await browser.signOut();

    expect(await problemOf(await file(asSchool))).toEqual(problem(401, "not_signed_in"));
  });
});
