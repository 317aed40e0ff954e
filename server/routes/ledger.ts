import { Hono } from "hono";
import * as v from "valibot";
import { openRequests } from "#db/reversals.ts";
import { listEntries, showEntry } from "#db/ledger/read.ts";
import { currentCampaign } from "#db/places.ts";
import { createKeptSums } from "#db/keptSums.ts";
import { totalsOf } from "#db/totals.ts";
import { dayOf } from "#domain/calendar.ts";
import { Day } from "#domain/day.ts";
import { entryKinds } from "#domain/entry.ts";
import { Id } from "#domain/id.ts";
import { ItemCode } from "#domain/item.ts";
import {
  EntryView,
  ReversalRequestView,
  totalsBy,
  TotalsView,
  type TotalsBy,
} from "#domain/ledgerViews.ts";
import { page } from "#domain/answers.ts";
import { NewReversal } from "#domain/reversal.ts";
import { reverseEntry } from "../commands/reverseEntry.ts";
import { withdrawReversal } from "../commands/withdrawReversal.ts";
import type { Context } from "../context.ts";
import { answer, problem } from "../problems.ts";
import { asks, body, Nothing, query, reads, writes, type Signed } from "./asked.ts";
import { createMemo } from "./memo.ts";
import { Numbered, pageOf, paging } from "./paging.ts";
import { tell } from "./publicAnswers.ts";
import { open, sees } from "./rights.ts";

const tag = "Ledger";

/** A number of đồng in an address. */
const Dong = v.pipe(
  v.string(),
  v.maxLength(16),
  v.digits("invalid"),
  v.transform(Number),
  v.safeInteger("invalid"),
);

/** What the ledger and its exports are narrowed by. */
export const ledgerFilter = {
  campaign: v.optional(Id),
  kind: v.optional(v.picklist(entryKinds)),
  party: v.optional(v.pipe(v.string(), v.maxLength(40))),
  item: v.optional(ItemCode),
  text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100))),
  from: v.optional(Day),
  to: v.optional(Day),
  least: v.optional(Dong),
  most: v.optional(Dong),
};
const Ledger = v.object({ ...paging(Numbered), ...ledgerFilter });
/** Which totals; without a campaign those of the one that is open. */
export const totalsFilter = { campaign: v.optional(Id), by: v.picklist(totalsBy) };

/** The public ledger. */
export function ledgerRoutes(context: Context) {
  const { db } = context;
  return new Hono<Signed>()
    .get(
      "/",
      reads(page(EntryView), { summary: "Entries, the latest first", tag }),
      open(),
      query(Ledger),
      async (c) => {
        const { limit, cursor: before, ...by } = c.req.valid("query");
        const rows = await listEntries(db.read, { ...by, before, limit: limit + 1 });
        return tell(
          c,
          pageOf(rows, limit, ({ seq }) => seq),
        );
      },
    )
    .get(
      "/:seq",
      reads(EntryView, { summary: "One entry with its movements", tag }),
      open(),
      async (c) => {
        const seq = Number(c.req.param("seq"));
        const entry = Number.isSafeInteger(seq) ? await showEntry(db.read, seq) : undefined;
        return entry ? tell(c, entry) : problem(c, "unknown");
      },
    )
    .post(
      "/:seq/reverse",
      writes({ summary: "Undo an entry by another; above a limit, ask a second person", tag }, 200),
      asks("reverse_entry"),
      body(NewReversal),
      async (c) => {
        const seq = Number(c.req.param("seq"));
        if (!Number.isSafeInteger(seq)) return problem(c, "unknown");
        return answer(c, await reverseEntry(context, c.var.by, seq, c.req.valid("json")));
      },
    );
}

/** Reversals that wait for a second person of the department. */
export function reversalRoutes(context: Context) {
  const { db } = context;
  return new Hono<Signed>()
    .get(
      "/",
      reads(page(ReversalRequestView), { summary: "Reversals that wait for a second person", tag }),
      sees("reverse_entry"),
      async (c) => {
        const items = await openRequests(db.read, c.var.actor?.account ?? "");
        return c.json({ items, next: null });
      },
    )
    .post(
      "/:id/withdraw",
      writes({ summary: "Take back a reversal that waits for a second person", tag }, 200),
      asks("reverse_entry"),
      body(Nothing),
      async (c) => answer(c, await withdrawReversal(context, c.var.by, c.req.param("id"))),
    );
}

/** The six numbers of a campaign, in the way one asks for. */
export function totalsRoutes({ db, now }: Context) {
  const memo = createMemo<TotalsView>(db);
  const sumsOf = createKeptSums(db);
  const sum = async (campaign: string, by: TotalsBy) =>
    totalsOf(db.read, { campaign, by }, await sumsOf(campaign, by));
  return new Hono<Signed>().get(
    "/",
    reads(TotalsView, { summary: "Promised, held, on the way, received, damaged, missing", tag }),
    open(),
    query(v.object(totalsFilter)),
    async (c) => {
      const { by, campaign = await currentCampaign(db.read, dayOf(now())) } = c.req.valid("query");
      if (!campaign) return problem(c, "unknown", { facts: { what: "campaign" } });
      return tell(c, await memo(`${campaign} ${by}`, () => sum(campaign, by)));
    },
  );
}
