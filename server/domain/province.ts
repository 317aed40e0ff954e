import * as v from "valibot";
import { accept, refuse, type Decision } from "./decision.ts";
import type { Item } from "./item.ts";
import type { Position } from "./place.ts";
import { Name } from "./text.ts";

/** Which province a server is for, by its official 2-digit code, and what its department is called. */
export const ChosenProvince = v.object({
  province: v.pipe(v.string(), v.regex(/^\d{2}$/, "not_a_choice")),
  department: Name,
});
export type ChosenProvince = v.InferOutput<typeof ChosenProvince>;

/** What is known of a province before anyone has said anything. */
export interface ProvinceData {
  id: string;
  name: string;
  communes: readonly NewCommune[];
  oldCommunes: readonly {
    commune: string;
    name: string;
    district: string;
    province: string;
    code?: string;
  }[];
  /** The catalogue to begin with. */
  items: readonly Item[];
}

/** A commune with a point inside it, or its province's when none is known. */
export interface NewCommune extends Position {
  id: string;
  name: string;
  nameEn: string;
  isLocated: boolean;
}

/**
 * Whether a province may be chosen: any at first, afterwards the same for another department's name;
 * another one only while nothing stands on the first. Refuses with `province_already_chosen`.
 */
export function decideProvince(
  chosen: { id: string } | undefined,
  asked: ChosenProvince,
  standing: { schools: number; campaigns: number },
): Decision<"first" | "same" | "another", "province_already_chosen"> {
  if (!chosen) return accept("first");
  if (chosen.id === asked.province) return accept("same");
  return standing.schools + standing.campaigns > 0
    ? refuse("province_already_chosen", { province: chosen.id, ...standing })
    : accept("another");
}

/** The province that a server is for. */
export const ProvinceView = v.object({
  id: v.string(),
  name: v.string(),
  department: v.string(),
  chosenAt: v.number(),
});
export type ProvinceView = v.InferOutput<typeof ProvinceView>;

/** A province that may be chosen; `located` when a point of each of its communes is known. */
export const ProvinceChoice = v.object({
  id: v.string(),
  name: v.string(),
  communes: v.number(),
  located: v.boolean(),
});
export type ProvinceChoice = v.InferOutput<typeof ProvinceChoice>;

/** How far an empty server has come on its way to a working province. */
export const SetupView = v.object({
  province: v.nullable(v.object({ id: v.string(), name: v.string(), department: v.string() })),
  communes: v.number(),
  clusters: v.number(),
  schools: v.number(),
  sites: v.number(),
  /** Sites that stand at their commune's or province's point. */
  sitesWithoutPosition: v.number(),
  items: v.number(),
  campaigns: v.number(),
  openCampaigns: v.number(),
  people: v.number(),
  /** People who have a user name. */
  joined: v.number(),
  schoolsWithoutPerson: v.number(),
  clustersWithoutPerson: v.number(),
});
export type SetupView = v.InferOutput<typeof SetupView>;
