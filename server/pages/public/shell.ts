import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { assert } from "#domain/decision.ts";
import type { ScreenFiles } from "../screenFiles.ts";
import type { Language } from "./speech.ts";

/** Escaped HTML, as `hono/html` makes it. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A page as the shell needs it. */
export interface Page {
  title: string;
  /** One or two sentences, for whoever shows a preview of a link. */
  description: string;
  /** The one address of what it shows, without the reader's language. */
  path: string;
  /** What stands in the client's place until it runs: the whole page. */
  body: Html;
  /** Who reads it is signed in, which the client then need not ask. */
  isSigned?: boolean;
  /** Not found: nobody should keep its address. */
  isMissing?: boolean;
  /** The client may wait: its files are fetched once the page has loaded. */
  isWhole?: true;
  /** What the page was made of, as addresses of our own: what a client that waits has not read yet. */
  read: readonly string[];
}

/** The built client's `index.html`, cut where a page's own words go. */
export interface Shell {
  /** The client alone, as it was built. */
  empty: string;
  /** The client with a page in its place. */
  around: (page: Page, at: { language: Language; publicUrl: string }) => Promise<string>;
}

/**
 * What a page's own words do not wait for: a script must not take the line from the style sheet, nor
 * run before both have been painted.
 */
const scripts = /<script type="module"|<link rel="modulepreload"/g;

/** Where the built page is cut; that all are there is known when the server starts. */
const cuts = [
  `<html lang="vi"`,
  /<meta\s+name="description"[^>]*>/,
  /<title>[^<]*<\/title>/,
  `<div id="app"></div>`,
  /<noscript>[\s\S]*?<\/noscript>/,
] as const;

/** How the client is built into pages. */
interface Making {
  isDemo?: boolean;
  filesOf?: ScreenFiles;
}

/** Reads the built `index.html`. Throws when it is not as the client's source has it. */
export function readShell(built: string, { isDemo, filesOf = () => [] }: Making = {}): Shell {
  const parts: string[] = [];
  let rest = built.replaceAll(scripts, '$& fetchpriority="low"');
  for (const cut of cuts) {
    const found = typeof cut === "string" ? cut : cut.exec(rest)?.[0];
    const at = found === undefined ? -1 : rest.indexOf(found);
    assert(found !== undefined && at >= 0, `the built index.html has ${cut}`);
    parts.push(rest.slice(0, at));
    rest = rest.slice(at + found.length);
  }
  const [start = "", toDescription = "", toTitle = "", toBody = "", toNoScript = ""] = parts;
  const demo = isDemo ? ' data-demo="1"' : "";
  return {
    empty: built.replace("<html", `<html${demo}`),
    around: async (page, { language, publicUrl }) =>
      [
        `${start}<html lang="${language}"${demo}${page.isSigned ? ' data-signed="1"' : ""}`,
        toDescription,
        String(await headOf(page, { language, publicUrl })),
        toTitle,
        String(await html`<title>${titleOf(page)}</title>`),
        toBody,
        ...(page.isWhole ? [] : filesOf(page.path, language).map(named)),
        `<div id="app"${page.isWhole ? String(await laterOf(page, filesOf(page.path, language))) : ""}>`,
        `${String(await page.body)}</div>`,
        toNoScript,
        rest,
      ].join(""),
  };
}

/** A file that the client's screen will ask for, so that it is on its way by then. */
function named(file: string): string {
  const kind = file.endsWith(".css") ? 'rel="preload" as="style"' : 'rel="modulepreload"';
  return `<link ${kind} fetchpriority="low" crossorigin href="${file}">`;
}

/**
 * For a client that waits: its files may not take the line from the page, so it fetches them itself; and what it will
 * read, for the service worker to keep until then (`client/serviceWorker.ts`).
 */
function laterOf({ read }: Page, files: readonly string[]): Html {
  return html` data-later="${files.join(" ")}" data-read="${read.join(" ")}"`;
}

/** What people paste into Zalo, and what search engines read. */
function headOf(page: Page, { language, publicUrl }: { language: Language; publicUrl: string }) {
  const url = `${publicUrl}${page.path}`;
  const english = `${url}${page.path.includes("?") ? "&" : "?"}lang=en`;
  const own = language === "en" ? english : url;
  return html`<meta name="description" content="${page.description}" />
    ${
      page.isMissing
        ? html`<meta name="robots" content="noindex" />`
        : html`<link rel="canonical" href="${own}" />
            <link rel="alternate" hreflang="vi" href="${url}" />
            <link rel="alternate" hreflang="en" href="${english}" />
            <meta property="og:url" content="${own}" />`
    }
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="Lá Lành" />
    <meta property="og:title" content="${titleOf(page)}" />
    <meta property="og:description" content="${page.description}" />
    <meta property="og:locale" content="${language === "en" ? "en_GB" : "vi_VN"}" />
    <meta property="og:image" content="${publicUrl}/share.png" />
    <meta property="og:image:width" content="1200" />
    <meta property="og:image:height" content="630" />`;
}

/** As the client names a tab: `Sổ cái · Lá Lành`. */
function titleOf({ title }: Page): string {
  return title === "" ? "Lá Lành" : `${title} · Lá Lành`;
}
