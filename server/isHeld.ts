import type { Context as Http } from "hono";

/**
 * Whether who asks has what this strong tag names already (RFC 9110, 13.1.2): alone, as one of several,
 * or weakened by a proxy that packed it.
 */
export function isHeld(c: Http, tag: string): boolean {
  const held = c.req.header("if-none-match");
  if (held === undefined || held === tag) return held === tag;
  return held.trim() === "*" || (held.match(/"[^"]*"/g)?.includes(tag) ?? false);
}
