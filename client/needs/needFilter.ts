import { useSearchParams } from "@solidjs/router";
import { dayOf } from "#domain/calendar.ts";
import { coverages } from "#domain/needLine.ts";
import type { MapFeature } from "#domain/mapViews.ts";
import type { Query } from "../api/request.ts";
import { may, membership } from "../app/session.ts";

/** Which needs one looks at, as pills; narrowed further by the other members of the filter. */
export const shows = ["lacking", "critical", "mine", "silent", "all"] as const;
export type Show = (typeof shows)[number];

const narrowings = ["item", "commune", "cluster", "coverage", "text"] as const;
type Narrowing = (typeof narrowings)[number];

export interface NeedFilterValue extends Partial<Record<Narrowing, string>> {
  show: Show;
}

/** The filter in the page's address, so that what one sees can be sent to someone. */
export function createNeedFilter() {
  const [params, setParams] = useSearchParams();
  const given = (name: string) => {
    const text = params[name];
    return typeof text === "string" && text !== "" ? text : undefined;
  };
  const value = (): NeedFilterValue => {
    const show = shows.find((one) => one === given("show"));
    const filter: NeedFilterValue = {
      show: show === "mine" && !ownCluster() ? "all" : (show ?? "lacking"),
    };
    for (const name of narrowings) {
      const text = given(name);
      if (text && isOne(name, text)) filter[name] = text;
    }
    return filter;
  };
  const set = (next: Partial<Record<Narrowing | "show" | "site", string | undefined>>) =>
    setParams(
      Object.fromEntries(Object.entries(next).map(([name, text]) => [name, text || undefined])),
      { replace: true },
    );
  return {
    value,
    set,
    /** How many conditions there are besides the pills. */
    count: () => Object.keys(value()).length - 1,
    clear: () => set(Object.fromEntries(narrowings.map((name) => [name, undefined]))),
    /** The site that is selected in the list and on the map. */
    site: () => given("site"),
  };
}
export type NeedFilter = ReturnType<typeof createNeedFilter>;

/** The cluster one heads now, if any. */
export function ownCluster(): string | undefined {
  return may("make_pledge") ? membership()?.cluster?.id : undefined;
}

/**
 * What to ask the API for, one question per coverage: what is still lacking is what nobody has
 * promised yet and what is promised in part.
 */
export function listQueries(filter: NeedFilterValue, campaign: string): Query[] {
  const { coverage, ...narrowed } = narrowedBy(filter);
  const asked = { campaign, ...narrowed };
  if (coverage) return [{ ...asked, coverage }];
  if (!isOpenOnly(filter)) return [asked];
  return [
    { ...asked, coverage: "lacking" },
    { ...asked, coverage: "partly" },
  ];
}

/** The same for the map, which is asked once and shows only what lacks something where it should. */
export function mapQuery(filter: NeedFilterValue, campaign: string): Query {
  return { campaign, ...narrowedBy(filter) };
}

/** Whether a place on the map belongs to what the filter shows. */
export function isShown(filter: NeedFilterValue, { properties }: MapFeature): boolean {
  return !isOpenOnly(filter) || properties.lacking > 0;
}

/** Whether only what still lacks something is wanted, of any such coverage. */
export function isOpenOnly({ show, coverage }: NeedFilterValue): boolean {
  return !coverage && (show === "lacking" || show === "critical");
}

function narrowedBy({ show, cluster, ...narrowed }: NeedFilterValue) {
  return {
    ...narrowed,
    cluster: show === "mine" ? ownCluster() : cluster,
    urgency: show === "critical" ? "critical" : undefined,
    unconfirmedOn: show === "silent" ? dayOf(Date.now()) : undefined,
  };
}

/** An address that someone mistyped asks for everything, not for a refusal. */
function isOne(name: Narrowing, text: string): boolean {
  if (name === "coverage") return coverages.some((coverage) => coverage === text);
  return text.length <= 100;
}
