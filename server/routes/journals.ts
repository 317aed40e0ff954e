import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import { bookRows } from "#db/ledger/book.ts";
import { entriesUpTo } from "#db/ledger/read.ts";
import { allItems } from "#db/catalogue.ts";
import { currentCampaign, findCampaign } from "#db/places.ts";
import { headSeq } from "#db/totals.ts";
import { dayOf } from "#domain/calendar.ts";
import { Id } from "#domain/id.ts";
import { beancount } from "#domain/journal/beancount.ts";
import { makeBook } from "#domain/journal/book.ts";
import { classic } from "#domain/journal/classic.ts";
import { createJournal, type Dialect } from "#domain/journal/journal.ts";
import type { Context } from "../context.ts";
import { problem } from "../problems.ts";
import { problems, query, type Signed } from "./asked.ts";
import { open } from "./rights.ts";
import { textStream } from "./fileStream.ts";

/** Without a campaign, that of the one that is open. */
const Journal = v.object({ campaign: v.optional(Id) });

/** The ledger as plain-text accounting that programs we did not write can run. */
export function journalRoutes(context: Context) {
  const { db, now } = context;
  const current = () => currentCampaign(db.read, dayOf(now()));
  return new Hono<Signed>()
    .get(
      "/ledger.journal",
      described("The ledger as a journal for hledger and ledger"),
      open(),
      query(Journal),
      async (c) => {
        const { campaign = await current() } = c.req.valid("query");
        const text = campaign && (await journalOf(context, campaign, classic));
        if (!text) return problem(c, "unknown", { facts: { what: "campaign" } });
        return textStream(text, { name: "so-cai.journal", type: "text/plain" });
      },
    )
    .get(
      "/ledger.beancount",
      described("The ledger as a journal for beancount"),
      open(),
      query(Journal),
      async (c) => {
        const { campaign = await current() } = c.req.valid("query");
        const text = campaign && (await journalOf(context, campaign, beancount));
        if (!text) return problem(c, "unknown", { facts: { what: "campaign" } });
        return textStream(text, { name: "so-cai.beancount", type: "text/plain" });
      },
    );
}

/** A campaign's journal up to the entry that is the last one now; undefined for an unknown one. */
async function journalOf({ db }: Context, campaign: string, dialect: Dialect) {
  const row = await findCampaign(db.read, campaign);
  if (!row) return undefined;
  // Accounts are read after the last entry: all that moved up to it are among them.
  const last = await headSeq(db.read);
  const [rows, items] = [await bookRows(db.read, campaign), await allItems(db.read)];
  const journal = createJournal(makeBook(row.name, rows, items), dialect);
  async function* text() {
    yield* journal.opening();
    for await (const page of entriesUpTo(db.read, { campaign }, last)) yield journal.of(page);
    yield* journal.closing();
  }
  return text();
}

function described(summary: string) {
  return describeRoute({
    summary,
    tags: ["Exports"],
    responses: {
      200: { description: "Text", content: { "text/plain": { schema: { type: "string" } } } },
      default: problems,
    },
  });
}
