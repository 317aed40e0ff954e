import { isDeepStrictEqual } from "node:util";
import type { Context as Http, MiddlewareHandler } from "hono";
import type { Signed } from "./asked.ts";

declare module "hono" {
  interface ContextVariableMap {
    /** Puts who asks into a request; absent where nobody is asked. */
    identify?: MiddlewareHandler<Signed>;
  }
}

/** Puts `actor` into each request by `identify`, and lets a request that goes on for long ask for it again. */
export function identified(identify: MiddlewareHandler<Signed>): MiddlewareHandler<Signed> {
  return (c, next) => {
    c.set("identify", identify);
    return identify(c, next);
  };
}

/**
 * Whether who asks is still who they were: signed in, and acting as the same. The public always is. Else
 * `actor` is who they are now.
 */
export async function isStill(c: Http<Signed>): Promise<boolean> {
  const { actor, identify } = c.var;
  if (!actor) return true;
  await identify?.(c, () => Promise.resolve());
  return isDeepStrictEqual(c.var.actor, actor);
}
