import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { freePort, startChild } from "./testing/childServer.ts";

// What an operator sees of `npm start`: it says where it listens, answers, and stops in order.

test("a server starts on an empty folder, answers, and stops in order when asked to", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "la-lanh-start-"));
  const port = await freePort();
  const server = start({ PORT: String(port), DATA_DIR: dataDir });
  await server.says("http://127.0.0.1:");

  const health = await fetch(`http://127.0.0.1:${port}/healthz`);
  const page = await fetch(`http://127.0.0.1:${port}/ledger`);
  server.child.kill("SIGTERM");
  const [code] = await once(server.child, "exit");

  expect(await health.json()).toMatchObject({ status: "ok", database: "sqlite" });
  expect(page.headers.get("content-security-policy")).toContain("script-src 'self'");
  expect(await page.text()).toContain('<html lang="vi"');
  expect(code).toBe(0);
  expect(statSync(join(dataDir, "session.key")).mode & 0o777).toBe(0o600);
  // SQLite removes its write-ahead log when the last connection closes in order.
  expect(existsSync(join(dataDir, "la-lanh.db-wal"))).toBe(false);
});

test("who ends `npm start` ends the server in order, and not the shell between them", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "la-lanh-start-"));
  const env = {
    PATH: process.env.PATH,
    HOME: dataDir,
    PORT: String(await freePort()),
    DATA_DIR: dataDir,
  };
  const npm = spawn("npm", ["start"], { cwd: join(import.meta.dirname, ".."), env });
  onTestFinished(() => void npm.kill("SIGKILL"));
  const up = async () =>
    fetch(`http://127.0.0.1:${env.PORT}/healthz`).then(
      () => true,
      () => false,
    );
  await vi.waitFor(async () => expect(await up()).toBe(true), { timeout: 20_000, interval: 100 });

  npm.kill("SIGTERM");
  await once(npm, "exit");

  expect(await up()).toBe(false);
  expect(existsSync(join(dataDir, "la-lanh.db-wal"))).toBe(false);
});

test("without an administrator a start prints the link that creates one, and then none does", async () => {
  const env = { PORT: String(await freePort()), DATA_DIR: mkdtempSync(join(tmpdir(), "la-lanh-")) };
  const publicUrl = "https://aid.example";
  const empty = start({ ...env, PUBLIC_URL: publicUrl });
  await empty.says("/join/");
  const [, token] = /https:\/\/aid\.example\/join\/([\w-]{22})\n/.exec(empty.said()) ?? [];

  const joined = await fetch(`http://127.0.0.1:${env.PORT}/api/invitations/accept`, {
    method: "POST",
    headers: { origin: publicUrl, "content-type": "application/json" },
    body: JSON.stringify({ token, username: "quan-tri", password: "con trâu đen qua cầu tre" }),
  });
  const me = await fetch(`http://127.0.0.1:${env.PORT}/api/me`, {
    headers: { cookie: joined.headers.getSetCookie()[0]?.split(";")[0] ?? "" },
  });
  empty.child.kill("SIGTERM");
  await once(empty.child, "exit");
  const again = start(env);
  await again.says("http://127.0.0.1:");
  again.child.kill("SIGTERM");
  await once(again.child, "exit");

  expect(joined.status).toBe(200);
  expect(await me.json()).toMatchObject({ memberships: [{ role: "administrator" }] });
  expect(again.said()).not.toContain("/join/");
});

test("what a server compiled is kept for its next start though it is killed", async () => {
  const [dataDir, compiled] = ["la-lanh-start-", "la-lanh-compiled-"].map((name) =>
    mkdtempSync(join(tmpdir(), name)),
  ) as [string, string];
  const env = { PORT: String(await freePort()), DATA_DIR: dataDir };
  const server = start({ ...env, NODE_COMPILE_CACHE: compiled });
  await server.says("http://127.0.0.1:");

  await vi.waitFor(() => expect(filesIn(compiled)).toBeGreaterThan(100), 10_000);

  server.child.kill("SIGKILL");
  await once(server.child, "exit");
});

