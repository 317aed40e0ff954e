import { expect, test } from "vitest";
import { v7 } from "uuid";
import { sharedContext } from "#server/testing.ts";
import { addressesOf } from "#server/testing/addresses.ts";
import { testApp } from "#server/testing/app.ts";
import { everything } from "#server/testing/everything.ts";
import {
  browserOf,
  person,
  problem,
  problemOf,
  servedApp,
  testAuth,
} from "#server/testing/people.ts";

// What every answer says to browsers, whose page may ask for a write, and what cookies are: by a
// table over all routes there are, so that a new one cannot forget it.

const context = await sharedContext();
await person(context, "so", [{ role: "department" }]);
const behindTls = { ...testAuth, publicUrl: "https://aid.example" };
const app = await servedApp(context);
const encrypted = await servedApp(context, behindTls);
const pages = (await testApp(context)).app;
const routes = [...addressesOf(app), ...addressesOf(pages).filter(({ path }) => isPage(path))];
/** A mail service's one click (RFC 8058) comes from anywhere, without a cookie: its token is all that counts. */
const clicks = /^\/mail\//;
const writes = addressesOf(app).filter(
  ({ method, path }) => method !== "GET" && !clicks.test(path),
);

/** Header by header, what every answer says. */
const said: Record<string, string | RegExp> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; " +
    "img-src 'self' data: blob: https://tile.openstreetmap.org; connect-src 'self'; " +
    "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; " +
    "frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "permissions-policy": /^geolocation=\(self\), camera=\(\), microphone=\(\)/,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-request-id": /^.{8,}$/,
};

const utf8 = expect.stringMatching(/; charset=utf-8$/i);

test.each([...routes, ...strayRoutes()])("$route says it", async ({ route, method, path }) => {
  const answer = await (isPage(path) ? pages : app).request(path, { method });
  await answer.body?.cancel();

  const wrong = Object.entries(said).filter(([name, value]) => {
    const given = answer.headers.get(name) ?? "";
    return value instanceof RegExp ? !value.test(given) : given !== value;
  });
  expect([route, wrong, answer.status < 500]).toEqual([route, [], true]);
  expect(answer.headers.get("x-powered-by")).toBeNull();
  // Of a stream of events it is so by its standard.
  const type = answer.headers.get("content-type") ?? "";
  expect([route, type]).toEqual([route, answer.body ? expect.stringMatching(/./) : type]);
  if (/^text\/(?!event-stream)/.test(type)) expect([route, type]).toEqual([route, utf8]);
  // The public log is for other software's pages too, which bring nobody's cookie.
  const readable = path.startsWith("/log/") ? "*" : null;
  expect(answer.headers.get("access-control-allow-origin")).toBe(readable);
  expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
});

test("a server that people reach encrypted binds browsers to that, and no other does", async () => {
  const [open, bound] = await Promise.all(
    [app, encrypted].map((one) => one.request("/api/campaigns")),
  );

  expect(open?.headers.get("strict-transport-security")).toBeNull();
  expect(bound?.headers.get("strict-transport-security")).toBe("max-age=31536000");
});

test.each(writes)("$route is refused to another site's page", async ({ method, path }) => {
  const before = await everything(context.db.read);
  const others = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];

  for (const from of others) {
    const headers = { ...from, "content-type": "application/json", "idempotency-key": v7() };
    const answer = await app.request(path, { method, headers, body: "{}" });
    expect(await problemOf(answer)).toEqual(problem(403, "origin_mismatch"));
  }

  expect(await everything(context.db.read)).toEqual(before);
});

test("no cookie is read by scripts, sent along by other sites or, encrypted, sent in the clear", async () => {
  const browser = browserOf(app);
  const cookies = [
    ...(await browser.signIn("so")).headers.getSetCookie(),
    ...(await browser.signOut()).headers.getSetCookie(),
  ];
  const safe = browserOf(encrypted, behindTls.publicUrl);
  const safeCookies = [
    ...(await safe.signIn("so")).headers.getSetCookie(),
    ...(await safe.signOut()).headers.getSetCookie(),
  ];

  expect(cookies.length).toBeGreaterThan(2);
  expect(safeCookies.length).toBe(cookies.length);
  for (const cookie of [...cookies, ...safeCookies])
    expect(cookie).toMatch(/^(?=.*; ?HttpOnly)(?=.*; ?SameSite=(Lax|Strict))(?!.*; ?Domain)/i);
  for (const cookie of safeCookies) expect(cookie).toMatch(/^__Secure-(?=.*; ?Secure)/i);
});

function isPage(path: string) {
  return !/^\/(api|log|geo|documents|healthz|readyz|metrics)\b/.test(path);
}

/** Addresses of nothing, and routes asked in a way they do not know. */
function strayRoutes() {
  const of = (method: string, path: string) => ({ route: `${method} ${path}`, method, path });
  return [
    of("GET", "/api/nothing"),
    of("GET", "/api/%00"),
    of("GET", "/api/%ff"),
    of("POST", "/api/auth/update-user"),
    of("DELETE", "/api/needs"),
    of("PUT", "/log/checkpoint"),
    of("OPTIONS", "/api/needs"),
    of("GET", "/nowhere"),
  ];
}
