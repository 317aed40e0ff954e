import type { MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { findSignedIn, type SignedIn } from "#db/sessions.ts";
import type { Actor } from "#domain/actor.ts";
import { tokenReader } from "../accounts/cookie.ts";
import type { Auth } from "../accounts/auth.ts";
import type { Context } from "../context.ts";
import type { Signed } from "./asked.ts";

declare module "hono" {
  interface ContextVariableMap {
    /** Who is signed in; absent when nobody is. */
    session?: SignedIn;
  }
}

/**
 * Puts `session` and `actor` into each request, from its cookie. Nothing is remembered from one
 * request to the next: a session that ends, ends at once. Costs one read by an index.
 */
export function signed({ db, now }: Context, { cookie }: Auth): MiddlewareHandler<Signed> {
  const tokenOf = tokenReader(cookie.secret);
  return async (c, next) => {
    const value = getCookie(c, cookie.name);
    const token = value && tokenOf(value);
    const session = token ? await findSignedIn(db.read, token, now()) : undefined;
    if (session) c.set("session", session);
    c.set("actor", session && actorOf(session));
    return next();
  };
}

/** Nobody acts who still needs a second factor. */
function actorOf({ account, memberships, active, needs }: SignedIn): Actor | undefined {
  if (!active || needs) return undefined;
  const { role, cluster, school } = active;
  return {
    account,
    role,
    ...(cluster && { cluster }),
    ...(school && { school }),
    alsoClusters: memberships.flatMap((held) => held.cluster ?? []),
  };
}
