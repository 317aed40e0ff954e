import type { Actor, Role } from "./actor.ts";

/**
 * Who may do what: the one table that the server's routes and the client's buttons ask. `own` is
 * limited to things of the actor's own school or cluster; `any` is not, and marks what is done for
 * another organisation as entered on its behalf.
 */
export const permissions = {
  see_unverified_needs: {
    school: "own",
    cluster: "any",
    department: "any",
    auditor: "any",
    administrator: "any",
  },
  see_need_text: {
    school: "own",
    cluster: "any",
    department: "any",
    auditor: "any",
    administrator: "any",
  },
  /** A cluster's own: of a site to which it has a live promise or a consignment on its way. */
  see_contact: { school: "own", cluster: "own", department: "any" },
  /** Before they are released. A cluster's own: of a site that it is helping, of what it sent. */
  see_photos: { school: "own", cluster: "own", department: "any" },
  see_contact_viewings: { school: "own", department: "any", auditor: "any" },
  see_carrier: { school: "own", cluster: "own", department: "any" },
  /** The number of the paper that a consignment was entered from. */
  see_document: { school: "own", cluster: "own", department: "any", auditor: "any" },
  see_pledge_note: { cluster: "own", department: "any" },
  see_discrepancy_reason: { school: "own", cluster: "own", department: "any", auditor: "any" },
  file_need: { school: "own", department: "any" },
  revise_need: { school: "own", department: "any" },
  close_need: { school: "own", department: "any" },
  /** Sites that have said nothing. A cluster's own: of its schools, and those given to the person to call. */
  see_unreported: { school: "own", cluster: "own", department: "any" },
  say_safe: { school: "own", department: "any" },
  chase_silence: { cluster: "own", department: "any" },
  confirm_need: { school: "own", department: "any" },
  verify_need: { department: "any" },
  release_text: { department: "any" },
  return_need: { department: "any" },
  refuse_need: { department: "any" },
  send_photo: { school: "own", department: "any" },
  add_photos: { school: "own", department: "any" },
  erase_photo: { department: "any" },
  make_pledge: { cluster: "own", department: "any" },
  release_pledge: { cluster: "own", department: "any" },
  send_consignment: { cluster: "own", department: "any" },
  take_back_consignment: { cluster: "own", department: "any" },
  confirm_receipt: { school: "own", department: "any" },
  waive_evidence: { department: "any" },
  explain_discrepancy: { school: "own", cluster: "own", department: "any" },
  recover_missing: { school: "own", department: "any" },
  write_off: { department: "any" },
  reverse_entry: { department: "any" },
  use_fund: { department: "any" },
  see_setup: { department: "any", administrator: "any" },
  choose_province: { administrator: "any" },
  edit_places: { department: "any", administrator: "any" },
  edit_sites: { school: "own", department: "any", administrator: "any" },
  see_changes: { school: "own", department: "any", auditor: "any", administrator: "any" },
  edit_catalogue: { department: "any", administrator: "any" },
  open_campaign: { department: "any", administrator: "any" },
  edit_campaign: { department: "any", administrator: "any" },
  import_lists: { department: "any", administrator: "any" },
  import_gifts: { department: "any" },
  see_statements: { department: "any", auditor: "any" },
  import_statements: { department: "any" },
  match_money: { department: "any" },
  count_period: { auditor: "any" },
  close_period: { department: "any" },
  /** The names of who counted and who signed a period. */
  see_signatures: { department: "any", auditor: "any" },
  /** Who took which file away. */
  see_exports: { auditor: "any", administrator: "any" },
  see_people: { department: "any", administrator: "any" },
  /** People none of whose memberships is of the office. */
  manage_people: { department: "any", administrator: "any" },
  manage_office: { administrator: "any" },
  require_second_factor: { administrator: "any" },
} as const satisfies Record<string, Partial<Record<Role, "own" | "any">>>;

export type Act = keyof typeof permissions;

/** How far a role may do an act: on its own things, on anyone's, or not at all (undefined). */
export function reach(role: Role, act: Act): "own" | "any" | undefined {
  return (permissions[act] as Partial<Record<Role, "own" | "any">>)[role];
}

/** Every act a role may do in some way, in the table's order. */
export function actsOf(role: Role): Act[] {
  return (Object.keys(permissions) as Act[]).filter((act) => reach(role, act));
}

/** Whether an actor may do an act to a thing of the given school or cluster. */
export function may(
  actor: Actor | undefined,
  act: Act,
  of: { school?: string | undefined; cluster?: string | undefined },
): boolean {
  if (!actor) return false;
  const far = reach(actor.role, act);
  if (far === "any") return true;
  if (far !== "own") return false;
  return actor.role === "school"
    ? of.school !== undefined && of.school === actor.school
    : of.cluster !== undefined && of.cluster === actor.cluster;
}
