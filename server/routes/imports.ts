import { Hono } from "hono";
import * as v from "valibot";
import { listImports } from "#db/imports.ts";
import { page } from "#domain/answers.ts";
import { ImportReport, ImportView } from "#domain/importViews.ts";
import { importLists } from "../commands/importLists.ts";
import type { Context } from "../context.ts";
import { answer, refusal } from "../problems.ts";
import type { Tables } from "../tables/tableThreads.ts";
import { asks, query, reads, writes, type Signed } from "./asked.ts";
import { reportOf } from "./importReport.ts";
import { Numbered, pageOf, paging, Place } from "./paging.ts";
import { sees } from "./rights.ts";
import { FileAsked, limited, plannedFile, uploadedFile } from "./uploadedFile.ts";

const tag = "Imports";
const CheckedFile = v.object({
  ...FileAsked.entries,
  /** The plan of the report that was shown. */
  plan: v.pipe(v.string(), v.maxLength(64, "too_long")),
});
const Past = v.object(paging(v.object({ at: Numbered, id: Place })));

/** Lists from Excel and CSV: checked first, then imported as a whole or not at all. */
export function importRoutes(context: Context, tables: Tables) {
  return new Hono<Signed>()
    .get(
      "/",
      reads(page(ImportView), { summary: "Imports of the past, the newest first", tag }),
      sees("import_lists"),
      query(Past),
      async (c) => {
        const { limit, cursor } = c.req.valid("query");
        const rows = await listImports(context.db.read, { after: cursor, limit: limit + 1 });
        return c.json(pageOf(rows.map(importView), limit, ({ at, id }) => ({ at, id })));
      },
    )
    .post(
      "/check",
      reads(ImportReport, { summary: "What importing a file would do, and what is wrong", tag }),
      sees("import_lists"),
      limited,
      query(FileAsked),
      async (c) => {
        const planned = await plannedFile(c, { context, tables }, c.req.valid("query"));
        return planned.ok ? c.json(reportOf(c, planned.value)) : refusal(c, planned);
      },
    )
    .post(
      "/",
      writes({ summary: "Import a file that was checked, all of it or nothing", tag }),
      sees("import_lists"),
      limited,
      asks("import_lists"),
      query(CheckedFile),
      async (c) => {
        const { name, campaign, plan } = c.req.valid("query");
        const file = await uploadedFile(c, name, tables);
        if (!file.ok) return refusal(c, file);
        const checked = { name, campaign, plan, ...file.value };
        return answer(c, await importLists({ ...context, tables }, c.var.by, checked));
      },
    );
}

function importView({ by, ...row }: Awaited<ReturnType<typeof listImports>>[number]): ImportView {
  return { ...row, ...(by !== null && { by }) };
}
