import { describe, expect, test } from "vitest";
import { createApp } from "./app.ts";
import { createLive } from "./live.ts";
import { sharedContext } from "./testing.ts";
import { testApp, testPapers } from "./testing/app.ts";
import { problemOf } from "./testing/refused.ts";

const problemType = "application/problem+json";
const context = await sharedContext();
const { get } = await testApp(context);

/** As much of OpenAPI 3.1 as is looked at here. */
interface Operation {
  summary?: string;
  tags?: string[];
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: unknown }> };
  responses: Record<string, { content?: Record<string, { schema: unknown }> }>;
}
interface Description {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, unknown> };
}

const description = (await (await get("/api/openapi.json")).json()) as Description;
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);
const named = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`);
/** What is sent to be looked at and changes nothing. */
const looks = ["/api/imports/check", "/api/imports/marked", "/api/statements/columns"];
/** A mail service's one click (RFC 8058): ending twice what has ended changes nothing. */
const clicks = ["/mail/{token}"];
const writes = operations.filter(
  ({ method, path }) => method === "post" && ![...looks, ...clicks].includes(path),
);

/** DESIGN §6, as much of it as is built. */
const table = [
  "GET /healthz",
  "GET /readyz",
  ...["campaigns", "clusters", "schools", "sites", "communes", "items"].map(
    (of) => `GET /api/${of}`,
  ),
  "GET /api/map",
  "GET /api/needs",
  "GET /api/needs/{id}",
  "POST /api/needs",
  ...["verify", "return", "refuse", "close", "revise"].map((act) => `POST /api/needs/{id}/${act}`),
  "GET /api/pledges",
  "POST /api/pledges",
  "POST /api/pledges/{id}/release",
  "GET /api/consignments",
  "GET /api/consignments/{id}",
  "POST /api/consignments",
  ...["receipt", "return"].map((act) => `POST /api/consignments/{id}/${act}`),
  "GET /api/discrepancies",
  "GET /api/ledger",
  "GET /api/ledger/{seq}",
  "GET /api/totals",
  "GET /api/export/ledger.csv",
  "GET /api/export/ledger.journal",
  "GET /api/export/ledger.beancount",
  "GET /api/export/totals.csv",
  "GET /api/live",
];

describe("the description of the API", () => {
  test("is OpenAPI 3.1 and names every route", () => {
    expect(description.openapi).toMatch(/^3\.1\./);
    expect(table.filter((route) => !named.includes(route))).toEqual([]);
  });

  test("says of every route what it is for, and what it answers when it says no", () => {
    for (const { path, method, operation } of operations) {
      const answers = Object.values(operation.responses);
      const types = [...new Set(answers.flatMap(({ content = {} }) => Object.keys(content)))];
      expect([method, path, operation.summary?.length]).toEqual([method, path, expect.any(Number)]);
      expect([method, path, operation.tags]).toEqual([method, path, [expect.any(String)]]);
      expect([path, types]).toEqual([path, [anyOf, ...(isWithout(path) ? [] : [problemType])]]);
    }
  });

  test("asks of every write a key and a body of a described shape", () => {
    expect(writes.length).toBeGreaterThan(10);
    for (const { path, operation } of writes) {
      const key = operation.parameters?.find(({ name }) => name === "Idempotency-Key");
      const { content = {} } = operation.requestBody ?? {};
      const body = (content["application/json"] ?? content["application/octet-stream"])?.schema;
      expect([path, key]).toEqual([
        path,
        expect.objectContaining({ in: "header", required: true }),
      ]);
      expect([path, JSON.stringify(body ?? null).length > 40]).toEqual([path, true]);
    }
  });

  test("says which filters, limits and cursors a list takes", () => {
    const parametersOf = (path: string) =>
      description.paths[path]?.get?.parameters?.map(({ name }) => name) ?? [];
    const paged = ["limit", "cursor"];

    for (const list of ["needs", "pledges", "consignments", "discrepancies", "ledger", "sites"])
      expect(parametersOf(`/api/${list}`)).toEqual(expect.arrayContaining(paged));
    expect(parametersOf("/api/needs")).toEqual(
      expect.arrayContaining([
        "campaign",
        "cluster",
        "commune",
        "item",
        "urgency",
        "coverage",
        "text",
      ]),
    );
    expect(parametersOf("/api/ledger")).toEqual(
      expect.arrayContaining(["campaign", "kind", "party", "item", "text", "from", "to"]),
    );
    expect(parametersOf("/api/map")).toEqual(expect.arrayContaining(["bbox", "zoom", "campaign"]));
    expect(parametersOf("/api/totals")).toEqual(["campaign", "by"]);
  });

  test("refers only to what it holds", () => {
    const text = JSON.stringify(description);
    const refs = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];

    for (const [, name = ""] of refs)
      expect(Object.keys(description.components?.schemas ?? {})).toContain(name);
  });

  test("can be read by people, without a script", async () => {
    const page = await get("/api/docs");

    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).not.toMatch(/<script|style="/);
    for (const { path } of operations) expect(html).toContain(path);
  });
});

const anyOf = expect.stringMatching(
  /^(application\/(json|geo\+json|octet-stream|zip)|text\/(css|csv|plain|html|event-stream)|image\/(jpeg|svg\+xml)|application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet)$/,
);
/** What cannot say no, or says it as a page. */
const isWithout = (path: string) => ["/readyz", "/mail/style.css"].includes(path);

describe("every answer", () => {
  test("forbids what is inline, framed or from elsewhere", async () => {
    for (const path of ["/healthz", "/api/needs", "/api/docs", "/nothing"]) {
      const policy = (await get(path)).headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe");
    }
  });

  test("is a problem in the reader's language when something fails, and tells nothing of it", async () => {
    const live = await createLive(context.db);
    const failing = createApp(
      {
        ...context,
        now: () => {
          throw new Error("the clock fell from the wall");
        },
      },
      {
        live,
        papers: testPapers,
        identify: (_, next) => next(),
        sameOrigin: (_, next) => next(),
      },
    );
    const silent = console.error;
    console.error = () => undefined;

    const answers = await Promise.all(
      ["vi", "en"].map((language) =>
        failing.request("/api/campaigns", { headers: { "accept-language": language } }),
      ),
    );

    console.error = silent;
    const [vi, en] = await Promise.all(answers.map(problemOf));
    expect(vi).toMatchObject({ status: 500, code: "unexpected" });
    expect(vi?.title).not.toBe(en?.title);
    expect(JSON.stringify([vi, en])).not.toContain("clock");
  });
});
