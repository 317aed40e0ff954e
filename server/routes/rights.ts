import type { Context as Http, MiddlewareHandler } from "hono";
import { describeRoute } from "hono-openapi";
import type { Actor } from "#domain/actor.ts";
import { assert } from "#domain/decision.ts";
import { reach, type Act } from "#domain/may.ts";
import { problem } from "../problems.ts";
import { factorUnset } from "../titles.ts";
import type { Signed } from "./asked.ts";

/**
 * What a route asks of whoever comes: nothing, to be signed in, or an act that their role may do.
 * `parts` are acts that it asks for parts of its answer; who may not do them is answered without.
 */
export interface Right {
  of: "everyone" | "signed_in" | Act;
  parts: readonly Act[];
}

// Every route's chain holds one of these guards. What it declares is what it enforces, what the API's
// description says, and what `rights.test.ts` tries with every role.
const declared = new WeakMap<object, Right>();

/** Lets everyone through. Parts of the answer are for those who may do `parts`: the query sees to it. */
export function open(...parts: Act[]): MiddlewareHandler<Signed> {
  return guard({ of: "everyone", parts }, (_, next) => next());
}

/** Lets through who is signed in whole, in whichever role, or in none yet; `parts` as of `open`. */
export function signedIn(...parts: Act[]): MiddlewareHandler<Signed> {
  return guard({ of: "signed_in", parts }, async (c, next) => {
    const { session, actor } = c.var;
    return (session ?? actor) && !session?.needs ? next() : stranger(c);
  });
}

/** The answer to nobody: to sign in first, or with the second factor too, or to set one up before. */
function stranger(c: Http<Signed>): Response {
  const needs = c.var.session?.needs;
  if (!needs) return problem(c, "not_signed_in");
  return problem(c, "second_factor_needed", needs === "enrol" ? { said: factorUnset } : {});
}

/** As `signedIn`, also whose session still needs a second factor: the little that goes before it. */
export function signingIn(): MiddlewareHandler<Signed> {
  return guard({ of: "signed_in", parts: [] }, async (c, next) =>
    c.var.session || c.var.actor ? next() : problem(c, "not_signed_in"),
  );
}

/**
 * Lets through whose role may do an act at all, for what changes nothing, or the same however often;
 * what else changes something is asked with `asks`. What is one's own is decided where the thing is known.
 */
export function sees(act: Act, ...parts: Act[]): MiddlewareHandler<Signed> {
  return guard({ of: act, parts }, async (c, next) => notAllowed(c, act) ?? next());
}

/** The answer to whoever may not do an act in any way; nothing to those whose role may. */
export function notAllowed(c: Http<Signed>, act: Act): Response | undefined {
  const { actor } = c.var;
  if (!actor) return stranger(c);
  return reach(actor.role, act) ? undefined : problem(c, "not_allowed", { facts: { act } });
}

/** Who asks, behind `sees`. */
export function actorOf(c: Http<Signed>): Actor {
  const { actor } = c.var;
  assert(actor, "who may do an act is somebody");
  return actor;
}

/** Declares what a handler asks, for the table and for the API's description. */
export function guard<Handler extends MiddlewareHandler<Signed>>(right: Right, handler: Handler) {
  declared.set(handler, right);
  const described = describedOf(right);
  return described ? Object.assign(handler, describeRoute(described)) : handler;
}

/** What every route of an app asks, by method and path; undefined of a route that does not say. */
export function rightsOf(app: {
  routes: readonly { method: string; path: string; handler: Function }[];
}): Map<string, Right | undefined> {
  const rights = new Map<string, Right | undefined>();
  for (const { method, path, handler } of app.routes) {
    // Middleware, and what knows nothing of all that is below a path, is no route.
    if (method === "ALL" && (handler.length > 1 || path.endsWith("*"))) continue;
    const route = `${method} ${path}`;
    rights.set(route, rights.get(route) ?? declared.get(handler));
  }
  return rights;
}

/** A right as OpenAPI says it, unless there is nothing to say. The acts are our own extension. */
function describedOf({ of, parts }: Right) {
  if (of === "everyone" && parts.length === 0) return undefined;
  return {
    security: [...(of === "everyone" ? [{}] : []), { session: [] }],
    ...(of !== "everyone" && of !== "signed_in" && { "x-act": of }),
    ...(parts.length > 0 && { "x-acts-of-parts": [...parts] }),
  };
}
