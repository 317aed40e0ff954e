import type { Context as Http } from "hono";
import { nextTurn } from "#db/nextTurn.ts";

/** How many bytes of a body are taken before others are looked at: some 10 ms. */
const bytesATurn = 1024 ** 2;

/** Large bodies that were taken, by their request: a stream can be read once. */
const taken = new WeakMap<object, Promise<ArrayBuffer>>();

/**
 * The body of a request, whole, however often it is asked for here. A large one that lies ready, as
 * behind a proxy that waits for all of it, takes its turns with everybody else's requests; nothing else
 * can read it then.
 */
export async function bytesOf(c: Http): Promise<Uint8Array<ArrayBuffer>> {
  const isLarge = Number(c.req.header("content-length")) > bytesATurn;
  if (!isLarge) return new Uint8Array(await c.req.arrayBuffer());
  const body = taken.get(c.req) ?? wholeBody(c.req.raw.body);
  taken.set(c.req, body);
  return new Uint8Array(await body);
}

async function wholeBody(body: ReadableStream<Uint8Array> | null): Promise<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  let [length, turnAt] = [0, bytesATurn];
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length < turnAt) continue;
    await nextTurn();
    turnAt = length + bytesATurn;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole.buffer;
}
