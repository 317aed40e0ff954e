import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import type { Snapshot } from "#db/database.ts";
import type { Context } from "../context.ts";
import { auditPack, type Ask } from "../log/auditPack.ts";
import { createMoments } from "../log/moments.ts";
import { zipStream } from "../log/zip.ts";
import { problems, type Signed } from "./asked.ts";
import { tooMany } from "./attempted.ts";
import { byteStream } from "./fileStream.ts";
import { open } from "./rights.ts";

/** How long whoever comes while others are served is asked to wait. */
const waitSeconds = 60;

/** How our own public addresses answer: now, and as of a moment. */
export interface Asking {
  ask: Ask;
  askAt: (moment: Snapshot) => Ask;
}

/** One ZIP with everything that it takes to check the ledger. */
export function auditPackRoutes(context: Context, { ask, askAt }: Asking) {
  const moments = createMoments(context.db);
  return new Hono<Signed>().get("/audit-pack.zip", described, open(), async (c) => {
    const moment = await moments();
    if (!moment) return tooMany(c, waitSeconds);
    async function* bytes(of: Snapshot) {
      try {
        yield* zipStream(auditPack(context, ask, { read: of.read, ask: askAt(of) }));
      } finally {
        await of.close();
      }
    }
    const file = { name: "goi-kiem-toan.zip", type: "application/zip" };
    return byteStream(bytes(moment), file, { "cache-control": "no-store" });
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
