import type { MiddlewareHandler } from "hono";
import { recordExport } from "../commands/recordExport.ts";
import type { Context } from "../context.ts";
import { ourOwnOf } from "../ourOwn.ts";
import { report } from "../report.ts";
import type { Signed } from "./asked.ts";

/**
 * Records each file that is given out, before the first byte of it is: who is signed in takes none that could not
 * be recorded. That a count could not be kept holds nobody off from what is public; it is reported.
 */
export function recorded(context: Context): MiddlewareHandler<Signed> {
  return async (c, next) => {
    await next();
    if (c.req.method !== "GET" || !c.res.ok || ourOwnOf(c).isOurOwn) return;
    const { pathname, searchParams } = new URL(c.req.url);
    const file = pathname.slice(pathname.lastIndexOf("/") + 1);
    // What somebody searched for may be a person's name.
    if (searchParams.has("text")) searchParams.set("text", "…");
    const asked = decodeURIComponent(searchParams.toString());
    const recording = recordExport(context, c.var.actor, { file, asked });
    if (c.var.actor) await recording;
    else await recording.catch((error: unknown) => report("a file was not counted", error));
  };
}
