import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { v7 } from "uuid";
import { createApp, type Parts } from "#server/app.ts";
import { createLive } from "#server/live.ts";
import { createHealth } from "#server/operation/health.ts";
import type { Answered } from "#server/operation/watched.ts";
import { createRequestLines } from "#server/operation/requestLines.ts";
import { readShell } from "#server/pages/public/shell.ts";
import type { StorageTrouble } from "#server/storageTrouble.ts";
import type { Context } from "#server/context.ts";
import { openTestContext, sharedContext } from "#server/testing.ts";
import { testPapers } from "#server/testing/app.ts";

const context = await sharedContext();
const live = await createLive(context.db);

function anApp(parts: Partial<Parts> = {}, on: Context = context) {
  return createApp(on, {
    live,
    papers: testPapers,
    identify: (_, next) => next(),
    sameOrigin: (_, next) => next(),
    ...parts,
  });
}

test("every answer names its request, and a problem says the same name", async () => {
  const app = anApp();

  const answers = [];
  for (const path of ["/healthz", "/api/needs", "/api/needs/none", "/api/nothing", "/nothing"]) {
    const answer = await app.request(path);
    const id = answer.headers.get("x-request-id");
    const { requestId = id } = (await answer.json()) as { requestId?: string };
    answers.push({ id, isSame: requestId === id, isProblem: !answer.ok });
  }

  expect(new Set(answers.map(({ id }) => id)).size).toBe(5);
  expect(answers.map(({ id }) => id).join(" ")).toMatch(/^([0-9a-f-]{36} ?){5}$/);
  expect(answers.every(({ isSame }) => isSame)).toBe(true);
  expect(answers.map(({ isProblem }) => isProblem)).toEqual([false, false, true, true, true]);
});

test("the address that is a pattern itself is one request all the same", async () => {
  const told: Answered[] = [];
  const app = anApp({ tell: (answered) => told.push(answered) });

  const answer = await app.request("/*", { method: "POST" });

  const id = answer.headers.get("x-request-id");
  expect([answer.status, await answer.json()]).toMatchObject([404, { requestId: id }]);
  expect(told).toMatchObject([{ id, status: 404 }]);
});

test("an answer given again has all its headers, a name of its own, and a line of its route", async () => {
  const told: Answered[] = [];
  const app = anApp({ tell: (answered) => told.push(answered) });
  const ask = () => app.request("/api/items", { headers: { "accept-encoding": "gzip" } });
  const headersOf = ({ headers }: Response) =>
    Object.fromEntries([...headers].filter(([name]) => name !== "x-request-id"));

  const [first, again] = [await ask(), await ask()];

  expect(headersOf(again)).toEqual(headersOf(first));
  expect(again.headers.get("x-request-id")).not.toBe(first.headers.get("x-request-id"));
  expect(told).toMatchObject(
    [first, again].map(({ headers }) => ({
      id: headers.get("x-request-id"),
      route: "/api/items",
      status: 200,
    })),
  );
});

