import type { Context as Http, MiddlewareHandler } from "hono";
import type { SignedIn } from "#db/sessions.ts";
import { assert } from "#domain/decision.ts";
import type { Signed } from "./asked.ts";

/** The session behind `signedIn` and `signingIn`. */
export function sessionOf(c: Http<Signed>): SignedIn {
  const { session } = c.var;
  assert(session, "who is signed in here came by a session");
  return session;
}

/** Says so before anything that keeps answers for the public sees one. */
export const isPrivate: MiddlewareHandler<Signed> = async (c, next) => {
  await next();
  c.header("Cache-Control", "private, no-cache");
};
