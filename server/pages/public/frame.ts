import { html } from "hono/html";
import type { CampaignView } from "#domain/placeViews.ts";
import { iconOf, leaf } from "./icons.ts";
import type { Html } from "./shell.ts";
import type { Speech } from "./speech.ts";

/** Where a page stands in the house. */
export interface Place {
  /** The path of the place in the navigation that it belongs to. */
  within: string;
  /** Its own address, to read it in the other language. */
  path: string;
  campaign: CampaignView | undefined;
  department: string;
  isDemo: boolean;
  /** Whether the client may wait until somebody wants more than to read; see `client/app/wanted.ts`. */
  isWhole?: true;
  isSigned?: boolean;
  needsScript?: boolean;
}

/** The house around a page, as the client builds it around a screen, so that nothing moves when it does. */
export function frame(speech: Speech, place: Place, content: Html): Html {
  const { words } = speech;
  return html`<div class="shell served" ${place.isWhole ? html`data-whole` : ""}>
    <a class="skip" href="#main">${words.app.skip}</a>
    ${place.isDemo ? html`<aside class="demo">${words.app.demo}</aside>` : ""} ${top(speech, place)}
    ${places(speech, place)}
    <main id="main" class="screen" tabindex="-1">
      ${content}
      <noscript>
        <p class="soft small no-print">
          ${words.page[place.needsScript ? "scriptOnly" : "withoutScript"]}
        </p>
      </noscript>
    </main>
  </div>`;
}

function top(speech: Speech, { campaign, department, path }: Place): Html {
  const { words, language } = speech;
  const other = language === "vi" ? "en" : "vi";
  return html`<header class="top">
    <a class="brand" href="${speech.to("/")}">
      ${leaf} ${words.app.name}<span class="department">${department}</span>
    </a>
    <div class="which">
      ${campaign ? html`<a href="${speech.to(`/campaigns/${campaign.id}`)}">${campaign.name}</a>` : ""}
    </div>
    <a
      class="pill"
      hreflang="${other}"
      href="${inLanguage(path, other)}"
      aria-label="${words.app.otherLanguage}"
      >${language.toUpperCase()}</a
    >
  </header>`;
}

function places(speech: Speech, { within, campaign, isSigned = false }: Place): Html {
  const { app } = speech.words;
  const front = campaign && ([`/campaigns/${campaign.id}`, "overview", app.overview] as const);
  const own = [
    ["/needs/new", "add", app.fileNeed],
    ["/desk", "desk", app.desk],
  ] as const;
  const all = [
    ["/", "map", app.map],
    ...(isSigned ? own : front ? [front] : []),
    ["/ledger", "ledger", app.ledger],
    ["/totals", "totals", app.totals],
    ...(isSigned ? [] : [["/sign-in", "person", app.signIn] as const]),
  ] as const;
  const firstOpen = all.findIndex(([path]) => path === (isSigned ? "/ledger" : all[1]?.[0]));
  return html`<nav class="places" aria-label="${app.places}">
    <ul class="list">
      ${all.map(
        ([path, icon, word], at) =>
          html`${at === firstOpen ? html`<li class="group">${app.openData}</li>` : ""}
            <li>
              <a href="${speech.to(path)}" ${path === within ? html`aria-current="page"` : ""}>
                ${iconOf(icon)} ${word}
              </a>
            </li>`,
      )}
    </ul>
  </nav>`;
}

/** The same address in a language. */
function inLanguage(path: string, language: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}lang=${language}`;
}
