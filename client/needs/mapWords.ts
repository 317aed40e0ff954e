import type { MapWords } from "../map/mapWords.ts";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";

/** Everything the map says, in the reader's language. */
export function mapWords(): MapWords {
  return {
    title: t("map.title"),
    zoomIn: t("map.zoomIn"),
    zoomOut: t("map.zoomOut"),
    streetMap: t("map.streetMap"),
    diagram: t("map.diagram"),
    ownMap: t("map.ownMap"),
    loading: t("map.loading"),
    spared: t("map.spared"),
    load: t("map.load"),
    failed: t("map.failed"),
    retry: t("app.again"),
    urgency: {
      critical: t("needs.urgency.critical"),
      urgent: t("needs.urgency.urgent"),
      normal: t("needs.urgency.normal"),
    },
    coverage: {
      lacking: t("needs.coverage.lacking"),
      partly: t("needs.coverage.partly"),
      covered: t("needs.coverage.covered"),
      received: t("needs.coverage.received"),
    },
    sites: (sites, lacking) =>
      `${t("map.sites", count(sites))}, ${t("map.lackingSites", count(lacking))}`,
  };
}
