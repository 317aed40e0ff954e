import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import type { Context } from "../context.ts";
import { auditPack, type Ask } from "../log/auditPack.ts";
import { zipStream } from "../log/zip.ts";
import { problems, type Signed } from "./asked.ts";
import { byteStream } from "./fileStream.ts";
import { open } from "./rights.ts";

/** One ZIP with everything that it takes to check the ledger; `ask` is our own public address. */
export function auditPackRoutes(context: Context, ask: Ask) {
  return new Hono<Signed>().get("/audit-pack.zip", described, open(), () => {
    const file = { name: "goi-kiem-toan.zip", type: "application/zip" };
    return byteStream(zipStream(auditPack(context, ask)), file, { "cache-control": "no-store" });
  });
}

const described = describeRoute({
  summary: "The audit pack: the whole log, its totals, and how to check them without us",
  tags: ["Exports"],
  responses: {
    200: { description: "ZIP", content: { "application/zip": { schema: { type: "string" } } } },
    default: problems,
  },
});
