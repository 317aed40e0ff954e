import { Hono, type Context as Http } from "hono";
import { describeRoute } from "hono-openapi";
import { allCommunes } from "#db/communes.ts";
import { worldOfLists } from "#db/imports.ts";
import type { Decision } from "#domain/decision.ts";
import { listRows } from "#domain/imports/listRows.ts";
import type { Context } from "../context.ts";
import { refusal } from "../problems.ts";
import { filledSheets, templateSheets } from "../tables/listSheets.ts";
import type { Tables } from "../tables/tableThreads.ts";
import { problems, type Signed } from "./asked.ts";
import { sees } from "./rights.ts";

const tag = "Imports";
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Workbooks for lists: one to fill in, and one with everything that there is. */
export function listFileRoutes({ db }: Context, tables: Tables) {
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
    );
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
