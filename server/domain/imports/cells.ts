import type {
  ClusterState,
  MembershipState,
  PersonState,
  SchoolState,
  SiteState,
} from "./known.ts";
import { levelWords, roleWords } from "./words.ts";

// What a list writes of a thing, by the fields of its columns: read again, it is the same thing.

export type Said = string | number | null;

export function clusterCells({ code, name }: ClusterState) {
  return { cluster: code, name };
}

/** `communeName` gives a text that means this commune and no other. */
export function schoolCells(state: SchoolState, communeName: (id: string) => string) {
  const { code, name, level, cluster, commune } = state;
  return {
    school: code,
    name,
    level: levelWords[level][0],
    cluster,
    commune: communeName(commune),
  };
}

/** A site of which only the commune is known tells no position, and gets the commune's again. */
export function siteCells(state: SiteState) {
  const { code, school, name, main, lat, lng, positionFrom, pupils, staff } = state;
  const isKnown = positionFrom !== "commune" && positionFrom !== "province";
  return {
    school,
    site: code,
    name,
    main: main ? "x" : null,
    position: isKnown ? `${lat}, ${lng}` : null,
    pupils,
    staff,
  };
}

/** A row for each role of a person. */
export function personCells({ code, name }: PersonState, membership: MembershipState) {
  const { role, school, cluster } = membership;
  return { person: code, name, role: roleWords[role][0], school, cluster };
}
