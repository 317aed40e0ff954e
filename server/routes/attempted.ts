import type { HttpBindings } from "@hono/node-server";
import type { Context as Http, MiddlewareHandler } from "hono";
import { problem } from "../problems.ts";
import { networkOf, type Proxies } from "../proxies.ts";

declare module "hono" {
  interface ContextVariableMap {
    proxies?: Proxies;
  }
}

/** Tells the routes behind it whose word is taken for where a request comes from. */
export function proxied(proxies: Proxies): MiddlewareHandler {
  return (c, next) => {
    c.set("proxies", proxies);
    return next();
  };
}

/** Where a request comes from, for counting wrong attempts: an address, or the network of one of the sixth version. */
export function addressOf(c: Http): string {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  const peer = incoming?.socket.remoteAddress?.replace(/^::ffff:/, "") ?? "unknown";
  return networkOf(c.var.proxies?.addressOf(peer, c.req.header("x-forwarded-for")) ?? peer);
}

export function tooMany(c: Http, waitSeconds: number): Response {
  c.header("Retry-After", String(waitSeconds));
  return problem(c, "too_many", { facts: { waitSeconds } });
}
