import { html } from "hono/html";
import type { TotalsView } from "#domain/ledgerViews.ts";
import type { MapView } from "#domain/mapViews.ts";
import { coverages } from "#domain/needLine.ts";
import type { NeedView } from "#domain/needViews.ts";
import { mergePages, type Stream } from "../../../client/needs/mergePages.ts";
import {
  conditionsOf,
  everywhere,
  isOpenOnly,
  isShown,
  listQueries,
  mapQuery,
  narrowings,
  pageSize,
  readFilter,
  sitesIn,
  type NeedFilterValue,
} from "../../../client/needs/needQueries.ts";
import type { Basemap } from "../../geo/basemap.ts";
import type { Pack } from "../../geo/packs.ts";
import type { Asked, Listed, PageMaker } from "./asked.ts";
import { leaf } from "./icons.ts";
import { mapPicture, pictureZoom } from "./mapPicture.ts";
import { needRows } from "./needRows.ts";
import type { Html } from "./shell.ts";
import type { Speech } from "./speech.ts";

/** What whoever is not signed in may choose from. */
const offered = ["lacking", "critical", "all"] as const;

/** What has been read for the page: the list of each question, as far as it was understood. */
interface Found {
  streams: Stream[];
  isUnderstood: boolean;
  map: MapView | undefined;
}

/**
 * Where help is needed: the client's first screen (`client/needs/NeedsScreen.tsx`) as it stands before
 * anybody has touched it, with a picture in the map's place. It is what a phone on a bad network sees first,
 * and the client then stands in its place without moving anything.
 */
export const frontPage: PageMaker = async ({ speech, read, query, campaign }) => {
  const { words } = speech;
  if (!campaign) return emptyHouse(speech);
  const filter = readFilter((name) => query.get(name) ?? undefined, undefined);
  const [found, picture, totals] = await Promise.all([
    readAll(read, filter, { campaign: campaign.id, cursor: query.get("cursor") }),
    pictureOf({ speech, read }, filter, campaign.id),
    read<TotalsView>("/api/totals", { campaign: campaign.id, by: "cluster" }),
  ]);
  const { received, onTheWay, promised } = totals?.total ?? {};
  const worth = (sum = { cash: 0, goods: 0 }) => speech.money(sum.cash + sum.goods);
  const told = words.page.sumsOf(worth(received), worth(onTheWay), worth(promised));
  return {
    title: "",
    description: `${campaign.name}. ${told}`,
    path: "/",
    within: "/",
    // A place that is chosen is shown by the client alone.
    ...(picture && !query.has("site") && { isWhole: true as const }),
    content: html`<div class="fills needs">
      ${pills(speech, filter)} ${list(speech, filter, found)}
      <div class="needs-map">
        <div class="map-panel">
          ${picture ?? html`<p class="map-notice">${words.map.loading}</p>`}
        </div>
      </div>
    </div>`,
  };
};

/** The map's picture; undefined where the client draws the land by an operator's files, or there is none. */
async function pictureOf(
  { speech: { words }, read }: Pick<Asked, "speech" | "read">,
  filter: NeedFilterValue,
  campaign: string,
): Promise<Html | undefined> {
  const [packs, basemap] = await Promise.all([
    read<{ packs: Pack[] }>("/geo/packs.json"),
    read<Basemap>("/geo/base.json"),
  ]);
  const bbox = basemap?.bbox;
  const isOwn = packs?.packs.some(({ name }) => name.endsWith(".topo.json"));
  if (!basemap || isOwn || bbox?.length !== 4) return undefined;
  const where = { bbox: bbox.join(","), zoom: pictureZoom };
  const query = mapQuery(filter, { campaign, own: undefined });
  const view = await read<MapView>("/api/map", { ...query, ...where });
  if (!view) return undefined;
  const features = view.features.filter((feature) => isShown(filter, feature));
  return html`${mapPicture(words.map.title, { ...basemap, bbox }, features)}
    <p class="map-source">${words.map.diagram}</p>`;
}

async function readAll(
  read: Asked["read"],
  filter: NeedFilterValue,
  { campaign, cursor }: { campaign: string; cursor: string | null },
): Promise<Found> {
  const about = { campaign, own: undefined };
  const queries = listQueries(filter, about);
  // Of two lists that are shown as one, a cursor would go on with only one.
  const goesOn = queries.length === 1 && cursor !== null ? { cursor } : {};
  const [map, ...lists] = await Promise.all([
    read<MapView>("/api/map", { ...mapQuery(filter, about), ...everywhere }),
    ...queries.map((query) =>
      read<Listed<NeedView>>("/api/needs", { ...query, ...goesOn, limit: pageSize }),
    ),
  ]);
  const streams = queries.map((query, at) => ({ query, next: null, items: [], ...lists[at] }));
  return { streams, isUnderstood: !lists.includes(undefined), map };
}

