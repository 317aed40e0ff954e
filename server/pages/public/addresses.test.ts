import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rightsOf } from "#server/routes/rights.ts";
import { sharedContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { isScreen } from "./addresses.ts";

const context = await sharedContext();
const { app } = await testApp(context);

const routes = readFileSync(join(import.meta.dirname, "../../../client/app/routes.tsx"), "utf8");
const addresses = [...routes.matchAll(/(?:<Route path=|^  )"(\/[^"]*)"/gm)].map(
  ([, path = ""]) => path,
);
const pages = [...rightsOf(app).keys()]
  .filter((route) => /^GET \/(?!api\b|log\b|healthz|geo\b)/.test(route))
  .map((route) => route.slice(4).replace(/\{.*\}$/, ""));

test("each address of the client has either a page that needs no JavaScript or is one of its own", () => {
  const filled = (path: string) => path.replace(/:\w+/g, "x");
  const isPage = (path: string) => pages.includes(path.replace(/:\w+$/, ":id"));

  expect(addresses.length).toBeGreaterThan(30);
  expect(addresses.filter((path) => isScreen(filled(path)) === isPage(path))).toEqual([]);
});

test("what is no address of the client's is not taken for one", () => {
  expect(["/nowhere", "/needs", "/needs/x/y", "/desk/x", "/index"].filter(isScreen)).toEqual([]);
});
