import { once } from "node:events";
import { request, type ClientRequest, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { v7 } from "uuid";
import { findNeed } from "#db/needs.ts";
import { auditAll } from "./auditAll.ts";
import { listen } from "./httpServer.ts";
import { freePort, startChild } from "./testing/childServer.ts";
import { buildTown, signInAll } from "./testing/crash/town.ts";
import { emptyFolder, openFolder } from "./testing/dataFolder.ts";

// Somebody asks the server to stop while people are using it.

/** A real server with somebody signed in as its school. */
async function aServer() {
  const dataDir = emptyFolder();
  const stage = await buildTown(dataDir);
  const port = await freePort();
  const server = startChild({ DATA_DIR: dataDir, PORT: String(port) });
  onTestFinished(() => void server.child.kill("SIGKILL"));
  await server.says("http://127.0.0.1:");
  const cast = await signInAll(`http://127.0.0.1:${port}`);
  const need = () =>
    JSON.stringify({
      id: v7(),
      campaign: stage.campaign,
      site: stage.site,
      situation: "Nước ngập.",
      lines: [{ id: v7(), item: "CHAN", quantity: 5, urgency: "urgent" }],
    });
  return { dataDir, port, server, cookie: cast.school, need };
}
type Server = Awaited<ReturnType<typeof aServer>>;

/** Begins to file a need: the server has taken the request on and waits for its body. */
async function begun({ port, cookie }: Server, body: string): Promise<ClientRequest> {
  const asking = request({
    port,
    method: "POST",
    path: "/api/needs",
    headers: {
      cookie,
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      "idempotency-key": v7(),
      expect: "100-continue",
    },
  });
  asking.flushHeaders();
  await once(asking, "continue");
  return asking;
}

async function ended(asking: ClientRequest, body: string) {
  asking.end(body);
  const [answer] = (await once(asking, "response")) as [IncomingMessage];
  let text = "";
  for await (const part of answer.setEncoding("utf8")) text += String(part);
  return { status: answer.statusCode, ...(JSON.parse(text) as { id: string }) };
}

/** Follows what happens; gives all it was told once the stream has ended. */
async function following({ port }: Server) {
  const answer = await fetch(`http://127.0.0.1:${port}/api/live`);
  const text = answer.text();
  return { ended: text };
}

test("whoever was being answered is, whoever follows is told when to come back, and it ends with 0", async () => {
  const started = await aServer();
  const { server, dataDir, need } = started;
  const follower = await following(started);
  const bodies = Array.from({ length: 30 }, need);
  const asking = await Promise.all(bodies.map((body) => begun(started, body)));

  server.child.kill("SIGTERM");
  const told = await follower.ended;
  const refused = await once(connect(started.port, "127.0.0.1"), "connect").then(
    () => "answered",
    () => "refused",
  );
  const answers = await Promise.all(asking.map((one, at) => ended(one, bodies[at] ?? "")));
  const code = await server.ended;

  expect(told).toMatch(/^retry: [1-5]\d{3}$/m);
  expect(refused).toBe("refused");
  expect(answers.map(({ status }) => status)).toEqual(bodies.map(() => 201));
  expect(code).toBe(0);
  const { context } = await openFolder(dataDir);
  for (const { id } of answers) expect(await findNeed(context.db.read, id)).toBeDefined();
  expect((await auditAll(context.db.read)).broken).toEqual([]);
});

test("what has arrived on a connection that is kept is answered, though nobody has read it yet", async () => {
  const at = { host: "127.0.0.1", port: 0, publicUrl: "http://127.0.0.1" };
  const server = await listen(() => new Response("answered"), at);
  const socket = connect(Number(new URL(server.address).port), "127.0.0.1");
  let told = "";
  socket.on("data", (part) => (told += String(part))).on("error", () => undefined);
  const asked = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
  socket.write(asked);
  await once(socket, "data");
  told = "";

  socket.write(asked);
  const stopped = server.stop();
  await once(socket, "close");
  await stopped;

  expect(told).toMatch(/^HTTP\/1\.1 200 OK\r\n.*connection: close.*answered/is);
});

test("who never ends what they began to ask keeps it from stopping for some seconds at most", async () => {
  const started = await aServer();
  const endless = await begun(started, started.need());
  endless.on("error", () => undefined);
  const silent = connect(started.port, "127.0.0.1");
  silent.on("error", () => undefined);
  await once(silent, "connect");

  started.server.child.kill("SIGTERM");

  expect(await started.server.ended).toBe(0);
});
