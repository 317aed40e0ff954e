import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { html } from "hono/html";
import { afterAll, expect, test } from "vitest";
import { putClient } from "#server/testing/builtClient.ts";
import { clientPages } from "./client.ts";
import { readShell } from "./public/shell.ts";
import { screenFiles } from "./screenFiles.ts";

const folder = mkdtempSync(join(tmpdir(), "la-lanh-files-"));
afterAll(() => rmSync(folder, { recursive: true }));
putClient(folder);
const filesOf = screenFiles(folder);
const campaign = "/campaigns/01900000-0000-7000-8000-000000000000";

test("a screen's files are named with all they import and the client, without what every page names", () => {
  expect([...filesOf("/", "vi")].sort()).toEqual([
    "/assets/ground.js",
    "/assets/list.js",
    "/assets/rows.js",
    "/assets/takeOver.js",
  ]);
});

test("a screen's words are among them, in the reader's language", () => {
  expect(filesOf(campaign, "vi")).toContain("/assets/viGifts.js");
  expect(filesOf(campaign, "vi")).not.toContain("/assets/en.js");
  expect(filesOf(campaign, "en")).toContain("/assets/en.js");
  expect(filesOf("/", "en")).toContain("/assets/en.js");
});

test("other addresses name the client alone", () => {
  expect(filesOf("/ledger", "vi")).toEqual(["/assets/ground.js"]);
  expect(filesOf("/campaigns/new", "vi")).toEqual(["/assets/ground.js"]);
});

const built = readFileSync(join(import.meta.dirname, "../../client/index.html"), "utf8");
const shell = readShell(built, { filesOf });
const page = { title: "", description: "", path: "/", body: html`<h1>Nhu cầu</h1>`, read: [] };

test("a page's style goes before its scripts, which go before its screen's files", async () => {
  const text = await shell.around(page, { language: "vi", publicUrl: "https://aid.example" });

  expect(text).toMatch(/<script type="module" fetchpriority="low"/);
  expect(text).toContain(
    '<link rel="modulepreload" fetchpriority="low" crossorigin href="/assets/list.js">',
  );
});

test("where a page is whole, what the client needs is fetched once the page has loaded", async () => {
  const at = { language: "vi", publicUrl: "https://aid.example" } as const;

  const text = await shell.around({ ...page, isWhole: true }, at);

  expect(text).toMatch(/<div id="app" data-later="[^"]*\/assets\/list\.js[ "]/);
  expect(text).not.toMatch(/rel="(modulepreload|prefetch)"/);
});

test("where a page is whole, it names what it was made of, which the client has not read yet", async () => {
  const at = { language: "vi", publicUrl: "https://aid.example" } as const;
  const read = ["/api/items", "/api/needs?campaign=1&limit=20"];

  const whole = await shell.around({ ...page, read, isWhole: true }, at);

  expect(whole).toContain(' data-read="/api/items /api/needs?campaign=1&amp;limit=20">');
  expect(await shell.around({ ...page, read }, at)).not.toContain("data-read");
});

test("where nothing stands before the client does, the answer names its files before the page does", async () => {
  const app = new Hono().use(clientPages(folder, { shell, filesOf }).serve);
  const link = async (path: string) => (await app.request(path)).headers.get("link");

  expect(await link("/")).toContain("</assets/list.js>; rel=modulepreload; crossorigin");
  expect(await link("/desk")).toBe("</assets/ground.js>; rel=modulepreload; crossorigin");
});
