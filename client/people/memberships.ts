import { isOfOffice, type Role } from "#domain/actor.ts";
import type { NewMembership } from "#domain/person.ts";
import type { PersonView } from "#domain/personViews.ts";

/** A membership while it is being chosen. */
export interface MembershipDraft {
  role: Role;
  cluster: string;
  school: { id: string; name: string } | undefined;
}

/** One to begin with: most people who are added lead a school. */
export function newMembershipDraft(): MembershipDraft {
  return { role: "school", cluster: "", school: undefined };
}

export function draftsOf({ memberships }: PersonView): MembershipDraft[] {
  return memberships.map(({ role, cluster, school }) => ({
    role,
    cluster: cluster?.id ?? "",
    school,
  }));
}

/**
 * What is sent. An organisation that was not chosen is left out, so that the server says so beside
 * its field.
 */
export function membershipsOf(drafts: readonly MembershipDraft[]): Partial<NewMembership>[] {
  return drafts.map(({ role, cluster, school }) => {
    if (role === "school") return { role, ...(school && { school: school.id }) };
    if (role === "cluster") return { role, ...(cluster && { cluster }) };
    return { role };
  });
}

/** Roles that the one signed in may give. */
export function rolesToGive(all: readonly Role[], mayOffice: boolean): Role[] {
  return all.filter((role) => mayOffice || !isOfOffice([{ role }]));
}
