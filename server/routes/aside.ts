import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { Aside } from "../aside.ts";
import { standingOn } from "#db/province.ts";
import type { Context } from "../context.ts";
import { isRead } from "../isRead.ts";
import { ourOwnOf } from "../ourOwn.ts";
import type { Signed } from "./asked.ts";
import { createMemo } from "./memo.ts";

/** What an answer aside may depend on besides its address; who asks is not among it. */
const told = ["accept-encoding", "accept-language", "if-none-match"];
/** How many schools are so many that to go through all of them keeps others waiting: a fifth of a second. */
const manySchools = 5_000;

/** Has answers made aside, where there is one; what we ask ourselves is made where it is asked. */
export function aside(other: Aside | undefined): MiddlewareHandler<Signed> {
  return async (c, next) => {
    if (!other || !isRead(c) || ourOwnOf(c).isOurOwn) return next();
    // Where nobody would answer here but with a page that nothing is there, there is nothing to ask for.
    const answering = matchedRoutes(c).find(({ path }) => !/\*$|^\/:/.test(path));
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

/**
 * Has what goes through every school of a province made aside, where they are many: totals by school, and what is
 * open. In a province of some hundred it takes milliseconds, and no thread need begin for it.
 */
export function asideOfMany({ db }: Context, other: Aside | undefined): MiddlewareHandler<Signed> {
  const made = aside(other);
  const memo = createMemo<Awaited<ReturnType<typeof standingOn>>>(db);
  return async (c, next) => {
    const by = c.req.query("by");
    if (!other || (by !== undefined && by !== "school")) return next();
    const { schools } = await memo("", () => standingOn(db.read));
    return schools > manySchools ? made(c, next) : next();
  };
}
