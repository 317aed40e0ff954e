import { Hono } from "hono";
import { expect, test } from "vitest";
import { createAuth } from "#server/accounts/auth.ts";
import { testContext } from "#server/testing.ts";
import { browserOf, person, servedApp, testAuth } from "#server/testing/people.ts";
import { smallProvince } from "#server/testing/story.ts";
import { signed } from "./signed.ts";
import type { Signed } from "./asked.ts";

/** What a route behind `signed` knows of whoever has these cookies. */
async function actorBehind(
  context: Awaited<ReturnType<typeof testContext>>,
  cookies: Map<string, string>,
): Promise<unknown> {
  const app = new Hono<Signed>()
    .use(signed(context, createAuth(context, testAuth)))
    .get("/", (c) => c.json(c.var.actor ?? null));
  const cookie = ["first=1", ...[...cookies].map(([name, value]) => `${name}=${value}`)].join("; ");
  return (await app.request("/", { headers: { cookie } })).json();
}

test("a person acts in their first membership, and is known to head their clusters too", async () => {
  const context = await testContext();
  const { school, cluster, otherCluster } = await smallProvince(context);
  const account = await person(context, "truong-001", [
    { role: "school", school },
    { role: "cluster", cluster },
    { role: "cluster", cluster: otherCluster },
  ]);
  const browser = browserOf(await servedApp(context));
  await browser.signIn("truong-001");

  const actor = await actorBehind(context, browser.cookies);

  const alsoClusters = [cluster, otherCluster];
  expect(actor).toEqual({ account, role: "school", school, alsoClusters });
});

test("whoever has no cookie of ours is nobody", async () => {
  const context = await testContext();

  expect(await actorBehind(context, new Map())).toBeNull();
});
