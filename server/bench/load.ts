import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import autocannon from "autocannon";
import type { Asked } from "./tellOfItself.ts";

/** What a run of requests came to. Latencies in milliseconds. */
export interface Measured {
  what: string;
  perSecond: number;
  p50: number;
  p99: number;
  /** How long the server had a processor for each request: what else the machine does is not in it. */
  processorMicros: number;
}

/** A server in a process of its own, and where it listens. */
export interface Served {
  port: number;
  server: ChildProcess;
}

/** As every browser asks: a list of a hundred needs is 14 KB then, and 163 without. */
const asBrowsers = { "accept-encoding": "gzip" };

/** How long each measurement lasts by default, after a fifth of that to warm up. */
const usualMs = 5_000;

export interface Request {
  path: string;
  body?: string;
  headers?: Record<string, string>;
}

/** What a connection remembers from one request to the one that follows it. */
export interface Connection {
  sent?: { id: string; line: string; school: string };
}

/** One kind of request; `next` may make each different. `after` follows it on the same connection. */
export interface Kind {
  what: string;
  next: (connection: Connection) => Request;
  after?: (connection: Connection) => Request;
}

/** Sends one kind of request as fast as answers come; throws when any is not a success. */
export async function measure(
  { port, server }: Served,
  { what, next, after }: Kind,
  { connections, ms = usualMs }: { connections: number; ms?: number },
): Promise<Measured> {
  const made = (make: (connection: Connection) => Request) => ({
    setupRequest: (request: object, connection: Connection) => {
      const { path, body, headers } = make(connection);
      const method = body === undefined ? ("GET" as const) : ("POST" as const);
      return {
        ...request,
        method,
        path,
        headers: { ...asBrowsers, ...headers },
        ...(body && { body }),
      };
    },
  });
  const send = (duration: number) =>
    autocannon({
      url: `http://127.0.0.1:${port}`,
      connections,
      duration: duration / 1_000,
      requests: [made(next), ...(after ? [made(after)] : [])],
    });
  await send(Math.max(1_000, ms / 5));
  await untilIdle(server);
  const before = await told(server, "processor");
  const result = await send(ms);
  // What was asked and not waited for is done, too.
  await untilIdle(server);
  const used = (await told(server, "processor")) - before;
  if (result.non2xx + result.errors > 0)
    throw new Error(`${what}: ${result.non2xx} refused, ${result.errors} failed`);
  const { p50, p99 } = result.latency;
  // Not the average of whole seconds, of which there may be few.
  const perSecond = result.requests.total / result.duration;
  return { what, perSecond, p50, p99, processorMicros: used / result.requests.sent };
}

/** How long a server has been idle when it is taken to have nothing left to do. */
const idleMs = 100;
const looksMax = 600;

/** Waits until a server is left with nothing to do, at most a minute. */
async function untilIdle(server: ChildProcess) {
  let before = await told(server, "processor");
  for (let look = 0; look < looksMax; look++) {
    await new Promise((resolve) => setTimeout(resolve, idleMs));
    const now = await told(server, "processor");
    if (now - before < (idleMs * 1_000) / 20) return;
    before = now;
  }
}

/** What a server tells of itself. */
async function told(server: ChildProcess, asked: Asked): Promise<number> {
  const answer = once(server, "message") as Promise<[number]>;
  server.send(asked);
  return (await answer)[0];
}

/** A server's memory in MB: what it has now, or the most it ever had at once. */
export async function memoryOf(server: ChildProcess, which: "now" | "peak"): Promise<number> {
  return (await told(server, which)) / 1_024;
}

/** What loading took is given back, and the log is checked, some seconds after a start (`server/settle.ts`). */
const settleMs = 8_000;

/** Resolves when a server that has just started has nothing left to do by itself. */
export const settled = () => new Promise<void>((resolve) => setTimeout(resolve, settleMs));

/** Runs a server of this folder in a process of its own, which ends whatever happens. */
export async function withServer<Result>(
  file: string,
  args: readonly string[],
  work: (port: number, server: ChildProcess) => Promise<Result>,
): Promise<Result> {
  const path = join(import.meta.dirname, file);
  // As `npm start` runs it.
  const child = fork(path, args, {
    execArgv: ["--max-semi-space-size=16"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  try {
    const [port] = (await once(child, "message")) as [number];
    return await work(port, child);
  } finally {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  }
}

/** Signs somebody in; gives the cookie to send. */
export async function signIn(
  origin: string,
  person: { username: string; password: string },
): Promise<string> {
  const answer = await fetch(`${origin}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify(person),
  });
  if (!answer.ok) throw new Error(`signing in failed: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** What a server answers to a question; throws when that is no success. */
export async function getJson<Body>(url: string): Promise<Body> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return (await answer.json()) as Body;
}