/** Which needs one looks at: links, each with what else the address asks for. */
function pills({ words, to }: Speech, filter: NeedFilterValue): Html {
  return html`<div class="needs-pills" role="group" aria-label="${words.needs.showLabel}">
    ${offered.map(
      (show) =>
        html`<a
          class="pill"
          href="${to(addressOf({ ...filter, show }))}"
          ${filter.show === show ? html`aria-current="true"` : ""}
          >${words.needs.show[show]}</a
        >`,
    )}
  </div>`;
}

function list(speech: Speech, filter: NeedFilterValue, found: Found): Html {
  const { words } = speech;
  // Without JavaScript each list goes on by its own link, so nothing of them is held back here.
  const ended = found.streams.map((stream) => ({ ...stream, next: null }));
  const { items } = mergePages(ended);
  return html`<div class="needs-side">
    <section class="needs-sheet" aria-label="${words.needs.title}">
      ${head(speech, filter, found)}
      <div id="narrowing" class="${conditionsOf(filter) > 0 ? "" : "unasked"}">
        ${narrowing(speech, filter)}
      </div>
      ${found.isUnderstood ? "" : html`<p class="note warning">${words.page.notUnderstood}</p>`}
      ${items.length > 0 ? needRows(speech, items) : nothing(speech, filter)}
      ${found.streams.map((stream) => further(speech, filter, stream))}
    </section>
  </div>`;
}

function head({ words, count }: Speech, filter: NeedFilterValue, { map }: Found): Html {
  const isOpen = isOpenOnly(filter);
  const sites = count(sitesIn(map?.features ?? [], isOpen ? "lacking" : "sites"));
  const conditions = conditionsOf(filter);
  return html`<header>
    <span class="grip" aria-hidden="true"></span>
    <div>
      <h1>${map ? words.map[isOpen ? "lackingSites" : "sites"](sites) : words.needs.title}</h1>
      <p class="soft small">${words.needs.newest}</p>
    </div>
    <a class="pill" href="#narrowing"
      >${conditions > 0 ? words.needs.narrowed(count(conditions)) : words.needs.narrow}</a
    >
  </header>`;
}

/** A form that works without JavaScript: what is chosen stands in the address, as in the client's. */
function narrowing(
  { words, language }: Speech,
  { text, coverage, ...kept }: NeedFilterValue,
): Html {
  return html`<form class="line no-print narrowing" role="search" action="/" method="get">
    <input type="hidden" name="lang" value="${language}" />
    ${Object.entries(kept).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    <label class="field">
      <span>${words.needs.search}</span>
      <input type="search" name="text" maxlength="100" value="${text ?? ""}" />
    </label>
    <label class="field">
      <span>${words.needs.coverageLabel}</span>
      <select name="coverage">
        <option value="">${words.needs.anyCoverage}</option>
        ${coverages.map(
          (one) =>
            html`<option value="${one}" ${coverage === one ? "selected" : ""}>
              ${words.needs.coverage[one]}
            </option>`,
        )}
      </select>
    </label>
    <button class="button" type="submit">${words.page.search}</button>
  </form>`;
}

/** The way on in a list: of its own, for two that are shown as one end in different places. */
function further(speech: Speech, filter: NeedFilterValue, { query, next }: Stream): Html | string {
  if (next === null) return "";
  const { words, to } = speech;
  const coverage = coverages.find((one) => one === query.coverage);
  const isOne = coverage === filter.coverage;
  const path = addressOf({ ...filter, ...(coverage && { coverage }) }, next);
  return html`<a class="button wide no-print" rel="next" href="${to(path)}"
    >${isOne || !coverage ? "" : `${words.needs.coverage[coverage]} · `}${words.page.next}</a
  >`;
}

/** Nothing fits the filter, or there is nothing at all. */
function nothing({ words, to }: Speech, filter: NeedFilterValue): Html {
  const isAll = conditionsOf(filter) === 0 && filter.show === "all";
  return html`<div class="empty">
    ${leaf}
    <p class="strong">${isAll ? words.needs.none : words.needs.noMatch}</p>
    <p class="soft">${isAll ? words.needs.noneHint : words.needs.noMatchHint}</p>
    ${isAll ? "" : html`<a class="button" href="${to("/?show=all")}">${words.needs.showAll}</a>`}
  </div>`;
}

/** The address of a filter, and of a place in its list. */
function addressOf({ show, ...filter }: NeedFilterValue, cursor?: string): string {
  const given = narrowings.flatMap((name) => (filter[name] ? [[name, filter[name]]] : []));
  const shown = show === "lacking" ? [] : [["show", show]];
  const query = new URLSearchParams([...shown, ...given, ...(cursor ? [["cursor", cursor]] : [])]);
  return query.size > 0 ? `/?${query}` : "/";
}

/** A server that has no campaign yet has nothing to list. */
function emptyHouse({ words }: Speech) {
  return {
    title: "",
    description: words.page.about,
    path: "/",
    within: "/",
    content: html`<h1>${words.app.name}</h1>
      <p>${words.page.about}</p>
      <p>${words.app.noCampaign}</p>`,
  };
}
