import { describe, expect, test } from "vitest";
import type { Actor } from "./actor.ts";
import { decideContact, isHelping, isRecorded, viewingMs, type Ties } from "./contact.ts";
import { pledgeStates } from "./pledge.ts";
import { consignmentStates } from "./consignment.ts";

const need = { school: "s" };
const none: Ties = { pledges: [], consignments: [] };
const promised: Ties = { pledges: ["live"], consignments: [] };
const as = (role: Actor["role"], more: Partial<Actor> = {}): Actor => ({
  account: "a",
  role,
  alsoClusters: [],
  ...more,
});
const head = as("cluster", { cluster: "c" });
const answerOf = (actor: Actor, ties: Ties) => {
  const decision = decideContact(actor, need, ties);
  return decision.ok ? "yes" : decision.code;
};

describe("a cluster helps a site", () => {
  test("while it has promised and not sent, or while something is on its way, and only then", () => {
    const helping = [
      ...pledgeStates.filter((state) => isHelping({ ...none, pledges: [state] })),
      ...consignmentStates.filter((state) => isHelping({ ...none, consignments: [state] })),
    ];

    expect(helping).toEqual(["live", "sent"]);
  });

  test("whatever else came to its end", () => {
    expect(isHelping({ pledges: ["fulfilled", "released"], consignments: ["received"] })).toBe(
      false,
    );
    expect(isHelping({ pledges: ["released", "live"], consignments: ["returned"] })).toBe(true);
    expect(isHelping({ pledges: ["fulfilled"], consignments: ["received", "sent"] })).toBe(true);
  });
});

describe("whom to call", () => {
  test("is told to the school, the department, and a cluster that is helping there", () => {
    expect(answerOf(as("school", { school: "s" }), none)).toBe("yes");
    expect(answerOf(as("department"), none)).toBe("yes");
    expect(answerOf(head, promised)).toBe("yes");
  });

  test("is not told to a cluster that is not, and no longer to one that was", () => {
    expect(answerOf(head, none)).toBe("not_helping_there");
    expect(answerOf(head, { pledges: ["fulfilled"], consignments: ["received"] })).toBe(
      "not_helping_there",
    );
  });

  test("is not told to another school, to auditors or administrators, whatever they have sent", () => {
    expect(answerOf(as("school", { school: "t" }), promised)).toBe("not_your_site");
    expect(answerOf(as("auditor"), promised)).toBe("not_allowed");
    expect(answerOf(as("administrator"), promised)).toBe("not_allowed");
  });
});

describe("a look at it", () => {
  const now = 1_000 * viewingMs;

  test("is recorded, and again after an hour, but not each time in between", () => {
    expect(isRecorded(head, need, { lastAt: undefined, now })).toBe(true);
    expect(isRecorded(head, need, { lastAt: now - viewingMs + 1, now })).toBe(false);
    expect(isRecorded(head, need, { lastAt: now - viewingMs, now })).toBe(true);
  });

  test("of the school itself is nobody's news, of another organisation of the same person is", () => {
    const times = { lastAt: undefined, now };

    expect(isRecorded(as("school", { school: "s" }), need, times)).toBe(false);
    expect(isRecorded(as("department"), need, times)).toBe(true);
  });
});
