import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 } from "uuid";
import { afterAll, expect, test } from "vitest";
import { Problem } from "#domain/answers.ts";
import * as v from "valibot";
import { sharedContext } from "#server/testing.ts";
import { testApp, testPages } from "#server/testing/app.ts";
import { clientPages } from "../pages/client.ts";

// Whoever asks a right address in a wrong way is told so, and not that the address is wrong.
const folder = mkdtempSync(join(tmpdir(), "la-lanh-client-"));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, "assets"));
writeFileSync(join(folder, "assets/index-1.js"), "");
const client = clientPages(folder, { shell: testPages.shell, filesOf: () => [] });
const { app } = await testApp(await sharedContext(), { client });
const ask = (method: string, path: string, language = "vi") =>
  app.request(path, { method, headers: { "accept-language": language } });

const known: [method: string, path: string, allow: string][] = [
  ["POST", "/api/totals", "GET, HEAD, OPTIONS"],
  ["DELETE", "/api/needs", "GET, HEAD, POST, OPTIONS"],
  ["PUT", `/api/needs/${v7()}`, "GET, HEAD, OPTIONS"],
  ["GET", `/api/pledges/${v7()}/release`, "POST, OPTIONS"],
  ["HEAD", `/api/pledges/${v7()}/release`, "POST, OPTIONS"],
  ["PATCH", `/api/photos/${v7()}`, "GET, HEAD, PUT, OPTIONS"],
  ["POST", "/healthz", "GET, HEAD, OPTIONS"],
  ["POST", "/api/openapi.json", "GET, HEAD, OPTIONS"],
  ["POST", "/log/checkpoint", "GET, HEAD, OPTIONS"],
  ["POST", "/", "GET, HEAD, OPTIONS"],
  ["POST", "/ledger/3", "GET, HEAD, OPTIONS"],
  ["DELETE", "/desk", "GET, HEAD, OPTIONS"],
  ["PROPFIND", "/totals", "GET, HEAD, OPTIONS"],
  ["POST", "/assets/index-1.js", "GET, HEAD, OPTIONS"],
];

test.each(known)("%s %s is told which methods there are", async (method, path, allow) => {
  const answer = await ask(method, path);

  expect(answer.status).toBe(405);
  expect(answer.headers.get("allow")).toBe(allow);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  if (method === "HEAD") return;
  expect(v.parse(Problem, await answer.json())).toMatchObject({
    type: "/problems/method_not_allowed",
    code: "method_not_allowed",
    status: 405,
    title: expect.stringContaining("không nhận phương thức"),
  });
});

test("the reader's language is spoken", async () => {
  const { title } = v.parse(Problem, await (await ask("POST", "/api/totals", "en")).json());

  expect(title).toContain("does not take that method");
});

test("OPTIONS names the methods of an address that is there", async () => {
  const answer = await ask("OPTIONS", "/api/needs");

  expect([answer.status, await answer.text()]).toEqual([204, ""]);
  expect(answer.headers.get("allow")).toBe("GET, HEAD, POST, OPTIONS");
});

test("what is nowhere is unknown with every method", async () => {
  for (const path of ["/api/nothing", "/api/needs/a/b/c", "/nowhere", "/api", "/assets/index-2.js"])
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "HEAD"])
      expect([method, path, (await ask(method, path)).status]).toEqual([method, path, 404]);
});
