import { Hono } from "hono";
import * as v from "valibot";
import { listExportCounts, listExports } from "#db/exports.ts";
import { page } from "#domain/answers.ts";
import { Day } from "#domain/day.ts";
import { ExportCount, ExportView } from "#domain/exportViews.ts";
import type { Context } from "../context.ts";
import { query, reads, type Signed } from "./asked.ts";
import { Numbered, pageOf, paging, Place } from "./paging.ts";
import { sees } from "./rights.ts";

const tag = "Exports";

const Exports = v.object(paging(v.object({ at: Numbered, id: Place })));
const Counts = v.object(paging(v.object({ day: Day, file: v.pipe(v.string(), v.maxLength(40)) })));

/** Who took which file, and how often it was taken by people who were not signed in. */
export function exportListRoutes({ db }: Context) {
  return new Hono<Signed>()
    .get(
      "/",
      reads(page(ExportView), { summary: "Who took which file, the latest first", tag }),
      sees("see_exports"),
      query(Exports),
      async (c) => {
        const { limit, cursor: after } = c.req.valid("query");
        const rows = await listExports(db.read, { after, limit: limit + 1 });
        return c.json(pageOf(rows, limit, ({ at, id }) => ({ at, id })));
      },
    )
    .get(
      "/counts",
      reads(page(ExportCount), {
        summary: "How often each file was taken on a day without signing in",
        tag,
      }),
      sees("see_exports"),
      query(Counts),
      async (c) => {
        const { limit, cursor: after } = c.req.valid("query");
        const rows = await listExportCounts(db.read, { after, limit: limit + 1 });
        return c.json(pageOf(rows, limit, ({ day, file }) => ({ day, file })));
      },
    );
}
