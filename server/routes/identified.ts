import { isDeepStrictEqual } from "node:util";
import type { Context as Http, MiddlewareHandler } from "hono";
import { isRead } from "../isRead.ts";
import type { Signed } from "./asked.ts";
import { bytesOf } from "./bytesOf.ts";
import { limited, takesFile } from "./limited.ts";

declare module "hono" {
  interface ContextVariableMap {
    /** Puts who asks into a request; absent where nobody is asked. */
    identify?: MiddlewareHandler<Signed>;
  }
}

/**
 * Puts `actor` into each request by `identify`, once all of it is there: who sends it slowly may be signed out
 * meanwhile, or may do less. A file is too large to be taken before it is known from whom: see `isStill`.
 */
export function identified(identify: MiddlewareHandler<Signed>): MiddlewareHandler<Signed> {
  return (c, next) => {
    c.set("identify", identify);
    if (isRead(c)) return identify(c, next);
    return limited(c, async () => {
      // Whoever reads it hears what went wrong with it.
      if (!takesFile(c)) await bytesOf(c).catch(() => undefined);
      await identify(c, next);
    });
  };
}

/**
 * Whether who asks is still who they were, after a request that went on for long: signed in, and acting as
 * the same. The public always is. Else `actor` is who they are now.
 */
export async function isStill(c: Http<Signed>): Promise<boolean> {
  const { actor, identify } = c.var;
  if (!actor) return true;
  await identify?.(c, () => Promise.resolve());
  return isDeepStrictEqual(c.var.actor, actor);
}
