import type { Accessor } from "solid-js";
import type { MapFeature } from "#domain/mapViews.ts";
import type { NeedView } from "#domain/needViews.ts";
import { createAnswer } from "../totals/createAnswer.ts";

/**
 * The needs of the site that is selected on the map or in the list. A site that the list has not
 * come to yet is asked for by the need its pin names.
 */
export function createSelection(of: {
  site: Accessor<string | undefined>;
  items: Accessor<readonly NeedView[]>;
  features: Accessor<readonly MapFeature[]>;
}) {
  const listed = () => of.items().filter(({ site }) => site.id === of.site());
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
  return {
    site: of.site,
    /** The selected site's need when the list does not hold it. */
    unlisted,
    /** What is selected, as one text, to notice a change. */
    ids: () => [of.site(), unlisted()?.id].filter(Boolean).join(" "),
  };
}
export type Selection = ReturnType<typeof createSelection>;
