import { randomUUID } from "node:crypto";
import type { Context as Http, MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { ourOwnOf } from "../ourOwn.ts";

declare module "hono" {
  interface ContextVariableMap {
    /** The name of this request, in its answer and in every line about it. */
    requestId: string;
    /** The pattern of its address, where another request's handler was asked for the answer. */
    route?: string;
  }
}

/** A request that was answered, without anything of whoever asked. */
export interface Answered {
  id: string;
  method: string;
  /** The pattern of the address, such as `/api/needs/:id`. */
  route: string;
  status: number;
  /** Until the answer began, in milliseconds to a hundredth. */
  ms: number;
}

/** Gives each request an id, which its answer carries, and tells of it once it is answered. */
export function watched(tell: (answered: Answered) => void): MiddlewareHandler {
  return async (c, next) => {
    // The address `/*` itself Hono takes for its pattern, too, and asks what is for every address twice.
    if (c.get("requestId")) return next();
    const { isOurOwn, requestId: id = randomUUID() } = ourOwnOf(c);
    const startedAt = performance.now();
    c.set("requestId", id);
    await next();
    // Afterwards: files are answers of their own, which bring only their own headers.
    if (!c.get("isWhole")) c.res.headers.set("X-Request-Id", id);
    // What the server asks itself is part of the request that made it ask.
    if (isOurOwn) return undefined;
    const ms = Math.round((performance.now() - startedAt) * 100) / 100;
    tell({
      id,
      method: c.req.method,
      route: c.get("route") ?? routeOf(c),
      status: c.res.status,
      ms,
    });
    return undefined;
  };
}

/** Whose handler was the last to be asked; `*` stands for files and for what is not there. */
export function routeOf(c: Http): string {
  const path = routePath(c);
  return path.endsWith("*") ? "*" : path;
}
