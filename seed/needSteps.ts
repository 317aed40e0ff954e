import { closeNeed } from "#server/commands/closeNeed.ts";
import { fileNeed } from "#server/commands/fileNeed.ts";
import { refuseNeed, returnNeed } from "#server/commands/answerNeed.ts";
import { reviseNeed } from "#server/commands/reviseNeed.ts";
import { verifyNeed } from "#server/commands/verifyNeed.ts";
import type { Actor } from "#domain/actor.ts";
import type { ClosedNeed } from "#domain/need.ts";
import type { Calendar } from "./calendar.ts";
import type { Chance } from "./chance.ts";
import { phoneNumber } from "./names.ts";
import { schoolAccount, type Cast } from "./people.ts";
import type { Fate, PlannedNeed } from "./planNeeds.ts";
import { questions, refusals } from "./remarks.ts";
import type { Script } from "./script.ts";

/** What every part of the demo's past is written with. */
export interface Desk {
  script: Script;
  calendar: Calendar;
  chance: Chance;
  cast: Cast;
  campaign: string;
}

/** Why and on which day needs of a fate close; schools say so themselves. */
const closings: Partial<Record<Fate, { day: number; reason: ClosedNeed["reason"] }>> = {
  closed_received: { day: -6, reason: "received" },
  closed_unneeded: { day: -8, reason: "no_longer_needed" },
  closed_helped: { day: -7, reason: "helped_by_others" },
  closed_duplicate: { day: -29, reason: "duplicate" },
};

/** One need in how many is entered by the department, for a school that reported on paper. */
const onPaper = 14;

/** Writes down how each need was filed and what the department said to it. */
export function writeNeeds(desk: Desk, needs: readonly PlannedNeed[]) {
  for (const [index, need] of needs.entries()) {
    fileOne(desk, need, index % onPaper === onPaper - 1);
    answerOne(desk, need);
    closeOne(desk, need, needs[0]);
  }
}

function fileOne({ script, cast, campaign, chance }: Desk, need: PlannedNeed, paper: boolean) {
  const head = cast(schoolAccount(need.school));
  const actor = paper ? cast("so").actor : head.actor;
  const contact = { name: head.name, phone: phoneNumber(chance) };
  script.add(need.filedAt, { actor, what: `need of ${need.school.code}` }, (context, by) =>
    fileNeed(context, by, {
      id: need.id,
      campaign,
      site: need.site.id,
      ...(paper && { onBehalfOf: need.school.id }),
      ...asked(need, contact),
    }),
  );
}

function asked(need: PlannedNeed, contact: { name: string; phone: string }) {
  const { situation, damage } = need.story;
  return {
    situation,
    damage,
    peopleAffected: need.peopleAffected,
    position: { lat: need.site.lat, lng: need.site.lng },
    contact,
    lines: need.lines.map(({ id, item, asked: quantity, urgency, note }) => ({
      id,
      item: item.id,
      quantity,
      urgency,
      ...(note && { note }),
    })),
  };
}

function answerOne(desk: Desk, need: PlannedNeed) {
  const { script, calendar, chance, cast } = desk;
  const { actor } = cast("so");
  const text = (from: readonly string[]) => chance.pick(from);
  switch (need.fate) {
    case "submitted":
    case "just_filed":
    case "closed_duplicate":
      return;
    case "returned": {
      const question = text(questions);
      return script.add(need.verifiedAt, { actor, what: "return" }, (context, by) =>
        returnNeed(context, by, need.id, { question }),
      );
    }
    case "refused": {
      const reason = text(refusals);
      return script.add(need.verifiedAt, { actor, what: "refuse" }, (context, by) =>
        refuseNeed(context, by, need.id, { reason }),
      );
    }
    case "revised":
      askAgain(desk, need);
      return verifyOne(script, need, { actor, at: calendar.between(need.verifiedDay + 2, 8, 11) });
    default:
      return verifyOne(script, need, { actor, at: need.verifiedAt });
  }
}

/** The department asks, and the school hands the need in again with a contact to call. */
function askAgain({ script, calendar, chance, cast }: Desk, need: PlannedNeed) {
  const question = chance.pick(questions);
  script.add(need.verifiedAt, { actor: cast("so").actor, what: "return" }, (context, by) =>
    returnNeed(context, by, need.id, { question }),
  );
  const { name, actor } = cast(schoolAccount(need.school));
  const contact = { name, phone: phoneNumber(chance) };
  const at = calendar.between(need.verifiedDay + 1, 7, 20);
  script.add(at, { actor, what: "revise" }, (context, by) =>
    reviseNeed(context, by, need.id, asked(need, contact)),
  );
}

function verifyOne(script: Script, need: PlannedNeed, { actor, at }: { actor: Actor; at: number }) {
  const lines = need.lines
    .filter(({ asked: wanted, approved }) => approved !== wanted)
    .map(({ id, approved, reason }) => ({ id, approved, ...(reason && { reason }) }));
  script.add(at, { actor, what: "verify" }, (context, by) =>
    verifyNeed(context, by, need.id, { lines, releaseText: need.releaseText }),
  );
}

function closeOne(
  { script, calendar, cast }: Desk,
  need: PlannedNeed,
  first: PlannedNeed | undefined,
) {
  const closing = closings[need.fate];
  if (!closing) return;
  const { day, reason } = closing;
  const { actor } = cast(schoolAccount(need.school));
  const duplicateOf = reason === "duplicate" ? first?.id : undefined;
  script.add(calendar.between(day, 9, 17), { actor, what: "close" }, (context, by) =>
    closeNeed(context, by, need.id, { reason, ...(duplicateOf && { duplicateOf }) }),
  );
}
