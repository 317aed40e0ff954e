import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import autocannon from "autocannon";

/** What a run of requests came to. Latencies in milliseconds. */
export interface Measured {
  what: string;
  perSecond: number;
  p50: number;
  p99: number;
}

/** How long each measurement lasts, after one second to warm up. */
const seconds = 5;

/** One kind of request; `next` may make each different. */
export interface Kind {
  what: string;
  connections: number;
  next: () => { path: string; body?: string; headers?: Record<string, string> };
}

/** Sends one kind of request as fast as answers come; throws when any is not a success. */
export async function measure(port: number, { what, connections, next }: Kind): Promise<Measured> {
  const send = (duration: number) =>
    autocannon({
      url: `http://127.0.0.1:${port}`,
      connections,
      duration,
      requests: [
        {
          setupRequest: (request) => {
            const { path, body, headers } = next();
            const method = body === undefined ? "GET" : "POST";
            return { ...request, method, path, headers: { ...headers }, ...(body && { body }) };
          },
        },
      ],
    });
  await send(1);
  const result = await send(seconds);
  if (result.non2xx + result.errors > 0)
    throw new Error(`${what}: ${result.non2xx} refused, ${result.errors} failed`);
  const { p50, p99 } = result.latency;
  return { what, perSecond: result.requests.average, p50, p99 };
}

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
