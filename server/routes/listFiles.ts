import { Hono, type Context as Http } from "hono";
import { describeRoute } from "hono-openapi";
import { allCommunes } from "#db/communes.ts";
import { worldOfLists } from "#db/imports.ts";
import type { Decision } from "#domain/decision.ts";
import type { Plan } from "#domain/imports/planLists.ts";
import type { Remark } from "#domain/imports/problem.ts";
import { listRows } from "#domain/imports/listRows.ts";
import type { Context } from "../context.ts";
import { refusal } from "../problems.ts";
import { filledSheets, templateSheets } from "../tables/listSheets.ts";
import { markedSheets, type Mark } from "../tables/markedSheets.ts";
import type { Tables } from "../tables/tableThreads.ts";
import { problems, query, type Signed } from "./asked.ts";
import { remarkView } from "./importReport.ts";
import { sees } from "./rights.ts";
import { FileAsked, limited, plannedFile } from "./uploadedFile.ts";

const tag = "Imports";
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Workbooks for lists: to fill in, with everything that there is, with what is wrong in one. */
export function listFileRoutes(context: Context, tables: Tables) {
  const { db } = context;
  return new Hono<Signed>()
    .get(
      "/template.xlsx",
      gives("A workbook to fill in, with an example of each list"),
      sees("import_lists"),
      async (c) => {
        const communes = await allCommunes(db.read);
        return workbook(c, await tables.write(templateSheets(communes)), "mau-danh-sach.xlsx");
      },
    )
    .get(
      "/list.xlsx",
      gives("Clusters, schools, sites and people as they are, to change and import again"),
      sees("import_lists"),
      async (c) => {
        const { known, communes } = await worldOfLists(db.read);
        const sheets = filledSheets(listRows(known, communes), communes);
        return workbook(c, await tables.write(sheets), "danh-sach.xlsx");
      },
    )
    .post(
      "/marked",
      gives("The uploaded rows with a first column that says what is wrong in each"),
      sees("import_lists"),
      limited,
      query(FileAsked),
      async (c) => {
        const planned = await plannedFile(c, { context, tables }, c.req.valid("query"));
        if (!planned.ok) return refusal(c, planned);
        const sheets = markedSheets(planned.value.plan.tables, marksOf(c, planned.value.plan));
        return workbook(c, await tables.write(sheets), "can-sua.xlsx");
      },
    );
}

/** Everything that is said of a file's cells, in the reader's language. */
function marksOf(c: Http, { problems, warnings }: Plan): Mark[] {
  const marks = (remarks: readonly Remark[], isProblem: boolean) =>
    remarks.map((remark) => ({ ...remarkView(c, remark), isProblem }));
  return [...marks(problems, true), ...marks(warnings, false)];
}

/** Describes an answer that is a workbook. */
function gives(summary: string) {
  const schema = { type: "string" as const, format: "binary" };
  return describeRoute({
    summary,
    tags: [tag],
    responses: {
      200: { description: "A workbook", content: { [xlsx]: { schema } } },
      default: problems,
    },
  });
}

/** Answers with a workbook to be saved under a name. */
function workbook(c: Http, written: Decision<Uint8Array>, name: string): Response {
  if (!written.ok) return refusal(c, written);
  return c.body(new Uint8Array(written.value), 200, {
    "content-type": xlsx,
    "content-disposition": `attachment; filename="${name}"`,
  });
}
