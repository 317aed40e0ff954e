import type { Problem } from "#domain/answers.ts";
import { address } from "./address.ts";
import { noteRead } from "./fresh.ts";
import { handsOff } from "./touch.ts";
import { language } from "../words/language.ts";
import type { ClientCode } from "../words/problem.ts";

/**
 * What the server said. A "no", a broken server and a lost network are values, never thrown.
 * `waitMs` is how long it asks to be left alone.
 */
export type Answer<Value> =
  | { ok: true; value: Value }
  | { ok: false; problem: Problem; waitMs?: number };

/** Filters of a list; what is undefined or empty is left out. */
export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** The longest a request may take before it counts as no connection, on a slow phone. */
const patienceMs = 30_000;

/** Reads `/api/…`. The answer waits until no finger is down: nothing that it changes moves under one. */
export async function get<Value>(path: string, query: Query = {}): Promise<Answer<Value>> {
  const answer = await ask<Value>(address(path, query), { method: "GET" });
  await handsOff();
  return answer;
}

/**
 * Writes to `/api/…`. `key` (from `newId`) belongs to one submission: send it again with the same
 * key after a lost connection, and the act happens once.
 */
export function post<Value>(path: string, body: unknown, key: string): Promise<Answer<Value>> {
  return ask<Value>(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(body),
  });
}

/** A problem that the server did not state itself. */
export function problem(code: ClientCode, status = 0): Problem {
  return { type: `/problems/${code}`, title: code, status, code };
}

/** Asks once, with what `get` and `post` do not say: a file's bytes, a longer patience, no JSON. */
export async function ask<Value>(
  path: string,
  init: RequestInit,
  how: { patienceMs?: number; take?: (response: Response) => Promise<Value> } = {},
): Promise<Answer<Value>> {
  const patience = new AbortController();
  const { signal } = patience;
  const timer = setTimeout(() => patience.abort(), how.patienceMs ?? patienceMs);
  try {
    const headers = { Accept: "application/json", "Accept-Language": language(), ...init.headers };
    const response = await fetch(path, { ...init, credentials: "same-origin", headers, signal });
    const answer = await read<Value>(response, how.take);
    noteRead(path, Number(response.headers.get("X-Kept-At")) || undefined);
    // An answer that stopped in its middle is none.
    if (!signal.aborted) return answer;
  } catch {
    // Nothing was answered.
  } finally {
    clearTimeout(timer);
  }
  return { ok: false, problem: problem("no_connection") };
}

async function read<Value>(
  response: Response,
  take: (response: Response) => Promise<Value> = (given) => given.json(),
): Promise<Answer<Value>> {
  const body = await (response.ok ? take(response) : response.json()).catch(() => undefined);
  if (response.ok && body !== undefined) return { ok: true, value: body };
  const isProblem = typeof body?.code === "string" && typeof body.title === "string";
  const asked = Number(response.headers.get("Retry-After"));
  return {
    ok: false,
    problem: isProblem && !response.ok ? body : problem("server_error", response.status),
    ...(asked > 0 && { waitMs: asked * 1_000 }),
  };
}
