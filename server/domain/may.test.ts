import { describe, expect, test } from "vitest";
import { roles, type Actor } from "./actor.ts";
import { actsOf, may, permissions, reach, type Act } from "./may.ts";

const acts = Object.keys(permissions) as Act[];
const actorOf = (role: Actor["role"], more: Partial<Actor> = {}): Actor => ({
  account: "a",
  role,
  alsoClusters: [],
  ...more,
});

test("the whole table, so that no cell changes unseen", () => {
  const sign = { any: "any", own: "own", none: "-" };
  const table = acts.map((act) =>
    [act, ...roles.map((role) => sign[reach(role, act) ?? "none"])].join(" "),
  );

  expect(roles.join(" ")).toBe("school cluster department auditor administrator");
  expect(table).toEqual([
    "see_unverified_needs own any any any any",
    "see_need_text own any any any any",
    "see_contact own own any - -",
    "see_photos own own any - -",
    "see_contact_viewings own - any any -",
    "see_carrier own own any - -",
    "see_document own own any any -",
    "see_pledge_note - own any - -",
    "see_discrepancy_reason own own any any -",
    "file_need own - any - -",
    "revise_need own - any - -",
    "close_need own - any - -",
    "see_unreported own own any - -",
    "say_safe own - any - -",
    "chase_silence - own any - -",
    "confirm_need own - any - -",
    "verify_need - - any - -",
    "release_text - - any - -",
    "return_need - - any - -",
    "refuse_need - - any - -",
    "send_photo own - any - -",
    "add_photos own - any - -",
    "erase_photo - - any - -",
    "make_pledge - own any - -",
    "release_pledge - own any - -",
    "send_consignment - own any - -",
    "take_back_consignment - own any - -",
    "confirm_receipt own - any - -",
    "waive_evidence - - any - -",
    "explain_discrepancy own own any - -",
    "recover_missing own - any - -",
    "write_off - - any - -",
    "reverse_entry - - any - -",
    "use_fund - - any - -",
    "see_setup - - any - any",
    "choose_province - - - - any",
    "edit_places - - any - any",
    "edit_sites own - any - any",
    "see_changes own - any any any",
    "edit_catalogue - - any - any",
    "open_campaign - - any - any",
    "edit_campaign - - any - any",
    "import_lists - - any - any",
    "import_gifts - - any - -",
    "see_statements - - any any -",
    "import_statements - - any - -",
    "match_money - - any - -",
    "count_period - - - any -",
    "close_period - - any - -",
    "see_signatures - - any any -",
    "see_exports - - - any any",
    "see_people - - any - any",
    "manage_people - - any - any",
    "manage_office - - - - any",
    "require_second_factor - - - - any",
  ]);
});

describe("who may", () => {
  test("nobody who is not signed in may do anything", () => {
    expect(acts.filter((act) => may(undefined, act, { school: "s", cluster: "c" }))).toEqual([]);
  });

  test("a school does things of its own only", () => {
    const school = actorOf("school", { school: "s" });

    expect(may(school, "file_need", { school: "s" })).toBe(true);
    expect(may(school, "file_need", { school: "t" })).toBe(false);
    expect(may(school, "file_need", { cluster: "s" })).toBe(false);
    expect(may(school, "make_pledge", { school: "s" })).toBe(false);
  });

  test("a cluster head does things of the cluster only, not of others of which they are", () => {
    const head = actorOf("cluster", { cluster: "c", alsoClusters: ["c", "d"] });

    expect(may(head, "make_pledge", { cluster: "c" })).toBe(true);
    expect(may(head, "make_pledge", { cluster: "d" })).toBe(false);
    expect(may(head, "see_carrier", { cluster: "d", school: "s" })).toBe(false);
  });

  test("what belongs to nobody is nobody's own", () => {
    for (const role of ["school", "cluster"] as const)
      expect(
        acts.filter((act) => reach(role, act) === "own" && may(actorOf(role), act, {})),
      ).toEqual([]);
  });

  test("auditors look, count, and do nothing else", () => {
    expect(actsOf("auditor").filter((act) => !act.startsWith("see_"))).toEqual(["count_period"]);
  });

  test("administrators set the house up and touch no need and no gift", () => {
    const ofTheWork = /need$|pledge$|consignment$|receipt$|gifts$/;

    expect(actsOf("administrator").filter((act) => ofTheWork.test(act))).toEqual([]);
  });
});
