import { hash } from "node:crypto";
import { promisify } from "node:util";
import { gunzipSync, gzip, gzipSync } from "node:zlib";
import type { Context as Http, MiddlewareHandler } from "hono";
import { latestAct } from "#db/acts.ts";
import { dayOf } from "#domain/calendar.ts";
import type { Context } from "../context.ts";
import { routeOf } from "../operation/watched.ts";
import type { SecurityHeaders } from "../securityHeaders.ts";
import type { Signed } from "./asked.ts";
import { isHeld } from "../isHeld.ts";
import { isRead } from "../isRead.ts";
import { createKeptAnswers, type Bytes, type Kept } from "./keptAnswers.ts";
import { createMakings } from "./makings.ts";

declare module "hono" {
  interface ContextVariableMap {
    /** The text that an answer was made of: to read it out of a response takes longer than to look it up. */
    told?: string;
  }
}

/** As `c.json`, for what many ask for and few after another: it leaves its text to whoever keeps the answer. */
export function tell(c: Http, value: object): Response {
  const text = JSON.stringify(value);
  c.set("told", text);
  return c.body(text, 200, { "content-type": "application/json" });
}

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

/**
 * Gives everyone who is not signed in the same answer until anything is written: what the public
 * reads is computed, hashed and compressed once per change, not once per reader, however many ask while that
 * goes on. That is what lets one small machine stand the evening on which the flood is on the news. `outer` are
 * the headers that every answer has.
 */
export function publicAnswers(
  { db, now }: Context,
  outer: SecurityHeaders["headers"],
  { type, keptBytesMax, nameOf, vary }: Keeping = ofApi,
): MiddlewareHandler<Signed> {
  const answers = createKeptAnswers(keptBytesMax);
  const makings = createMakings<Kept>(patienceMs);
  let common: Record<string, string> | undefined;
  return async (c, next) => {
    // `c.var` is an object that is made of all of them each time.
    if (!isRead(c) || c.get("session") || c.get("actor")) return next();
    const name = nameOf(c);
    const act = latestAct(db);
    const asOf = `${typeof act === "number" ? act : await act} ${dayOf(now())}`;
    common ??= { ...(await outer()), "cache-control": "no-cache", vary };
    const known = answers.find(name);
    if (known?.asOf === asOf) {
      const again = askedAgain(known);
      if (again !== known) answers.put(name, again);
      return reply(c, again, common);
    }
    const turn = `${asOf} ${name}`;
    // Nothing is waited for between this look and `begin`, unless somebody makes it: nobody comes between.
    const awaited = makings.find(turn);
    const made = awaited && (await awaited);
    if (made) return reply(c, made, common);
    const end = makings.begin(turn);
    let answer: Kept | undefined;
    try {
      await next();
      const said = await saidIn(c, type);
      if (!said) return undefined;
      answer = { asOf, route: routeOf(c), type: said.type, ...(await toKeep(said.text)) };
      answers.put(name, answer);
      // Hono hears of an answer made after `next` only in this way.
      c.res = undefined;
      c.res = reply(c, answer, common, said.text);
      return undefined;
    } finally {
      end(answer);
    }
  };
}

/** What an answer says, if it is one for everybody. */
async function saidIn(c: Http<Signed>, type: string) {
  const { res } = c;
  const told = c.get("told");
  if (res.status !== 200) return undefined;
  if (told !== undefined) return { type, text: told };
  const given = res.headers.get("content-type") ?? "";
  const isOthers = !given.startsWith(type) || res.headers.has("cache-control");
  return isOthers ? undefined : { type: given, text: await res.text() };
}

/** Who waits for another's making of the same answer makes it themselves after so long. */
const patienceMs = 10_000;
/** Shorter answers are not worth compressing. */
const zippedFrom = 1_024;
/**
 * What is no longer than this is compressed for the second who asks: that takes as long as all the rest of it, and
 * most pages of a province are asked for once between two acts. It also fits into a window of 4 KB, and a
 * larger one takes most of the time to set up.
 */
const smallMax = 4_096;
const small = { windowBits: 12, memLevel: 5 };
/** What is longer is compressed in a thread beside this one: totals of 55,000 schools take seconds. */
const largeFrom = 256 * 1_024;
const zipAside = promisify(gzip);

async function toKeep(text: string): Promise<Pick<Kept, "tag" | "body" | "length" | "isZipped">> {
  const plain = Buffer.from(text);
  const { length } = plain;
  const tag = `"${hash("sha256", plain, "base64url").slice(0, 27)}"`;
  if (length <= smallMax) return { tag, length, body: plain, isZipped: false };
  const zipped = length > largeFrom ? await zipAside(plain) : gzipSync(plain);
  return { tag, length, body: new Uint8Array(zipped), isZipped: true };
}

function askedAgain(known: Kept): Kept {
  const { body, isZipped } = known;
  if (isZipped || body.length < zippedFrom) return known;
  return { ...known, body: new Uint8Array(gzipSync(body, small)), isZipped: true };
}

/** The answer with all its headers: `c` is told so. Whoever has its text still need not unpack it. */
function reply(
  c: Http<Signed>,
  answer: Kept,
  common: Record<string, string>,
  text?: string,
): Response {
  const { route, type, tag, body, isZipped } = answer;
  c.set("isWhole", true);
  c.set("route", route);
  const headers = { ...common, etag: tag, "X-Request-Id": c.get("requestId") };
  if (isHeld(c, tag)) return new Response(null, { status: 304, headers });
  const told = Object.assign(headers, { "content-type": type });
  if (!isZipped) return new Response(body, { headers: told });
  if (!c.req.header("accept-encoding")?.includes("gzip"))
    return new Response(text ?? unzipped(answer), { headers: told });
  return new Response(body, { headers: Object.assign(told, { "content-encoding": "gzip" }) });
}

/** What is large goes as fast as its reader takes it: nobody holds all of it for somebody slow. */
function unzipped({ body, length }: Kept): Bytes | ReadableStream {
  if (length <= largeFrom) return new Uint8Array(gunzipSync(body));
  return new Blob([body]).stream().pipeThrough(new DecompressionStream("gzip"));
}
