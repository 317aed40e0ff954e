import { Hono, type MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { HTTPException } from "hono/http-exception";
import { openAPIRouteHandler } from "hono-openapi";
import type { Snapshot } from "#db/database.ts";
import type { WitnessView } from "#domain/ledgerViews.ts";
import type { PhotoReader } from "#domain/photo.ts";
import { documentation } from "./apiDocumentation.ts";
import type { Aside } from "./aside.ts";
import type { Context } from "./context.ts";
import type { Ask } from "./log/auditPack.ts";
import { asOf } from "./log/moments.ts";
import { isRead } from "./isRead.ts";
import type { Live } from "./live.ts";
import { healthy, type Health as ServerHealth } from "./operation/health.ts";
import { createMetrics, type Metrics } from "./operation/metrics.ts";
import { watched, type Answered } from "./operation/watched.ts";
import { ourOwn } from "./ourOwn.ts";
import { apiDocs, docsStyle } from "./pages/apiDocs.ts";
import type { ClientPages } from "./pages/client.ts";
import { createPhotoReader } from "./photos/photoReader.ts";
import { failure, problem } from "./problems.ts";
import { createProxies, type Proxies } from "./proxies.ts";
import { aside, asideOfMany } from "./routes/aside.ts";
import { isSigned, malformedJson, type Signed } from "./routes/asked.ts";
import { proxied } from "./routes/attempted.ts";
import { auditPackRoutes } from "./routes/auditPack.ts";
import { campaignRoutes } from "./routes/campaigns.ts";
import { catalogueRoutes } from "./routes/catalogue.ts";
import { changeRoutes } from "./routes/changes.ts";
import { consignmentRoutes } from "./routes/consignments.ts";
import { discrepancyRoutes } from "./routes/discrepancies.ts";
import { documentRoutes, type PaperSettings } from "./routes/documents.ts";
import { exportListRoutes } from "./routes/exportList.ts";
import { exportRoutes } from "./routes/exports.ts";
import { earmarkRoutes, fundRoutes } from "./routes/fund.ts";
import { identified } from "./routes/identified.ts";
import { importRoutes } from "./routes/imports.ts";
import { journalRoutes } from "./routes/journals.ts";
import { ledgerRoutes, reversalRoutes, totalsRoutes } from "./routes/ledger.ts";
import { listFileRoutes } from "./routes/listFiles.ts";
import { limited } from "./routes/limited.ts";
import { liveRoutes } from "./routes/live.ts";
import { logRoutes } from "./routes/log.ts";
import { mailRoutes } from "./routes/mail.ts";
import { mapRoutes } from "./routes/map.ts";
import { needRoutes } from "./routes/needs.ts";
import { operationRoutes } from "./routes/operation.ts";
import { failurePage, missingPages, opensPage, pageRoutes, type Pages } from "./routes/pages.ts";
import { peopleRoutes } from "./routes/people.ts";
import { periodRoutes } from "./routes/periods.ts";
import { photoRoutes } from "./routes/photos.ts";
import { placeRoutes } from "./routes/places.ts";
import { pledgeRoutes } from "./routes/pledges.ts";
import { publicAnswers } from "./routes/publicAnswers.ts";
import { reconciliationRoutes } from "./routes/reconciliation.ts";
import { recorded } from "./routes/recorded.ts";
import { referenceRoutes } from "./routes/reference.ts";
import { open } from "./routes/rights.ts";
import { securityTextRoutes } from "./routes/securityText.ts";
import { setupRoutes } from "./routes/setup.ts";
import { sitesFileRoutes } from "./routes/sitesFile.ts";
import { statementLineRoutes } from "./routes/statementLines.ts";
import { statementRoutes } from "./routes/statements.ts";
import { unanswered } from "./routes/unanswered.ts";
import { unreportedRoutes } from "./routes/unreported.ts";
import { workbookRoutes } from "./routes/workbook.ts";
import { securityHeaders } from "./securityHeaders.ts";
import { createIntake, type Intake } from "./statementIntake.ts";
import { createStatementReader, type StatementReader } from "./tables/statementThreads.ts";
import { createTables, type Tables } from "./tables/tableThreads.ts";
import { storageTrouble } from "./storageTrouble.ts";
import { report } from "./report.ts";

/** What an app needs besides its context. */
export interface Parts {
  live: Live;
  /** Puts `actor` into each request, from its session. */
  identify: MiddlewareHandler<Signed>;
  /** Refuses writes that another site's page asks for. */
  sameOrigin: MiddlewareHandler<Signed>;
  /** Sign-in, sign-out, who am I. */
  accounts?: Hono<Signed>;
  /** The basemap. */
  geo?: Hono;
  /** Reads and writes tables; each in a thread of its own unless said otherwise. */
  tables?: Tables;
  /** Reads photos; a few at a time unless said otherwise. */
  photoReader?: PhotoReader;
  /** Takes in bank statements. */
  intake?: Intake;
  /** Reads bank statements; each in a thread of its own unless said otherwise. */
  statementReader?: StatementReader;
  /** Makes files in a thread of its own; here unless said otherwise. */
  aside?: Aside;
  /** Who watches the log. */
  witnesses?: () => Promise<WitnessView[]>;
  /** What the server knows of itself, how it is measured, and who may read that. */
  health?: ServerHealth;
  metrics?: Metrics;
  metricsToken?: string | undefined;
  /** Whom to tell of a weakness: a `mailto:` or `https:` address. */
  securityContact?: string | undefined;
  /** Hears of each request once it is answered. */
  tell?: (answered: Answered) => void;
  /** Whose word is taken for where a request comes from. */
  proxies?: Proxies;
  /** Where an operator puts maps. */
  mapFolder?: string;
  /** Where papers lead, and how they are numbered. */
  papers: PaperSettings;
  /** What the public's pages are built with. */
  pages?: Pages;
  /** The built client, for every address that nothing else answers. */
  client?: ClientPages;
}

/** The whole server as one function from request to answer. */
export function createApp(context: Context, parts: Parts) {
  const tables = parts.tables ?? createTables();
  const statements = {
    intake: parts.intake ?? createIntake(context),
    reader: parts.statementReader ?? createStatementReader(),
  };
  /** Our own public answers, as anybody gets them: now, and as of a moment. */
  const ask = async (path: string) => app.request(path, {}, ourOwn);
  const { publicUrl } = parts.papers;
  const secured = securityHeaders(publicUrl);
  const askAt = (moment: Snapshot): Ask => {
    const then = createApp(asOf(moment, context), { ...parts, tables });
    return async (path) => then.request(path, {}, ourOwn);
  };
  const api = new Hono<Signed>()
    .use(withoutZero)
    .use(parts.sameOrigin)
    .use(identified(parts.identify))
    .use(publicAnswers(context, secured.headers))
    .use(whenSigned(compress({ threshold: 1024 })))
    .use(whenSigned(etag()))
    .use(caching)
    .use("/export/*", compress())
    .use("/export/*", recorded(context), aside(parts.aside))
    .use("/totals/*", asideOfMany(context, parts.aside))
    .use("/reconciliation/*", asideOfMany(context, parts.aside))
    .use("/imports/list.xlsx", recorded(context))
    .route("/", referenceRoutes(context))
    .route("/", setupRoutes(context, parts.mapFolder))
    .route("/", placeRoutes(context))
    .route("/items", catalogueRoutes(context))
    .route("/campaigns", campaignRoutes(context))
    .route("/changes", changeRoutes(context))
    .route("/needs", needRoutes(context))
    .route("/unreported", unreportedRoutes(context))
    .route("/photos", photoRoutes({ context, read: parts.photoReader ?? createPhotoReader() }))
    .route("/pledges", pledgeRoutes(context))
    .route("/consignments", consignmentRoutes(context))
    .route("/discrepancies", discrepancyRoutes(context))
    .route("/fund", fundRoutes(context))
    .route("/earmarks", earmarkRoutes(context))
    .route("/map", mapRoutes(context))
    .route("/ledger", ledgerRoutes(context))
    .route("/reversals", reversalRoutes(context))
    .route("/totals", totalsRoutes(context))
    .route("/periods", periodRoutes(context))
    .route("/reconciliation", reconciliationRoutes(context))
    .route("/export", exportRoutes(context))
    .route("/export", journalRoutes(context))
    .route("/export", workbookRoutes(context))
    .route("/export", sitesFileRoutes(context))
    .route("/export", auditPackRoutes(context, { ask, askAt }))
    .route("/exports", exportListRoutes(context))
    .route("/people", peopleRoutes(context))
    .route("/imports", importRoutes(context, tables))
    .route("/imports", listFileRoutes(context, tables))
    .route("/statements", statementRoutes(context, statements))
    .route("/statement-lines", statementLineRoutes(context))
    .route("/live", liveRoutes(parts.live));
  if (parts.accounts) api.route("/", parts.accounts);
  api.all("*", (c) => c.notFound());

  const { health = healthy, metrics = createMetrics(), metricsToken } = parts;
  const operation = { health, metrics, metricsToken };
  const app = new Hono<Signed>()
    .use(watched((answered) => (metrics.answered(answered), parts.tell?.(answered))))
    .use(proxied(parts.proxies ?? createProxies([])))
    .use(secured.set)
    .route("/", operationRoutes(context, operation))
    .route("/", securityTextRoutes(context, { contact: parts.securityContact, publicUrl }));
  app.get(
    "/api/openapi.json",
    open(),
    openAPIRouteHandler(app, {
      documentation,
      excludeStaticFile: false,
      defaultValidationErrorResponse: false,
    }),
  );
  app.get("/api/docs", open(), async (c) => {
    const description = await ask("/api/openapi.json");
    return c.html(apiDocs(await description.json()));
  });
  app.get("/api/docs.css", open(), (c) =>
    c.body(docsStyle, 200, { "content-type": "text/css; charset=utf-8" }),
  );
  app.route("/api", api);
  const missing = missingPages(parts.pages, ask);
  const papers = documentRoutes(context, parts.papers);
  app.route(
    "/documents",
    new Hono<Signed>().use(missing.told, withoutZero, parts.identify).route("/", papers),
  );
  app.route("/mail", new Hono<Signed>().use(limited).route("/", mailRoutes(context)));
  app.route("/log", logRoutes(context, parts.witnesses));
  if (parts.geo) app.route("/geo", parts.geo);
  if (parts.pages)
    app.route("/", pageRoutes(context, parts.pages, { ...parts, ask, headers: secured.headers }));
  if (parts.client) app.use(parts.client.serve);
  const unknown = unanswered(app, (path) => parts.client?.hasFile(path) ?? false);
  app.notFound((c) => missing.toReader(c, unknown(c)));
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 400) return malformedJson(c);
    report("a request failed", error, { id: c.var.requestId });
    const code = storageTrouble(error) ?? "unexpected";
    return parts.pages && opensPage(c) ? failurePage(c, parts.pages, code) : failure(c, code);
  });
  return app;
}
export type App = ReturnType<typeof createApp>;

/** No database text holds a zero byte, and PostgreSQL fails on one: nothing is named with it. */
const withoutZero: MiddlewareHandler<Signed> = (c, next) =>
  c.req.url.includes("%00") ? Promise.resolve(problem(c, "unknown")) : next();

/** Answers that go on for long: whoever reads one to its end to tag it would wait, or fill up. */
const streams = /^\/api\/(live$|export\/)/;

/** The public's answers are compressed and tagged once, where they are kept; those of writes are short. */
function whenSigned(middleware: MiddlewareHandler): MiddlewareHandler<Signed> {
  return (c, next) =>
    isRead(c) && isSigned(c) && !streams.test(c.req.path) ? middleware(c, next) : next();
}

/** What depends on who reads stays with that reader and is asked again before it is used. */
const caching: MiddlewareHandler<Signed> = async (c, next) => {
  await next();
  if (!isRead(c) || !isSigned(c) || c.res.headers.has("cache-control")) return;
  c.header("Cache-Control", "private, no-cache");
  c.header("Vary", "Cookie", { append: true });
};
