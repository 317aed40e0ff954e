import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import type { Context } from "../context.ts";
import { problem } from "../problems.ts";
import { problems, type Signed } from "./asked.ts";
import { open } from "./rights.ts";

const dayMs = 86_400_000;
/** How long a reader may keep it: RFC 9116 advises less than a year. */
const keptDays = 90;

/** Whom to tell of a weakness, as the operator has set it, and where people reach us. */
export interface SecurityContact {
  contact: string | undefined;
  publicUrl: string;
}

/** Whom to tell of a weakness: RFC 9116. Nobody is named unless the operator did. */
export function securityTextRoutes(
  { now }: Pick<Context, "now">,
  { contact, publicUrl }: SecurityContact,
) {
  return new Hono<Signed>().get("/.well-known/security.txt", described, open(), (c) => {
    if (contact === undefined) return problem(c, "unknown");
    const expires = new Date((Math.floor(now() / dayMs) + keptDays) * dayMs).toISOString();
    const lines = [
      `Contact: ${contact}`,
      `Expires: ${expires}`,
      "Preferred-Languages: vi, en",
      `Canonical: ${publicUrl}/.well-known/security.txt`,
    ];
    return c.body(`${lines.join("\n")}\n`, 200, { "content-type": "text/plain; charset=utf-8" });
  });
}

const described = describeRoute({
  summary: "Whom to tell of a weakness (RFC 9116)",
  tags: ["Operation"],
  responses: {
    200: { description: "OK", content: { "text/plain": { schema: { type: "string" } } } },
    default: problems,
  },
});
