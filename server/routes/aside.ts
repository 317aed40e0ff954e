import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { Aside } from "../aside.ts";
import { isRead } from "../isRead.ts";
import { ourOwnOf } from "../ourOwn.ts";
import type { Signed } from "./asked.ts";

/** What an answer aside may depend on besides its address; who asks is not among it. */
const told = ["accept-encoding", "accept-language"];

/** Has answers made aside, where there is one; what we ask ourselves is made where it is asked. */
export function aside(other: Aside | undefined): MiddlewareHandler<Signed> {
  return async (c, next) => {
    if (!other || !isRead(c) || ourOwnOf(c).isOurOwn) return next();
    // Where nobody would answer here there is nothing to ask for.
    const answering = matchedRoutes(c).find(({ path }) => !path.endsWith("*"));
    if (!answering) return next();
    c.set("route", answering.path);
    const { pathname, search } = new URL(c.req.url);
    const headers = told.flatMap((name): [string, string][] => {
      const value = c.req.header(name);
      return value === undefined ? [] : [[name, value]];
    });
    const { method } = c.req;
    const { requestId } = c.var;
    return other.answer({ method, path: pathname + search, headers, requestId });
  };
}
