import { extname } from "node:path";
import { Hono, type Context as Http, type MiddlewareHandler, type Next } from "hono";
import { compress } from "hono/compress";
import { html } from "hono/html";
import type { Item } from "#domain/item.ts";
import type { CampaignView } from "#domain/placeViews.ts";
import type { ProvinceView } from "#domain/province.ts";
import type { Context } from "../context.ts";
import { isScreen } from "../pages/public/addresses.ts";
import {
  itemsOf,
  type Asked,
  type Content,
  type Listed,
  type PageMaker,
} from "../pages/public/asked.ts";
import { campaignPage } from "../pages/public/campaignPage.ts";
import { clusterPage } from "../pages/public/clusterPage.ts";
import { consignmentPage } from "../pages/public/consignmentPage.ts";
import { entryPage } from "../pages/public/entryPage.ts";
import { frame } from "../pages/public/frame.ts";
import { frontPage } from "../pages/public/frontPage.ts";
import { ledgerPage } from "../pages/public/ledgerPage.ts";
import { needFormPage } from "../pages/public/needFormPage.ts";
import { needPage } from "../pages/public/needPages.ts";
import { periodPage, periodsPage } from "../pages/public/periodPages.ts";
import { readerOf, type Reader } from "../pages/public/reader.ts";
import { schoolPage } from "../pages/public/schoolPage.ts";
import type { Shell } from "../pages/public/shell.ts";
import { speechIn, type Language, type Speech } from "../pages/public/speech.ts";
import { totalsPage } from "../pages/public/totalsPage.ts";
import { failing, languageOf, type FailureCode } from "../problems.ts";
import { titles } from "../titles.ts";
import { isRead } from "../isRead.ts";
import type { Aside } from "../aside.ts";
import { asideOfMany } from "./aside.ts";
import { isSigned, type Signed } from "./asked.ts";
import type { SecurityHeaders } from "../securityHeaders.ts";
import { publicAnswers } from "./publicAnswers.ts";
import { open } from "./rights.ts";

/** The most bytes of pages that are kept ready, compressed: several hundred of them. */
const keptBytesMax = 8 * 1024 * 1024;

/** What pages are built with. */
export interface Pages {
  shell: Shell;
  /** Where people reach us: a link that is passed on names it. */
  publicUrl: string;
  isDemo: boolean;
}

/** What an app makes pages with. */
interface PageParts {
  identify: MiddlewareHandler<Signed>;
  ask: Reader;
  headers: SecurityHeaders["headers"];
  aside?: Aside | undefined;
}

/** What was given an id, which is a UUID. */
const id = ":id{[0-9a-f-]+}";
/** Where somebody may ask for what is not there. */
export const everyOther = "/:rest{.+}";

/**
 * A page for every public address of the client: with a title and a preview for whoever gets the
 * link, and its content as plain tables until, or unless, the client runs. It says what our own API
 * says to somebody who is not signed in, and nothing else. Who is signed in gets the client alone,
 * which shows them what is theirs; only the form of a need begins as a page for them, too.
 */
export function pageRoutes(
  context: Context,
  pages: Pages,
  { identify, ask, headers, aside }: PageParts,
) {
  const kept = publicAnswers(context, headers, {
    type: "text/html",
    keptBytesMax,
    nameOf: (c) => `${chosenLanguage(c).language} ${c.req.url.slice(c.req.url.indexOf("/", 8))}`,
    vary: "Cookie, Accept-Encoding, Accept-Language",
  });
  const many = asideOfMany(context, aside);
  const manyRows: MiddlewareHandler<Signed> = (c, next) =>
    !isSigned(c) && c.req.query("by") === "school" ? many(c, next) : next();
  const page = (make: PageMaker) => async (c: Http<Signed>, next: Next) => {
    if (isSigned(c)) return next();
    const asked = await askedOf(c, ask);
    return answer(c, { pages, asked, content: await make(asked, c.req.param("id") ?? "") });
  };
  return new Hono<Signed>()
    .get("/", open(), identify, kept, page(frontPage))
    .get("/needs/new", open(), identify, kept, ownZipped, async (c) => {
      const asked = await askedOf(c, ask);
      if (isSigned(c)) c.header("Cache-Control", "private, no-cache");
      return answer(c, { pages, asked, content: needFormPage(asked.speech, isSigned(c)) });
    })
    .get(`/needs/${id}`, open(), identify, kept, page(needPage))
    .get(`/consignments/${id}`, open(), identify, kept, page(consignmentPage))
    .get("/ledger", open(), identify, kept, page(ledgerPage))
    .get("/ledger/:id{[0-9]+}", open(), identify, kept, page(entryPage))
    .get("/totals", open(), identify, kept, manyRows, page(totalsPage))
    .get("/periods", open(), identify, kept, page(periodsPage))
    .get(`/periods/${id}`, open(), identify, kept, page(periodPage))
    .get(`/campaigns/${id}`, open(), identify, kept, page(campaignPage))
    .get(`/schools/${id}`, open(), identify, kept, page(schoolPage))
    .get(`/clusters/${id}`, open(), identify, kept, page(clusterPage))
    .get(everyOther, open(), async (c, next) => {
      // A name with an ending is a file; the client answers for its own, and who is signed in.
      if (isSigned(c) || extname(c.req.path) || isScreen(c.req.path)) return next();
      return answer(c, { pages, asked: await askedOf(c, ask), content: undefined });
    });
}

