import type { Model, Person, Request } from "./model.ts";
import { no, unknown, wrong, type Refused } from "./verdict.ts";

// Who may do what (DESIGN §1, §6): the party itself, or the department for it.

type Reach = Partial<Record<Person["role"], "own" | "any">>;

const ofSchool: Reach = { school: "own", department: "any" };
const ofCluster: Reach = { cluster: "own", department: "any" };
const ofDepartment: Reach = { department: "any" };

/** How far each role may do an act. */
export const rights = {
  file_need: ofSchool,
  revise_need: ofSchool,
  close_need: ofSchool,
  confirm_need: ofSchool,
  verify_need: ofDepartment,
  return_need: ofDepartment,
  refuse_need: ofDepartment,
  make_pledge: ofCluster,
  release_pledge: ofCluster,
  send_consignment: ofCluster,
  take_back_consignment: ofCluster,
  confirm_receipt: ofSchool,
  explain_discrepancy: { school: "own", cluster: "own", department: "any" },
  recover_missing: ofSchool,
  write_off: ofDepartment,
  reverse_entry: ofDepartment,
  use_fund: ofDepartment,
  import_statements: ofDepartment,
  match_money: ofDepartment,
  count_period: { auditor: "any" },
  close_period: ofDepartment,
} as const satisfies Record<string, Reach>;
export type Act = keyof typeof rights;

/** Who is somebody and may do an act at all. */
export function decideRole(who: Person | undefined, act: Act): Refused | undefined {
  if (!who) return no("not_signed_in");
  const reach: Reach = rights[act];
  return reach[who.role] ? undefined : no("not_allowed", { act });
}

/** Whether somebody who may do such acts may do them to a thing of this school. */
export function decideSchool(who: Person, school: string): Refused | undefined {
  return who.role === "school" && who.of !== school ? no("not_your_site") : undefined;
}

/** As above, of a cluster's thing; what is the fund's has no cluster. */
export function decideCluster(who: Person, cluster: string | undefined): Refused | undefined {
  return who.role === "cluster" && who.of !== cluster ? no("not_your_cluster") : undefined;
}

/** The cluster that gives: one's own, or the one that the department enters it for. */
export function giverOf(model: Model, who: Person, { body }: Request): string | Refused {
  const named = body.onBehalfOf === undefined ? undefined : String(body.onBehalfOf);
  if (who.role === "cluster")
    return who.of && (named ?? who.of) === who.of ? who.of : no("not_your_cluster");
  if (named === undefined) return wrong("onBehalfOf", "required");
  return model.clusters.has(named) ? named : unknown("cluster", named);
}
