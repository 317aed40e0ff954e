import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { Hono } from "hono";
import { watched } from "./operation/watched.ts";
import { failure } from "./problems.ts";
import { securityHeaders } from "./securityHeaders.ts";
import { titles } from "./titles.ts";

/** Why a request was never read to the end of its headers, or of its body in time. */
export type UnreadCode = "not_http" | "request_too_slow" | "headers_too_large";

/** How long a client that was refused may go on sending what nobody reads. */
const lingerMs = 2_000;

/** By the codes of Node's parser; whatever else it cannot read is no HTTP. */
const codes: Record<string, UnreadCode> = {
  HPE_HEADER_OVERFLOW: "headers_too_large",
  ERR_HTTP_REQUEST_TIMEOUT: "request_too_slow",
};

/** Says why to whoever sent what could not be given to the app, like everybody else's answers and with the same headers. */
export function unreadAnswer(publicUrl: string): (code: UnreadCode) => Promise<Response> {
  const app = new Hono()
    .use(watched(() => undefined))
    .use(securityHeaders(publicUrl).set)
    .get("/:code", (c) => {
      const code = c.req.param("code") as UnreadCode;
      // Which language was asked for is among what was not read.
      return failure(c, code, titles[code].join(" · "));
    });
  return async (code) => app.request(`/${code}`);
}

/**
 * Answers what Node's parser gave up. The rest of what was sent is read and thrown away for a moment: a
 * connection that is closed on unread bytes takes the answer with it. In the middle of another answer,
 * which `isAnswering` tells, nothing can be said.
 */
export function unreadAnswers(
  say: ReturnType<typeof unreadAnswer>,
  isAnswering: (socket: Duplex) => boolean,
) {
  const refused = new WeakSet<Duplex>();

  return async (error: Error & { code?: string }, socket: Duplex) => {
    // The parser stumbles over each further piece of what is thrown away.
    if (refused.has(socket)) return;
    refused.add(socket);
    if (!socket.writable || isAnswering(socket)) return void socket.destroy();
    const answer = await say(codes[error.code ?? ""] ?? "not_http");
    const body = await answer.text();
    const length = String(Buffer.byteLength(body));
    const more = { "content-length": length, connection: "close" };
    const headers = [...answer.headers, ...Object.entries(more)];
    const lines = headers.map(([name, value]) => `${name}: ${value}`);
    const begin = `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}`;
    socket.end([begin, ...lines, "", body].join("\r\n"));
    socket.resume();
    const cut = setTimeout(() => socket.destroy(), lingerMs);
    socket.once("end", () => socket.destroy()).once("close", () => clearTimeout(cut));
  };
}
