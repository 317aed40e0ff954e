import type { Role } from "#domain/actor.ts";
import type { PositionSource, SchoolLevel } from "#domain/place.ts";

// What a list speaks of, as it is or as it shall be. Things refer to each other by code, because a
// file may bring a cluster and its schools at once, before any of them has an id.

export interface ClusterState {
  code: string;
  name: string;
}

export interface SchoolState {
  code: string;
  name: string;
  level: SchoolLevel;
  /** The cluster's code. */
  cluster: string | null;
  /** The commune's official code. */
  commune: string;
}

export interface SiteState {
  code: string;
  /** The school's code. */
  school: string;
  name: string;
  main: boolean;
  lat: number;
  lng: number;
  positionFrom: PositionSource;
  pupils: number;
  staff: number;
  /** No one is taught there any more. */
  isClosed: boolean;
}

/** In which role, and for which cluster or school (their codes), somebody acts. */
export interface MembershipState {
  role: Role;
  cluster: string | null;
  school: string | null;
}

export interface PersonState {
  /** What the organisation calls the person in its lists, if it does. */
  code: string | null;
  name: string;
  memberships: readonly MembershipState[];
}

/** A thing that there is already. */
export interface Existing<State> {
  id: string;
  state: State;
}

/** Everything that a list may speak of and that there is before it is imported. */
export interface Known {
  clusters: readonly Existing<ClusterState>[];
  schools: readonly Existing<SchoolState>[];
  sites: readonly Existing<SiteState>[];
  people: readonly Existing<PersonState>[];
}
