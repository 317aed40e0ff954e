import { useSearchParams } from "@solidjs/router";
import { may, membership } from "../app/session.ts";
import { conditionsOf, narrowings, readFilter, type About, type Narrowing } from "./needQueries.ts";

/** The filter in the page's address, so that what one sees can be sent to someone. */
export function createNeedFilter() {
  const [params, setParams] = useSearchParams();
  const given = (name: string) => {
    const text = params[name];
    return typeof text === "string" && text !== "" ? text : undefined;
  };
  const value = () => readFilter(given, ownCluster());
  const set = (next: Partial<Record<Narrowing | "show" | "site", string | undefined>>) =>
    setParams(
      Object.fromEntries(Object.entries(next).map(([name, text]) => [name, text || undefined])),
      { replace: true },
    );
  return {
    value,
    set,
    /** How many conditions there are besides the pills. */
    count: () => conditionsOf(value()),
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

/** What the reader's filter is asked for in a campaign. */
export function aboutOf(campaign: string): About {
  return { campaign, own: ownCluster() };
}
