export const roles = ["school", "cluster", "department", "auditor", "administrator"] as const;
export type Role = (typeof roles)[number];

/** The roles of the department's office. What takes two people is theirs, so administrators alone give them. */
export const officeRoles = [
  "department",
  "auditor",
  "administrator",
] as const satisfies readonly Role[];

/** Whether any of these memberships is of the office. */
export function isOfOffice(memberships: readonly { role: Role }[]): boolean {
  return memberships.some(({ role }) => (officeRoles as readonly Role[]).includes(role));
}

/** The organisation id of the department, of which there is one. */
export const department = "department";

/** Who acts: a person's account in one of its memberships. */
export interface Actor {
  account: string;
  role: Role;
  /** The cluster of a cluster head. */
  cluster?: string;
  /** The school of a headteacher. */
  school?: string;
  /** Every cluster in which the person has a membership, active or not. */
  alsoClusters: readonly string[];
}

/** What the product does by itself, such as letting an old promise lapse. */
export const system: Actor = { account: "system", role: "department", alsoClusters: [] };

/** The organisation in whose name an actor acts. */
export function organisationOf(actor: Actor): string {
  return actor.cluster ?? actor.school ?? department;
}
