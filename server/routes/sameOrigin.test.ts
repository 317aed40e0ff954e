import { Hono } from "hono";
import { expect, test } from "vitest";
import { sameOrigin } from "./sameOrigin.ts";

const atHome = "http://localhost:3000";
const inPublic = "https://aid.example";

async function ask(publicUrl: string, headers: Record<string, string>, method = "POST") {
  const app = new Hono().use(sameOrigin(publicUrl)).all("/", (c) => c.text("done"));
  const answer = await app.request("/", { method, headers });
  return answer.status === 200 ? "done" : ((await answer.json()) as { code: string }).code;
}

test.each<[string, string, Record<string, string>]>([
  ["from our own page", inPublic, { origin: inPublic, cookie: "a=b" }],
  ["from software without a cookie", inPublic, {}],
  ["from software that keeps its cookie itself", inPublic, { cookie: "a=b" }],
  [
    "that the browser says our page sent",
    inPublic,
    { cookie: "a=b", "sec-fetch-site": "same-origin" },
  ],
  ["that a person began", inPublic, { cookie: "a=b", "sec-fetch-site": "none" }],
  [
    "from this machine by number",
    atHome,
    { origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" },
  ],
  ["from this machine by its IPv6", atHome, { origin: "http://[::1]:3000", host: "[::1]:3000" }],
])("a write %s is let through", async (_, publicUrl, headers) => {
  expect(await ask(publicUrl, headers)).toBe("done");
});

test.each<[string, string, Record<string, string>]>([
  ["from another site", inPublic, { origin: "https://evil.example" }],
  [
    "from another port of this machine",
    atHome,
    { origin: "http://localhost:8080", host: "localhost:3000" },
  ],
  [
    "from a name that was bound to this machine",
    atHome,
    { origin: "http://evil.example:3000", host: "evil.example:3000" },
  ],
  [
    "from this machine to a public server",
    inPublic,
    { origin: "http://localhost", host: "localhost" },
  ],
  ["from a sandboxed page", inPublic, { origin: "null", cookie: "a=b" }],
  ["from our name without encryption", inPublic, { origin: "http://aid.example" }],
  [
    "that the browser says another site sent",
    inPublic,
    { cookie: "a=b", "sec-fetch-site": "cross-site" },
  ],
])("a write %s is refused", async (_, publicUrl, headers) => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE"])
    expect(await ask(publicUrl, headers, method)).toBe("origin_mismatch");
});

test("reading is let through from everywhere", async () => {
  expect(await ask(inPublic, { origin: "https://evil.example", cookie: "a=b" }, "GET")).toBe(
    "done",
  );
});
