import { createHash } from "node:crypto";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import { closedUntil } from "#db/periods.ts";
import { listLayouts } from "#db/statementLayouts.ts";
import { findStatement, listStatements } from "#db/statements.ts";
import { numberOf } from "#domain/code.ts";
import { page } from "#domain/answers.ts";
import { Id } from "#domain/id.ts";
import { FileName } from "#domain/text.ts";
import { ProposedColumnsView, StatementView } from "#domain/statementViews.ts";
import { chooseColumns } from "../commands/chooseColumns.ts";
import { statementLimits } from "#domain/statements/statementLimits.ts";
import { NewStatementLayout } from "#domain/statements/layout.ts";
import type { Context } from "../context.ts";
import { answer, problem, refusal } from "../problems.ts";
import { hashInTurns } from "../hashInTurns.ts";
import type { Intake } from "../statementIntake.ts";
import type { StatementReader } from "../tables/statementThreads.ts";
import { asks, body, Nothing, query, reads, writes, type Signed } from "./asked.ts";
import { bytesOf } from "./bytesOf.ts";
import { Numbered, pageOf, paging } from "./paging.ts";
import { sees } from "./rights.ts";
import { statementView } from "./statementView.ts";
import { discard } from "./uploadedFile.ts";

const tag = "Statements";
const Wanted = v.object({ ...paging(Numbered), campaign: Id });
const File = v.object({
  id: Id,
  campaign: Id,
  /** What the file is called. */
  name: v.optional(FileName, "sao-ke"),
});

/** Takes a file as the body, of at most what a statement may weigh. */
const upToItsLimit = bodyLimit({
  maxSize: statementLimits.bytes,
  onError: async (c) => {
    await discard(c.req.raw.body);
    const megabytesMax = statementLimits.bytes / 1024 ** 2;
    return problem(c, "table_too_large", { facts: { megabytesMax } });
  },
});
const limited = Object.assign(
  (...asked: Parameters<typeof upToItsLimit>) => upToItsLimit(...asked),
  describeRoute({
    requestBody: {
      required: true,
      content: {
        "application/octet-stream": {
          schema: { type: "string", format: "binary", description: "A bank's CSV or Excel file" },
        },
      },
    },
  }),
);

/** Bank statements: brought, read in the background, looked at, then posted or cancelled. */
export function statementRoutes(
  context: Context,
  { intake, reader }: { intake: Intake; reader: StatementReader },
) {
  const { read } = context.db;
  return new Hono<Signed>()
    .get(
      "/",
      reads(page(StatementView), { summary: "Statements of a campaign, the newest first", tag }),
      sees("see_statements"),
      query(Wanted),
      async (c) => {
        const { limit, cursor: after, campaign } = c.req.valid("query");
        const rows = await listStatements(read, { campaign, after, limit: limit + 1 });
        const closed = await closedUntil(read, campaign);
        const views = rows.map((row) => statementView(c, row, closed));
        return c.json(pageOf(views, limit, ({ code }) => numberOf(code)));
      },
    )
    .get(
      "/:id",
      reads(StatementView, { summary: "One statement: how far it is, and what it says", tag }),
      sees("see_statements"),
      async (c) => {
        const row = await findStatement(read, c.req.param("id"));
        if (!row) return problem(c, "unknown");
        return c.json(statementView(c, row, await closedUntil(read, row.campaign)));
      },
    )
    .post(
      "/",
      writes({ summary: "Bring a bank's file, to be read in the background", tag }),
      sees("import_statements"),
      limited,
      asks("import_statements"),
      query(File),
      async (c) => {
        const { id, campaign, name: fileName } = c.req.valid("query");
        const bytes = await bytesOf(c);
        const sha256 = (await hashInTurns(createHash("sha256"), bytes)).digest("hex");
        const layouts = (await listLayouts(read)).map(({ columns }) => columns);
        const file = { id, campaign, fileName, sha256 };
        const reading = (signal: AbortSignal) => reader.read(bytes, { layouts, signal });
        return answer(c, await intake.bring(c.var.by, file, reading));
      },
    )
    .post(
      "/columns",
      reads(ProposedColumnsView, {
        summary: "The first rows of a file whose columns are not known, and what they seem to be",
        tag,
      }),
      sees("import_statements"),
      limited,
      async (c) => {
        const proposed = await reader.preview(await bytesOf(c));
        return proposed.ok ? c.json(proposed.value) : refusal(c, proposed);
      },
    )
    .post(
      "/layouts",
      writes({ summary: "Say once which column of a bank's file says what", tag }),
      asks("import_statements"),
      body(NewStatementLayout),
      async (c) => answer(c, await chooseColumns(context, c.var.by, c.req.valid("json"))),
    )
    .post(
      "/:id/post",
      writes({ summary: "Post a statement that was read, in the background", tag }, 200),
      asks("import_statements"),
      body(Nothing),
      async (c) => answer(c, await intake.post(c.var.by, c.req.param("id"))),
    )
    .post(
      "/:id/cancel",
      writes({ summary: "Cancel a statement that is not in the ledger", tag }, 200),
      asks("import_statements"),
      body(Nothing),
      async (c) => answer(c, await intake.cancel(c.var.by, c.req.param("id"))),
    );
}
