import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { Hono } from "hono";
import { expect, onTestFinished, test } from "vitest";
import { v7 } from "uuid";
import { insertAct } from "#db/acts.ts";
import { listen } from "./httpServer.ts";
import { createLive } from "./live.ts";
import { byteStream } from "./routes/fileStream.ts";
import { liveRoutes } from "./routes/live.ts";
import { sharedContext } from "./testing.ts";
import { everything } from "./testing/everything.ts";
import { servedApp } from "./testing/people.ts";

// Clients that are slow, or that never end, over real connections: they are cut off, cost little
// meanwhile, and keep nobody else waiting.

const context = await sharedContext();
const app = await servedApp(context);
const patience = { headersMs: 300, requestMs: 600, bytesPerMs: 16, stillMs: 600, lookEveryMs: 50 };
/** How often a slow client sends a little more. */
const dripMs = 40;

async function serving(fetch: Parameters<typeof listen>[0] = app.fetch) {
  const at = { host: "127.0.0.1", port: 0, publicUrl: "http://127.0.0.1" };
  const server = await listen(fetch, at, patience);
  onTestFinished(() => server.stop());
  const port = Number(new URL(server.address).port);
  return { ...server, port };
}

/** A connection on which some text is sent, and then a little more again and again. */
async function dripping(port: number, begin: string, more: string) {
  const socket = connect(port, "127.0.0.1");
  let told = "";
  socket.on("data", (chunk) => (told += String(chunk))).on("error", () => undefined);
  await once(socket, "connect");
  socket.write(begin);
  const drip = setInterval(() => socket.write(more), dripMs);
  socket.once("close", () => clearInterval(drip));
  return { ended: closed(socket).then(() => told) };
}

function closed(socket: Socket) {
  return new Promise<void>((resolve) => socket.once("close", () => resolve()));
}

test("headers that never end are answered with 408 and cut off, and others are answered meanwhile", async () => {
  const { port, address } = await serving();
  const begin = "GET /api/campaigns HTTP/1.1\r\nHost: x\r\n";
  const slow = await Promise.all(
    Array.from({ length: 50 }, () => dripping(port, begin, "X-More: x\r\n")),
  );

  const other = await fetch(`${address}/api/campaigns`);
  const told = await Promise.all(slow.map(({ ended }) => ended));

  expect(other.status).toBe(200);
  expect(told.filter((text) => !text.startsWith("HTTP/1.1 408"))).toEqual([]);
});

test("a body that never ends is cut off and leaves nothing behind", async () => {
  const { port, address } = await serving();
  const before = await everything(context.db.read);
  const begin =
    "POST /api/auth/sign-in/username HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" +
    'Content-Length: 9000\r\n\r\n{"username":"';
  const slow = await dripping(port, begin, "a");

  const other = await fetch(`${address}/api/campaigns`);
  const told = await slow.ended;

  expect(other.status).toBe(200);
  expect(told).not.toContain("HTTP/1.1 2");
  expect(await everything(context.db.read)).toEqual(before);
});

test("a large file that comes slowly is taken, however long it takes", async () => {
  const app = new Hono().post("/", async (c) =>
    c.text(`${(await c.req.arrayBuffer()).byteLength}`),
  );
  const { port } = await serving(app.fetch);
  const piece = "x".repeat(32 * 1024);
  const pieces = 40;
  const length = pieces * piece.length;
  // At the slowest that is let pass it would take twice as long as anybody's request may.
  expect(length / patience.bytesPerMs).toBeGreaterThan(2 * patience.requestMs);
  const begin = `POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n`;

  const began = performance.now();
  const { ended } = await dripping(port, begin, piece);
  const told = await ended;

  expect(performance.now() - began).toBeGreaterThan(patience.requestMs);
  expect(told).toMatch(/^HTTP\/1.1 200 /);
  expect(told).toContain(String(length));
});

test.each([
  [
    "headers of more than 16 KB",
    431,
    `GET / HTTP/1.1\r\nHost: x\r\nX-Large: ${"x".repeat(20_000)}`,
  ],
  ["an address of half a megabyte", 431, `GET /${"%C4%91".repeat(90_000)} HTTP/1.1\r\nHost: x`],
  ["what is no HTTP", 400, "\u0016\u0003\u0001\u0002"],
  ["what names no host", 400, "GET / HTTP/1.1\r\nConnection: close"],
  ["what names a host that is none", 400, "GET / HTTP/1.1\r\nHost: a b{}\r\nConnection: close"],
])("%s is refused with %i, and with a sentence that arrives", async (_, status, begin) => {
  const { port } = await serving();

  const told = await (await dripping(port, `${begin}\r\n\r\n`, "x".repeat(4_000))).ended;

  const [head = "", body = ""] = told.split("\r\n\r\n");
  const [first, ...lines] = head.split("\r\n");
  const headers = new Headers(lines.map((line) => line.split(": ", 2) as [string, string]));
  expect(first).toMatch(`HTTP/1.1 ${status} `);
  expect(JSON.parse(body)).toMatchObject({
    status,
    title: expect.stringMatching(/^\p{Lu}.+\. · \p{Lu}.+\.$/u),
    requestId: headers.get("x-request-id"),
  });
  expect(headers.get("content-type")).toBe("application/problem+json");
  expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
});

test.each([
  ["says how long it is", { "content-length": String(300 * 1024) }],
  ["does not say", { "transfer-encoding": "chunked" }],
])("a body above the limit is refused with 413 also when it %s", async (_, length) => {
  const { address } = await serving();
  const chunk = new Uint8Array(64 * 1024);
  const body = new ReadableStream({
    pull: (controller) => controller.enqueue(chunk),
  });
  const isChunked = "transfer-encoding" in length;

  const answer = await fetch(`${address}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    ...(isChunked ? { body, duplex: "half" } : { body: new Uint8Array(300 * 1024) }),
  } as RequestInit);

  expect(answer.status).toBe(413);
});

test("a large file that nobody reads is written no further, and the connection ends", async () => {
  const chunk = new Uint8Array(64 * 1024);
  const most = 4_000;
  let written = 0;
  let isFreed = false;
  async function* large() {
    try {
      for (; written < most; written++) yield chunk;
    } finally {
      isFreed = true;
    }
  }
  const file = { name: "so-cai.csv", type: "text/csv" };
  const { port } = await serving(new Hono().get("/", () => byteStream(large(), file)).fetch);
  const socket = connect(port, "127.0.0.1").on("error", () => undefined);
  await once(socket, "connect");
  socket.pause();

  socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  await expect.poll(() => isFreed, { timeout: 20_000 }).toBe(true);

  // What the system keeps for a connection, which is some megabytes, and no more.
  expect(written).toBeGreaterThan(0);
  expect(written).toBeLessThan(most / 2);
  socket.destroy();
});

test("a live stream that nobody reads is told no more than it can wait for", async () => {
  const live = await createLive(context.db);
  const streams = new Hono().route("/", liveRoutes(live));
  const unread = await Promise.all(Array.from({ length: 3 }, () => streams.request("/")));
  expect(live.count()).toBe(3);
  const told = { at: 0, account: "so", fingerprint: "", seq: null, school: null, status: 201 };

  for (let round = 0; round < 5; round++) {
    await context.db.write(async (tx) => {
      for (let at = 0; at < 400; at++)
        await insertAct(tx, {
          ...told,
          key: v7(),
          kind: "pledge",
          subject: v7(),
          audience: "all",
          answer: "{}",
        });
    });
    live.wake();
  }

  await expect.poll(() => live.count()).toBe(0);
  await Promise.all(unread.map(({ body }) => body?.cancel()));
});
