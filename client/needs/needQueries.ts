import { dayOf } from "#domain/calendar.ts";
import type { MapFeature } from "#domain/mapViews.ts";
import { coverages } from "#domain/needLine.ts";
import type { Query } from "../api/request.ts";

// What an address asks of the list and the map, for the client and for the server's own page alike.

/** Which needs one looks at, as pills; narrowed further by the other members of the filter. */
export const shows = ["lacking", "critical", "mine", "silent", "all"] as const;
export type Show = (typeof shows)[number];

export const narrowings = ["item", "commune", "cluster", "coverage", "text"] as const;
export type Narrowing = (typeof narrowings)[number];

export interface NeedFilterValue extends Partial<Record<Narrowing, string>> {
  show: Show;
}

/** Reads a filter from an address. `mine` means nothing to whoever has no cluster of their own. */
export function readFilter(
  given: (name: string) => string | undefined,
  own: string | undefined,
): NeedFilterValue {
  const show = shows.find((one) => one === given("show"));
  const filter: NeedFilterValue = { show: show === "mine" && !own ? "all" : (show ?? "lacking") };
  for (const name of narrowings) {
    const text = given(name);
    if (text && isOne(name, text)) filter[name] = text;
  }
  return filter;
}

/** How many needs are fetched at once: some screens of a phone, a few KB on a slow line. */
export const pageSize = 20;

/** Whom and what a filter is asked for: a campaign, and the cluster whose needs are `mine`. */
export interface About {
  campaign: string;
  own: string | undefined;
}

/**
 * What to ask the API for, one question per coverage: what is still lacking is what nobody has
 * promised yet and what is promised in part.
 */
export function listQueries(filter: NeedFilterValue, about: About): Query[] {
  const { coverage, ...narrowed } = narrowedBy(filter, about);
  if (coverage) return [{ ...narrowed, coverage }];
  if (!isOpenOnly(filter)) return [narrowed];
  return [
    { ...narrowed, coverage: "lacking" },
    { ...narrowed, coverage: "partly" },
  ];
}

/** The same for the map, which is asked once and shows only what lacks something where it should. */
export function mapQuery(filter: NeedFilterValue, about: About): Query {
  return narrowedBy(filter, about);
}

/** The whole earth, so that everything is one cluster and can be counted. */
export const everywhere = { bbox: "-180,-90,180,90", zoom: 0 };

/** How many sites a map stands for, or how many of them lack something. */
export function sitesIn(features: readonly MapFeature[], of: "sites" | "lacking"): number {
  return features.reduce((count, { properties }) => count + properties[of], 0);
}

/** Whether a place on the map belongs to what the filter shows. */
export function isShown(filter: NeedFilterValue, { properties }: MapFeature): boolean {
  return !isOpenOnly(filter) || properties.lacking > 0;
}

/** Whether only what still lacks something is wanted, of any such coverage. */
export function isOpenOnly({ show, coverage }: NeedFilterValue): boolean {
  return !coverage && (show === "lacking" || show === "critical");
}

/** How many conditions there are besides the pills. */
export function conditionsOf(filter: NeedFilterValue): number {
  return Object.keys(filter).length - 1;
}

function narrowedBy({ show, cluster, ...narrowed }: NeedFilterValue, { campaign, own }: About) {
  return {
    campaign,
    ...narrowed,
    cluster: show === "mine" ? own : cluster,
    urgency: show === "critical" ? "critical" : undefined,
    unconfirmedOn: show === "silent" ? dayOf(Date.now()) : undefined,
  };
}

/** An address that someone mistyped asks for everything, not for a refusal. */
function isOne(name: Narrowing, text: string): boolean {
  if (name === "coverage") return coverages.some((coverage) => coverage === text);
  return text.length <= 100;
}
