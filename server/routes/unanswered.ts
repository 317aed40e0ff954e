import type { Context as Http, Hono } from "hono";
import { isScreen } from "../pages/public/addresses.ts";
import { failure, problem } from "../problems.ts";
import type { Signed } from "./asked.ts";
import { everyOther } from "./pages.ts";

/**
 * Answers what no route of an app answered: with 405 and the methods that it has (RFC 9110, 15.5.6) where the address
 * is one of ours, so that nobody looks for a mistake in the address; whoever asks for those is told them. `hasFile`
 * says whether the client has a file there.
 */
export function unanswered(app: Hono<Signed>, hasFile: (path: string) => boolean) {
  return (c: Http<Signed>): Response => {
    const { method, path } = c.req;
    const allowed = methodsAt(app, path, isScreen(path) || hasFile(path));
    if (allowed.size === 0 || allowed.has(method)) return problem(c, "unknown");
    c.header("Allow", [...allowed, "OPTIONS"].join(", "));
    return method === "OPTIONS" ? c.body(null, 204) : failure(c, "method_not_allowed");
  };
}

/** The methods for which an address has a route, or the client something to read; none where nothing is. */
function methodsAt(app: Hono<Signed>, path: string, isClients: boolean): Set<string> {
  const methods = new Set(app.routes.map(({ method }) => method));
  methods.delete("ALL");
  const has = (method: string) =>
    app.router
      .match(method, path)[0]
      .some(([[, route]]) => route.method === method && route.path !== everyOther);
  const found = new Set([...methods].filter(has));
  if (isClients) found.add("GET");
  return found.has("GET") ? new Set(["GET", "HEAD", ...found]) : found;
}
