import type { Context as Http } from "hono";

/** How we say to ourselves that what we ask is part of another request: nobody outside can say it. */
export const ourOwn: OurOwn = { isOurOwn: true };
export interface OurOwn {
  isOurOwn: true;
  /** The other request's, where both are to have one. */
  requestId?: string;
}

/** What we say of a request to ourselves; nothing of anybody else's. */
export const ourOwnOf = (c: Http): Partial<OurOwn> => (c.env as Partial<OurOwn> | undefined) ?? {};
