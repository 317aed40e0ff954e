import { createHash, timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import { describeRoute, resolver } from "hono-openapi";
import { findLogHead } from "#db/ledger/tree.ts";
import { headSeq } from "#db/totals.ts";
import { Health as HealthAnswer, Readiness } from "#domain/answers.ts";
import type { Context } from "../context.ts";
import type { Health, Unready } from "../operation/health.ts";
import type { Gauge, Metrics } from "../operation/metrics.ts";
import { problem } from "../problems.ts";
import { report } from "../report.ts";
import { version } from "../version.ts";
import { problems, type Signed } from "./asked.ts";
import { open } from "./rights.ts";

/** What these routes tell of. */
export interface Operation {
  health: Health;
  metrics: Metrics;
  /** Who knows it may read the metrics; without one nobody may. */
  metricsToken?: string | undefined;
}

/** For whoever runs the server, and what watches it for them. */
export function operationRoutes(context: Context, { health, metrics, metricsToken }: Operation) {
  const { db } = context;
  return new Hono<Signed>()
    .get("/healthz", healthDescribed, open(), async (c) => {
      await headSeq(db.read);
      const log = { problem: health.logProblem() ?? null };
      return c.json({ status: "ok", version, database: db.kind, log });
    })
    .get("/readyz", readinessDescribed, open(), async (c) => {
      c.header("Cache-Control", "no-store");
      const reasons = [...(await health.unready()), ...(await silenceOf(context, c.var.requestId))];
      return reasons.length === 0
        ? c.json({ status: "ready", reasons }, 200)
        : c.json({ status: "not_ready", reasons }, 503);
    })
    .get("/metrics", open(), async (c) => {
      if (!isToken(metricsToken, c.req.header("authorization"))) return problem(c, "unknown");
      const text = metrics.text(await gaugesOf(context, health));
      return c.body(text, 200, {
        "content-type": "text/plain; version=0.0.4; charset=utf-8",
        "cache-control": "no-store",
      });
    });
}

/** Whether the database answers, and if not, that; why it does not is reported. */
async function silenceOf({ db }: Context, id: string): Promise<Unready[]> {
  try {
    await headSeq(db.read);
    return [];
  } catch (error) {
    report("the database does not answer", error, { id });
    return ["database_silent"];
  }
}

/** Compares in a time that tells nothing of the token. */
function isToken(token: string | undefined, given = ""): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return token !== undefined && timingSafeEqual(hash(`Bearer ${token}`), hash(given));
}

async function gaugesOf({ db }: Context, health: Health): Promise<Gauge[]> {
  const [entries, head, reasons] = await Promise.all([
    headSeq(db.read),
    findLogHead(db.read),
    health.unready(),
  ]);
  return [
    {
      name: "la_lanh_info",
      help: "What is running.",
      value: 1,
      labels: { version, database: db.kind },
    },
    { name: "la_lanh_entries", help: "Entries of the ledger.", value: entries + 1 },
    {
      name: "la_lanh_log_entries",
      help: "Entries that the public log has signed.",
      value: head?.size ?? 0,
    },
    {
      name: "la_lanh_ready",
      help: "1 while /readyz says so.",
      value: reasons.length === 0 ? 1 : 0,
    },
  ];
}

const healthDescribed = describeRoute({
  summary: "Whether the database answers",
  tags: ["Operation"],
  responses: {
    200: {
      description: "OK",
      content: { "application/json": { schema: resolver(HealthAnswer) } },
    },
    // 503 while it does not answer.
    default: problems,
  },
});

const readiness = (description: string) => ({
  description,
  content: { "application/json": { schema: resolver(Readiness) } },
});
const readinessDescribed = describeRoute({
  summary:
    "Whether requests should come here: database answers, log alive, disk writable, not stopping",
  tags: ["Operation"],
  responses: { 200: readiness("Ready"), 503: readiness("Not ready, and why") },
});
