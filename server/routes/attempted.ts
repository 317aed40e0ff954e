import type { HttpBindings } from "@hono/node-server";
import type { Context as Http } from "hono";
import { problem } from "../problems.ts";
import { isLoopback } from "../settings.ts";

/**
 * Where a request comes from, for counting wrong attempts. Of what a proxy on this machine says,
 * the last address is the one it saw itself; anyone else's word is not taken.
 */
export function addressOf(c: Http): string {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  const peer = incoming?.socket.remoteAddress?.replace(/^::ffff:/, "") ?? "unknown";
  const forwarded = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim().slice(0, 64);
  return isLoopback(peer) && forwarded ? forwarded : peer;
}

export function tooMany(c: Http, waitSeconds: number): Response {
  c.header("Retry-After", String(waitSeconds));
  return problem(c, "too_many", { facts: { waitSeconds } });
}
