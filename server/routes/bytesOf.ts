import type { Context as Http } from "hono";
import { nextTurn } from "#db/nextTurn.ts";
import { assert } from "#domain/decision.ts";

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
  const length = Number(c.req.header("content-length"));
  if (!(length > bytesATurn)) return smallBody(c);
  const body = taken.get(c.req) ?? wholeBody(c.req.raw.body, length);
  taken.set(c.req, body);
  return new Uint8Array(await body);
}

/** Whoever asks for its text or JSON later has it from here: Hono would make a whole answer of it to read. */
async function smallBody({ req }: Http) {
  const bytes = await req.arrayBuffer();
  if (req.bodyCache.text === undefined)
    Object.assign(req.bodyCache, { text: Promise.resolve(new TextDecoder().decode(bytes)) });
  return new Uint8Array(bytes);
}

/** Each chunk goes where it belongs as it comes: to join them at the end would hold everybody up. */
async function wholeBody(
  body: ReadableStream<Uint8Array> | null,
  length: number,
): Promise<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let [at, turnAt] = [0, bytesATurn];
  for await (const chunk of body ?? []) {
    whole.set(chunk, at);
    at += chunk.length;
    if (at < turnAt) continue;
    await nextTurn();
    turnAt = at + bytesATurn;
  }
  assert(at === length, "a body is as long as its header says, or HTTP would have refused it");
  return whole.buffer;
}
