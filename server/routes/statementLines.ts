import { Hono } from "hono";
import * as v from "valibot";
import { countLines } from "#db/openLines.ts";
import { listLines } from "#db/statementLineViews.ts";
import { openTo, paymentsTo } from "#db/payments.ts";
import { numberOf } from "#domain/code.ts";
import { page } from "#domain/answers.ts";
import { codeOf } from "#domain/code.ts";
import { Day } from "#domain/day.ts";
import { Id } from "#domain/id.ts";
import { Hold, NewBankFact, NewPayment, SetAside } from "#domain/statements/bankFact.ts";
import { NewMatch } from "#domain/statements/match.ts";
import { directions, lineStates } from "#domain/statements/statement.ts";
import { OpenLines, SetManyAside } from "#domain/statements/setManyAside.ts";
import { OpenLinesView, PaymentView, StatementLineView } from "#domain/statementViews.ts";
import { matchLine } from "../commands/matchLine.ts";
import { payFromLine } from "../commands/payFromLine.ts";
import { recordBankFact } from "../commands/recordBankFact.ts";
import { holdLine, resumeLine, setLineAside } from "../commands/setLineAside.ts";
import { setLinesAside } from "../commands/setLinesAside.ts";
import type { Context } from "../context.ts";
import { answer } from "../problems.ts";
import { asks, body, Nothing, query, reads, writes, type Signed } from "./asked.ts";
import { Numbered, pageOf, paging, Place } from "./paging.ts";
import { sees } from "./rights.ts";

const tag = "Statements";
const Lines = v.object({
  ...paging(v.object({ on: Day, id: Place })),
  campaign: Id,
  id: v.optional(Id),
  statement: v.optional(Id),
  direction: v.optional(v.picklist(directions)),
  state: v.optional(v.picklist(lineStates.slice(1))),
  text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100, "too_long"))),
});

const Payments = v.object({
  ...paging(Numbered),
  campaign: Id,
  direction: v.optional(v.picklist(directions), "debit"),
});

/** What the bank says happened, line by line, and what each line is. */
export function statementLineRoutes(context: Context) {
  const { read } = context.db;
  return new Hono<Signed>()
    .get(
      "/",
      reads(page(StatementLineView), {
        summary: "Lines of a campaign's statements, the oldest first, with what they may belong to",
        tag,
      }),
      sees("see_statements"),
      query(Lines),
      async (c) => {
        const { limit, cursor: after, ...by } = c.req.valid("query");
        const rows = await listLines(read, { ...by, after, limit: limit + 1 });
        return c.json(pageOf(rows, limit, ({ on, id }) => ({ on, id })));
      },
    )
    .get(
      "/count",
      reads(OpenLinesView, { summary: "How many lines wait, of those that are wanted", tag }),
      sees("see_statements"),
      query(OpenLines),
      async (c) => c.json(await countLines(read, c.req.valid("query"))),
    )
    .get(
      "/payments",
      reads(page(PaymentView), {
        summary:
          "Payments out of a campaign's fund that a debit may have carried out, or a credit brought back",
        tag,
      }),
      sees("see_statements"),
      query(Payments),
      async (c) => {
        const { limit, cursor: after, ...by } = c.req.valid("query");
        const rows = await paymentsTo(read, { ...by, after, limit: limit + 1 });
        const views = rows.map((row) => {
          const { number, campaign: _, untied: __, ...rest } = row;
          const undebited = openTo(by.direction, row);
          return { ...rest, undebited, code: codeOf("consignment", number) };
        });
        return c.json(pageOf(views, limit, ({ code }) => numberOf(code)));
      },
    )
    .post(
      "/set-aside",
      writes({ summary: "Put many lines aside with one reason, some at a time", tag }, 200),
      asks("match_money"),
      body(SetManyAside),
      async (c) => answer(c, await setLinesAside(context, c.var.by, c.req.valid("json"))),
    )
    .post(
      "/:id/match",
      writes({ summary: "Tie a credit to promises, or to clusters that gave", tag }, 200),
      asks("match_money"),
      body(NewMatch),
      async (c) =>
        answer(c, await matchLine(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
    )
    .post(
      "/:id/record",
      writes({ summary: "Say that a line is interest, a fee or a refund", tag }, 200),
      asks("match_money"),
      body(NewBankFact),
      async (c) =>
        answer(c, await recordBankFact(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
    )
    .post(
      "/:id/pay",
      writes(
        { summary: "Say which payments a debit carried out, or a credit brought back", tag },
        200,
      ),
      asks("match_money"),
      body(NewPayment),
      async (c) =>
        answer(c, await payFromLine(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
    )
    .post(
      "/:id/set-aside",
      writes({ summary: "Put a line aside, with a reason", tag }, 200),
      asks("match_money"),
      body(SetAside),
      async (c) =>
        answer(c, await setLineAside(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
    )
    .post(
      "/:id/hold",
      writes({ summary: "Leave a line for later", tag }, 200),
      asks("match_money"),
      body(Hold),
      async (c) =>
        answer(c, await holdLine(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
    )
    .post(
      "/:id/resume",
      writes({ summary: "Take a line up again that was left for later", tag }, 200),
      asks("match_money"),
      body(Nothing),
      async (c) => answer(c, await resumeLine(context, c.var.by, c.req.param("id"))),
    );
}
