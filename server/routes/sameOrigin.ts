import type { MiddlewareHandler } from "hono";
import { problem } from "../problems.ts";
import { isLoopback } from "../settings.ts";
import type { Signed } from "./asked.ts";

const reading = ["GET", "HEAD", "OPTIONS"];

/**
 * Refuses a write that another site's page asks for in the name of whoever has our cookie. Every
 * browser names the Origin of a write; without one it is other software's and passes, unless the
 * browser says in Sec-Fetch-Site that another site sent it.
 */
export function sameOrigin(publicUrl: string): MiddlewareHandler<Signed> {
  const local = isLocal(publicUrl);
  return async (c, next) => {
    if (reading.includes(c.req.method)) return next();
    const origin = c.req.header("origin");
    const site = c.req.header("sec-fetch-site");
    const ours =
      origin === undefined
        ? site === undefined || site === "same-origin" || site === "none"
        : origin === publicUrl || (local && isServedFrom(origin, c.req.header("host")));
    return ours ? next() : problem(c, "origin_mismatch");
  };
}

/** On one's own machine a server has several names: localhost, 127.0.0.1, [::1]. */
function isServedFrom(origin: string, host: string | undefined): boolean {
  return isLocal(origin) && new URL(origin).host === host;
}

function isLocal(origin: string): boolean {
  return URL.canParse(origin) && isLoopback(new URL(origin).hostname.replace(/^\[|\]$/g, ""));
}
