import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Context as Http, MiddlewareHandler } from "hono";
import { lastActNumber } from "#db/acts.ts";
import { dayOf } from "#domain/calendar.ts";
import type { Context } from "../context.ts";
import type { Signed } from "./asked.ts";

/** What is kept, and how it is told apart. */
interface Keeping {
  /** Answers of this type alone. */
  type: string;
  /** The most bytes that are kept; what was not asked for longest goes first. */
  keptBytesMax: number;
  /** What names an answer: two readers with the same name are answered alike. */
  nameOf: (c: Http<Signed>) => string;
  vary: string;
}

/** The API's answers, by their address. */
const ofApi: Keeping = {
  type: "application/json",
  keptBytesMax: 32 * 1024 * 1024,
  nameOf: (c) => c.req.url.slice(c.req.url.indexOf("/", 8)),
  vary: "Cookie, Accept-Encoding",
};
/** Shorter answers are not worth compressing. */
const zippedFrom = 1_024;

/** A body that fits into a window of 4 KB needs no larger one, which takes most of the time to set up. */
const smallMax = 4_096;
const small = { windowBits: 12, memLevel: 5 };

interface Kept {
  /** The act and day it was true after: with the next of either it is asked for again. */
  asOf: string;
  /** Its type and whatever else is said of it. */
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
  zipped: Uint8Array<ArrayBuffer> | undefined;
  tag: string;
}

/**
 * Gives everyone who is not signed in the same answer until anything is written: what the public
 * reads is computed, hashed and compressed once per change, not once per reader. That is what lets
 * one small machine stand the evening on which the flood is on the news.
 */
export function publicAnswers(
  { db, now }: Context,
  { type, keptBytesMax, nameOf, vary }: Keeping = ofApi,
): MiddlewareHandler<Signed> {
  const kept = new Map<string, Kept>();
  let bytes = 0;

  function keep(key: string, answer: Kept) {
    forget(key);
    kept.set(key, answer);
    bytes += sizeOf(answer);
    for (const oldest of kept.keys()) {
      if (bytes <= keptBytesMax) break;
      forget(oldest);
    }
  }
  function forget(key: string) {
    const known = kept.get(key);
    if (known && kept.delete(key)) bytes -= sizeOf(known);
  }

  return async (c, next) => {
    if (c.req.method !== "GET" || c.var.session || c.var.actor) return next();
    const key = nameOf(c);
    const asOf = `${await lastActNumber(db.read)} ${dayOf(now())}`;
    const known = kept.get(key);
    if (known?.asOf === asOf) {
      keep(key, known);
      return reply(c, known);
    }
    await next();
    const given = c.res.headers.get("content-type") ?? "";
    if (c.res.status !== 200 || !given.startsWith(type) || c.res.headers.has("cache-control"))
      return undefined;
    const headers = { "content-type": given, "cache-control": "no-cache", vary };
    const answer = { ...made(new Uint8Array(await c.res.arrayBuffer())), asOf, headers };
    keep(key, answer);
    // Hono hears of an answer made after `next` only in this way.
    c.res = undefined;
    c.res = reply(c, answer);
    return undefined;
  };
}

function made(body: Uint8Array<ArrayBuffer>) {
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const window = body.length <= smallMax ? small : {};
  const zipped = body.length >= zippedFrom ? new Uint8Array(gzipSync(body, window)) : undefined;
  return { body, zipped, tag };
}

function reply(c: Http<Signed>, { headers: told, body, zipped, tag }: Kept) {
  const headers = { ...told, etag: tag };
  if (c.req.header("if-none-match") === tag) return c.body(null, 304, headers);
  return zipped && (c.req.header("accept-encoding") ?? "").includes("gzip")
    ? c.body(zipped, 200, { ...headers, "content-encoding": "gzip" })
    : c.body(body, 200, headers);
}

function sizeOf({ body, zipped }: Kept): number {
  return body.length + (zipped?.length ?? 0);
}
