import type { Context as Http } from "hono";

/** Whether a request only reads: HEAD is answered with the headers of GET (RFC 9110, 9.3.2). */
export function isRead(c: Http): boolean {
  return c.req.method === "GET" || c.req.method === "HEAD";
}
