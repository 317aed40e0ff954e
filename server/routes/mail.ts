import { Hono, type Context as Http } from "hono";
import { describeRoute } from "hono-openapi";
import { settingsOf } from "#db/pushSubscriptions.ts";
import { endMails } from "../commands/setNotices.ts";
import type { Context } from "../context.ts";
import { endMailsPage, endMailsStyle, type EndMails } from "../pages/endMails.ts";
import { languageOf } from "../problems.ts";
import { problems, type Signed } from "./asked.ts";
import { open } from "./rights.ts";

/**
 * Where a digest's link leads: to end the mails without signing in (RFC 8058). Scanners of mail open links,
 * so that opening one does nothing. Mail services send the one click from anywhere and without a cookie:
 * the token in the address is all that counts, and `sameOrigin` does not stand before it.
 */
export function mailRoutes(context: Context) {
  const { db, mailLinks } = context;
  return new Hono<Signed>()
    .get("/style.css", style, open(), (c) =>
      c.body(endMailsStyle, 200, {
        "content-type": "text/css; charset=utf-8",
        "cache-control": "no-cache",
      }),
    )
    .get("/:token", described("Ask whether digests by e-mail are to end"), open(), async (c) => {
      const account = mailLinks.accountOf(c.req.param("token"));
      if (account === undefined) return show(c, "unknown", languageOf(c));
      const { email, language } = await settingsOf(db.read, account);
      return show(c, email === undefined ? "ended" : "ask", language);
    })
    .post("/:token", described("End digests by e-mail (RFC 8058)"), open(), async (c) => {
      const account = mailLinks.accountOf(c.req.param("token"));
      if (account === undefined) return show(c, "unknown", languageOf(c));
      await endMails(context, account);
      const { language } = await settingsOf(db.read, account);
      return show(c, "ended", language);
    });
}

function show(c: Http<Signed>, told: EndMails, language: "vi" | "en") {
  c.header("Cache-Control", "private, no-store");
  return c.html(endMailsPage(told, language), told === "unknown" ? 404 : 200);
}

const style = describeRoute({
  summary: "How that page looks",
  tags: ["Accounts"],
  responses: {
    200: { description: "CSS", content: { "text/css": { schema: { type: "string" } } } },
  },
});

const page = { content: { "text/html": { schema: { type: "string" } } } } as const;

function described(summary: string) {
  return describeRoute({
    summary,
    tags: ["Accounts"],
    responses: {
      200: { description: "A page", ...page },
      404: { description: "A page that says that the link is not right", ...page },
      default: problems,
    },
  });
}
