/**
 * How the position of a site is known: by a phone's GPS, from a map, from a list, or not at all, when
 * it stands at its commune's point, or at the province's where no point of the commune is known.
 */
export const positionSources = ["gps", "map", "list", "commune", "province"] as const;
export type PositionSource = (typeof positionSources)[number];

/** What a change of reference data can be about. */
export const changeKinds = [
  "province",
  "cluster",
  "school",
  "site",
  "item",
  "campaign",
  "person",
] as const;
export type ChangeKind = (typeof changeKinds)[number];
