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

function places(speech: Speech, place: Place): Html {
  const { app } = speech.words;
  const { isSigned = false, within } = place;
  const link = ([path, icon, word]: Linked) =>
    html`<a href="${speech.to(path)}" ${path === within ? html`aria-current="page"` : ""}>
      ${iconOf(icon)} ${word}
    </a>`;
  const item = (linked: Linked) => html`<li>${link(linked)}</li>`;
  const front =
    place.campaign && link([`/campaigns/${place.campaign.id}`, "overview", app.overview]);
  return html`<nav class="places" aria-label="${app.places}">
    <ul class="list">
      ${item(["/", "map", app.map])} ${isSigned ? item(["/needs/new", "add", app.fileNeed]) : ""}
      ${isSigned ? item(["/desk", "desk", app.desk]) : ""}
      <li class="group">${app.openData}</li>
      ${front ? html`<li class="${isSigned ? "desk-only" : ""}">${front}</li>` : ""}
      ${item(["/ledger", "ledger", app.ledger])} ${item(["/totals", "totals", app.totals])}
      ${isSigned ? "" : item(["/sign-in", "person", app.signIn])}
    </ul>
  </nav>`;
}

/** A path of ours, and what leads there. */
type Linked = readonly [path: string, icon: Parameters<typeof iconOf>[0], word: string];

/** The same address in a language. */
function inLanguage(path: string, language: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}lang=${language}`;
}