const zip = compress();

/** What is kept for everybody is kept compressed; one's own is compressed as it is asked for. */
const ownZipped: MiddlewareHandler<Signed> = (c, next) => (isSigned(c) ? zip(c, next) : next());

/** The page around some content, or around the word that there is none. */
async function answer(
  c: Http<Signed>,
  { pages, asked, content }: { pages: Pages; asked: PageAsked; content: Content | undefined },
): Promise<Response> {
  const { speech, campaign, department } = asked;
  const shown = content ?? missing(speech, c.req.path);
  const place = { ...shown, campaign, department, isDemo: pages.isDemo };
  const body = frame(speech, place, shown.content);
  const whole = await pages.shell.around(
    { ...shown, body, isMissing: content === undefined, read: [...asked.told].sort() },
    { language: speech.language, publicUrl: pages.publicUrl },
  );
  // What is not there yet, such as a need that waits for its verification, may be soon.
  if (!content) c.header("Cache-Control", "no-cache");
  return c.html(whole, content ? 200 : 404);
}

/** Whether somebody opened an address to read it, and no program asks for what ours say. */
export function opensPage(c: Http): boolean {
  const { path } = c.req;
  const isOfPrograms = /^\/(api|log)(\/|$)/.test(path);
  return isRead(c) && !isOfPrograms && !!c.req.header("accept")?.includes("text/html");
}

/** The page for who opened an address that cannot be answered: why not, and the way to ask again. Needs no database. */
export async function failurePage(c: Http<Signed>, pages: Pages, code: FailureCode) {
  const { language, isAsked } = chosenLanguage(c);
  const speech = speechIn(language, [], isAsked);
  const { broken, again } = speech.words.app;
  const [vi, en] = titles[code];
  const why = language === "en" ? en : vi;
  const shown = { title: broken, description: why, path: c.req.path, within: "" };
  const content = html`<h1>${broken}</h1>
    <p>${why}</p>
    <p><a class="button primary" href="">${again}</a></p>`;
  const of = { campaign: undefined, department: "", isDemo: pages.isDemo };
  const whole = await pages.shell.around(
    { ...shown, body: frame(speech, { ...shown, ...of }, content), isMissing: true, read: [] },
    { language, publicUrl: pages.publicUrl },
  );
  c.header("Cache-Control", "private, no-store");
  return c.html(whole, failing(c, code));
}

/** How "nothing is there" is said: on a page to who opened an address, whatever that looks like; to a program as it stands. */
export function missingPages(pages: Pages | undefined, ask: Reader) {
  const toReader = async (c: Http<Signed>, said: Response) =>
    pages && said.status === 404 && opensPage(c)
      ? answer(c, { pages, asked: await askedOf(c, ask), content: undefined })
      : said;
  const told: MiddlewareHandler<Signed> = async (c, next) => {
    await next();
    c.res = await toReader(c, c.res);
  };
  return { toReader, told };
}

interface PageAsked extends Asked {
  department: string;
  /** The addresses that have answered `read`. */
  told: ReadonlySet<string>;
}

async function askedOf(c: Http<Signed>, ask: Reader): Promise<PageAsked> {
  const told = new Set<string>();
  const read = readerOf(ask, told);
  const { language, isAsked } = chosenLanguage(c);
  const [items, campaigns, province] = await Promise.all([
    read<Listed<Item>>("/api/items"),
    read<Listed<CampaignView>>("/api/campaigns"),
    read<ProvinceView>("/api/province"),
  ]);
  const query = new URL(c.req.url).searchParams;
  query.delete("lang");
  const all = itemsOf(campaigns);
  const campaign =
    all.find(({ id }) => id === query.get("campaign")) ?? all.find((one) => one.open) ?? all[0];
  const speech = speechIn(language, itemsOf(items), isAsked);
  return { speech, read, told, query, campaign, department: province?.department ?? "" };
}

function chosenLanguage(c: Http): { language: Language; isAsked: boolean } {
  const asked = c.req.query("lang");
  if (asked === "vi" || asked === "en") return { language: asked, isAsked: true };
  return { language: languageOf(c), isAsked: false };
}

/** Nothing has this address, or not yet. */
function missing({ words, to }: Speech, path: string): Content {
  return {
    title: words.app.notFound,
    description: words.app.notFoundHint,
    path,
    within: "",
    content: html`<h1>${words.app.notFound}</h1>
      <p>${words.app.notFoundHint}</p>
      <p><a class="button primary" href="${to("/")}">${words.app.backToMap}</a></p>`,
  };
}
