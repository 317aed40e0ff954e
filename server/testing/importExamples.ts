import { planHash } from "#server/tables/planHash.ts";
import type { Maker } from "./exampleWorld.ts";

/** What importing an empty list would do. */
const planOfNothing = planHash([]);

/** An example of every route of imports. */
export const importExamples: Record<string, Maker> = {
  "GET /api/imports/template.xlsx": () => ({ path: "imports/template.xlsx" }),
  "GET /api/imports/list.xlsx": () => ({ path: "imports/list.xlsx" }),
  "GET /api/imports": () => ({ path: "imports" }),
  "POST /api/imports": () => ({
    path: `imports?name=cum.csv&plan=${planOfNothing}`,
    body: "Mã cụm,Tên cụm\n",
  }),
  "POST /api/imports/marked": () => ({
    path: "imports/marked?name=cum.csv",
    body: "Mã cụm,Tên cụm\nC98,\n",
  }),
  "POST /api/imports/check": () => ({
    path: "imports/check?name=cum.csv",
    body: "Mã cụm,Tên cụm\nC99,Cụm số 99\n",
  }),
};
