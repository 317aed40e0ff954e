import * as v from "valibot";

/** A place on earth in degrees, WGS 84. */
export const Position = v.object({
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  lng: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
});
export type Position = v.InferOutput<typeof Position>;

const anyDegrees = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));

/**
 * A place as somebody gives it. Either number may be any degrees: that they are swapped or far away
 * is told by `decidePosition`, in words that help.
 */
export const GivenPosition = v.object({ lat: anyDegrees, lng: anyDegrees });
export type GivenPosition = v.InferOutput<typeof GivenPosition>;

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

/** What a school teaches: mầm non, tiểu học, THCS, THPT, another. */
export const schoolLevels = [
  "preschool",
  "primary",
  "lower_secondary",
  "upper_secondary",
  "other",
] as const;
export type SchoolLevel = (typeof schoolLevels)[number];
