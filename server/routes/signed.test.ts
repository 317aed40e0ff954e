import { Hono } from "hono";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { createAuth } from "#server/accounts/auth.ts";
import { testContext } from "#server/testing.ts";
import { everything } from "#server/testing/everything.ts";
import { office } from "#server/testing/office.ts";
import {
  browserOf,
  person,
  problem,
  problemOf,
  servedApp,
  testAuth,
} from "#server/testing/people.ts";
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

const disabled = ["was disabled", "disable", {}, problem(401, "not_signed_in")] as const;
const lessened = [
  "may do less",
  "change",
  { memberships: [{ role: "auditor" }] },
  problem(403, "not_allowed"),
] as const;

test.each([
  ["/api/clusters", ...disabled],
  ["/api/clusters", ...lessened],
  ["/api/imports?plan=x", ...disabled],
  ["/api/imports?plan=x", ...lessened],
  ["/api/me/notices", ...disabled],
])(
  "what was still being sent to %s when its person %s is not done",
  async (path, _, how, said, no) => {
    const { context, app, administrator, department } = await office();
    const cookie = [...department.browser.cookies].map(([name, value]) => `${name}=${value}`);
    const cluster = JSON.stringify({ id: v7(), code: "CVD", name: "Cụm ví dụ" });
    let before: unknown;
    const slow = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          await administrator.browser.act(`/api/people/${department.id}/${how}`, said);
          before = await everything(context.db.read);
          controller.enqueue(new TextEncoder().encode(cluster));
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );

    const asked = {
      method: "POST",
      headers: {
        cookie: cookie.join("; "),
        origin: testAuth.publicUrl,
        "content-type": "application/json",
        "idempotency-key": v7(),
      },
      body: slow,
      duplex: "half",
    };
    const answer = await app.request(path, asked);

    expect(await problemOf(answer)).toEqual(no);
    expect(await everything(context.db.read)).toEqual(before);
  },
);