test("what nothing caught ends the server with a line that quotes nothing of it", async () => {
  const thrown = "throw(Object.assign(new(Error)('sec'+'ret'),{code:'ODD'}))";
  const server = start({
    PORT: String(await freePort()),
    DATA_DIR: mkdtempSync(join(tmpdir(), "la-lanh-start-")),
    NODE_OPTIONS: `--import=data:text/javascript,process.on('SIGUSR2',()=>{${thrown}})`,
  });
  await server.says("http://127.0.0.1:");

  server.child.kill("SIGUSR2");
  const code = await server.closed;

  expect(code).toBe(1);
  expect(server.said()).toMatch(/"event":"nothing caught this, .*"code":"ODD"/);
  expect(server.said()).not.toContain("secret");
});

test("a wrong setting is named with what is expected, and nothing starts", async () => {
  const server = start({ PORT: "eighty", PUBLIC_URL: "ftp://x" });

  const [code] = await once(server.child, "exit");

  expect(code).toBe(1);
  expect(server.said()).toMatch(/PORT.*eighty/s);
  expect(server.said()).toContain("PUBLIC_URL");
});

test("a damaged database is named in one sentence, and stays as it is", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "la-lanh-start-"));
  const file = join(dataDir, "la-lanh.db");
  writeFileSync(file, "no database");
  const server = start({ PORT: String(await freePort()), DATA_DIR: dataDir });

  const code = await server.ended;

  expect(code).toBe(1);
  expect(server.said()).toMatch(/^.*la-lanh\.db is damaged: .* docs\/operating\.md\.\n$/);
  expect(readFileSync(file, "utf8")).toBe("no database");
});

test("a PostgreSQL that does not answer is named in one sentence, without its password", async () => {
  const server = start({
    PORT: String(await freePort()),
    DATA_DIR: mkdtempSync(join(tmpdir(), "la-lanh-start-")),
    DATABASE_URL: `postgres://aid:secret@127.0.0.1:${await freePort()}/aid`,
  });

  const code = await server.closed;

  expect(code).toBe(1);
  expect(server.said()).toMatch(
    /^The database of DATABASE_URL does not answer \(ECONNREFUSED\): .*\.\n$/,
  );
});

test("a port that another program has is named with what to do, and nothing else is said", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void other.close());
  await once(other, "listening");
  // Safe cast: what listens on a port has an address of that kind.
  const { port } = other.address() as AddressInfo;
  const dataDir = mkdtempSync(join(tmpdir(), "la-lanh-start-"));
  const server = start({ PORT: String(port), DATA_DIR: dataDir });

  const code = await server.closed;

  expect(code).toBe(1);
  expect(server.said()).toMatch(
    /^Port \d+ of 127\.0\.0\.1 is taken by another program: stop that one, or set PORT to another\.$/m,
  );
  expect(server.said()).not.toContain("    at ");
});

test("a folder has one server: a second one, and a new key for its log, are told that it runs", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "la-lanh-start-"));
  const first = start({ PORT: String(await freePort()), DATA_DIR: dataDir });
  await first.says("http://127.0.0.1:");
  const key = readFileSync(join(dataDir, "log.key"), "utf8");

  const second = start({ PORT: String(await freePort()), DATA_DIR: dataDir });
  const rotation = startChild({ DATA_DIR: dataDir }, "rotateLogKey.ts");
  const codes = await Promise.all([second.closed, rotation.closed]);
  first.child.kill("SIGKILL");
  await first.ended;
  const third = start({ PORT: String(await freePort()), DATA_DIR: dataDir });
  await third.says("http://127.0.0.1:");

  expect(codes).toEqual([1, 1]);
  for (const { said } of [second, rotation])
    expect(said()).toMatch(/^\S+ is in use by a server that runs already: stop that one, .*\.\n$/);
  expect(readFileSync(join(dataDir, "log.key"), "utf8")).toBe(key);
});

/** How many files there are in a folder and all folders in it. */
function filesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((at) => at.isFile())
    .length;
}

function start(env: Record<string, string>) {
  const server = startChild(env);
  onTestFinished(() => void server.child.kill("SIGKILL"));
  return server;
}
