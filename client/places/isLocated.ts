import type { SiteView } from "#domain/placeViews.ts";

/** Whether someone has said where exactly a site is; else it stands at its commune's point. */
export function isLocated({ positionFrom }: Pick<SiteView, "positionFrom">): boolean {
  return positionFrom !== "commune" && positionFrom !== "province";
}