test("whom to tell of a weakness is said where the operator has set it, and nowhere else", async () => {
  const securityContact = "mailto:security@aid.example";
  const [told, silent] = await Promise.all(
    [anApp({ securityContact }), anApp()].map((app) => app.request("/.well-known/security.txt")),
  );

  expect(await told?.text()).toBe(
    "Contact: mailto:security@aid.example\nExpires: 2027-02-21T00:00:00.000Z\n" +
      "Preferred-Languages: vi, en\nCanonical: https://test.example/.well-known/security.txt\n",
  );
  expect(told?.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(silent?.status).toBe(404);
});

test("a line tells how a request was answered, and nothing of who asked or for what", async () => {
  let text = "";
  const lines = createRequestLines((part) => (text += part));
  const app = anApp({ tell: lines.tell });
  const id = v7();

  const answer = await app.request(`/api/needs/${id}?text=Nguyen-Van-A`, {
    headers: { "x-forwarded-for": "203.0.113.9", cookie: "la-lanh.session_token=secret" },
  });
  await app.request("/so-lieu/Nguyen-Van-B");
  lines.flush();

  const [one, other] = text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(one).toEqual({
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    level: "info",
    event: "request",
    id: answer.headers.get("x-request-id"),
    method: "GET",
    route: "/api/needs/:id",
    status: 404,
    ms: expect.any(Number),
  });
  expect(other).toMatchObject({ route: "*", status: 404 });
  expect(text).not.toMatch(/Nguyen|203\.0|secret/);
  expect(text).not.toContain(id);
});

test("a request is told by the route that answered it, and what it asks of us is no other request", async () => {
  const told: string[] = [];
  const shell = readShell(
    readFileSync(join(import.meta.dirname, "../../client/index.html"), "utf8"),
  );
  const app = anApp({
    pages: { shell, publicUrl: "https://test.example", isDemo: false },
    tell: ({ method, route, status }) => told.push(`${method} ${route} ${status}`),
  });

  for (const path of ["/readyz", "/", "/nothing/at/all", "/api/nothing"]) await app.request(path);

  expect(told).toEqual(["GET /readyz 200", "GET / 200", "GET /:rest{.+} 404", "GET * 404"]);
});

test("a server is ready while its log lives, its disk can be written and it does not stop", async () => {
  let trouble: StorageTrouble | undefined;
  let problem: string | undefined;
  let at = 0;
  const health = createHealth({
    logProblem: () => problem,
    disk: () => Promise.resolve(trouble),
    now: () => at,
  });
  const app = anApp({ health });
  const ask = async () => {
    const answer = await app.request("/readyz");
    return [answer.status, await answer.json()];
  };

  expect(await ask()).toEqual([200, { status: "ready", reasons: [] }]);
  trouble = "storage_full";
  problem = "it does not fit";
  expect(await ask()).toEqual([503, { status: "not_ready", reasons: ["log_stopped"] }]);
  at = 6_000;
  health.stopping();
  expect(await ask()).toEqual([
    503,
    { status: "not_ready", reasons: ["stopping", "log_stopped", "storage_full"] },
  ]);
  expect((await app.request("/healthz")).status).toBe(200);
});

test("a server whose database does not answer is not ready, and says so", async () => {
  const { context: own, close } = await openTestContext();
  const app = anApp({}, own);
  const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
  onTestFinished(() => told.mockRestore());
  await close();

  const answer = await app.request("/readyz");

  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({ status: "not_ready", reasons: ["database_silent"] });
  expect(told.mock.calls.flat().join()).toContain("the database does not answer");
});

test("metrics are for who has the token; to anyone else they are not there", async () => {
  const metricsToken = "mot-ma-that-dai-va-kho-doan";
  const ask = (app: ReturnType<typeof anApp>, authorization?: string) =>
    app.request("/metrics", authorization ? { headers: { authorization } } : {});
  const app = anApp({ metricsToken });

  for (const given of [
    undefined,
    "Bearer ",
    "Bearer undefined",
    `Basic ${metricsToken}`,
    metricsToken,
  ])
    expect([given, (await ask(app, given)).status]).toEqual([given, 404]);
  expect((await ask(anApp(), "Bearer undefined")).status).toBe(404);
  const answer = await ask(app, `Bearer ${metricsToken}`);

  expect([answer.status, answer.headers.get("content-type")]).toEqual([
    200,
    "text/plain; version=0.0.4; charset=utf-8",
  ]);
});

test("metrics count answers by route and time, in the format that Prometheus reads", async () => {
  const metricsToken = "mot-ma-that-dai-va-kho-doan";
  const app = anApp({ metricsToken });
  for (const id of [v7(), v7()]) await app.request(`/api/needs/${id}`);
  await app.request("/api/needs", { method: "POST" });
  await app.request("/api/needs", { method: "PROPFIND" });

  const headers = { authorization: `Bearer ${metricsToken}` };
  const text = await (await app.request("/metrics", { headers })).text();

  const line =
    /^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{([a-z]+="[^"]*",?)+\})? (-?\d+(\.\d+)?(e[+-]?\d+)?))$/;
  expect(
    text
      .trimEnd()
      .split("\n")
      .filter((one) => !line.test(one)),
  ).toEqual([]);
  expect(text).toContain(
    `la_lanh_requests_total{method="GET",route="/api/needs/:id",status="404"} 2\n`,
  );
  expect(text).toContain(`method="other"`);
  expect(text).toContain(`la_lanh_request_seconds_count{kind="read"} 2\n`);
  expect(text).toContain(`la_lanh_request_seconds_bucket{kind="write",le="+Inf"} 2\n`);
  expect(text).toMatch(/^la_lanh_entries \d+$/m);
  expect(text).toMatch(/^la_lanh_ready 1$/m);
});
