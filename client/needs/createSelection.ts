import { createMemo, type Accessor } from "solid-js";
import type { MapFeature } from "#domain/mapViews.ts";
import type { NeedView } from "#domain/needViews.ts";
import type { SiteView } from "#domain/placeViews.ts";
import { isSame } from "../api/isSame.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import type { Needs } from "./createNeeds.ts";

/**
 * The needs of the site that is selected on the map or in the list, or named by the address. A site that
 * the list has not come to yet is asked for by the need its pin names; while the map shows it only
 * together with others, or elsewhere, by itself, so that the map can go there.
 */
export function createSelection(of: {
  site: Accessor<string | undefined>;
  needs: Needs["state"];
  features: Accessor<readonly MapFeature[]>;
}) {
  const listed = () => of.needs.items.filter(({ site }) => site.id === of.site());
  const pinned = () =>
    listed().length > 0
      ? undefined
      : of.features().find(({ properties }) => properties.site && properties.site === of.site());
  const asked = createAnswer<NeedView>(() => {
    const need = pinned()?.properties.need;
    return need ? { path: `/api/needs/${need}` } : undefined;
  });
  const unlisted = () => {
    const need = asked.value();
    return listed().length === 0 && need && need.site.id === of.site() ? need : undefined;
  };
  const need = () => listed()[0] ?? unlisted();
  const lost = createMemo(() => (of.needs.isNew || need() || pinned() ? undefined : of.site()));
  const located = createAnswer<SiteView>(() => {
    const site = lost();
    return site ? { path: `/api/sites/${site}` } : undefined;
  });
  const place = () => {
    const [lng, lat] = pinned()?.geometry.coordinates ?? [];
    if (lng !== undefined && lat !== undefined) return { lat, lng };
    const site = [need()?.site, located.value()].find((one) => one?.id === of.site());
    return site && { lat: site.lat, lng: site.lng };
  };
  return {
    site: of.site,
    /** The selected site's need when the list does not hold it. */
    unlisted,
    /** What is selected, as one text, to notice a change. */
    ids: () => [of.site(), unlisted()?.id].filter(Boolean).join(" "),
    /** Where the selected site is, as soon as that is known. */
    place: createMemo(place, undefined, { equals: isSame }),
    /** Its pin, for a map that does not have one of its own for it. */
    pin: () => pinOf(need()),
  };
}
export type Selection = ReturnType<typeof createSelection>;

function pinOf(need: NeedView | undefined): MapFeature | undefined {
  if (!need?.coverage) return undefined;
  const { id, site, coverage, urgency } = need;
  const name = `${site.school.name} · ${site.name}`;
  return {
    type: "Feature",
    id: site.id,
    geometry: { type: "Point", coordinates: [site.lng, site.lat] },
    properties: {
      site: site.id,
      need: id,
      name,
      sites: 1,
      lacking: coverage === "lacking" || coverage === "partly" ? 1 : 0,
      coverage,
      urgency,
    },
  };
}
