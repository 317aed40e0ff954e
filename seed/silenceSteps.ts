import { recordCall } from "#server/commands/chaseSilence.ts";
import { confirmNeed } from "#server/commands/confirmNeed.ts";
import { saySafe } from "#server/commands/saySafe.ts";
import type { Desk } from "./needSteps.ts";
import { schoolAccount } from "./people.ts";
import type { Fate, PlannedNeed } from "./planNeeds.ts";
import type { Province } from "./province.ts";

/** What stays open until the demo starts, and may be asked about by then. */
const lasting: Fate[] = ["covered", "partly", "topped_up", "lacking", "revised"];
/** The day on which schools said again that they still need help; one in three did not. */
const answeredDay = -5;
const silentOf = 3;

/** Writes down who answered "còn cần không?"; the others are silent when the demo starts. */
export function writeAnswers(
  { script, calendar, cast }: Desk,
  needs: readonly PlannedNeed[],
  silenceDays: number,
) {
  const asked = needs.filter(
    ({ fate, verifiedDay }) => lasting.includes(fate) && verifiedDay + silenceDays <= answeredDay,
  );
  for (const [index, { id, school }] of asked.entries()) {
    if (index % silentOf === 0) continue;
    const { actor } = cast(schoolAccount(school));
    script.add(calendar.between(answeredDay, 7, 18), { actor, what: "confirm" }, (context, by) =>
      confirmNeed(context, by, id),
    );
  }
}

/** The days on which sites said that they are all right; one in four never did. */
const safeFrom = -38;
const safeDays = 5;
const unheardOf = 4;

/** Writes down which sites said that they are all right, and a first call that nobody answered. */
export function writeSafe(
  { script, calendar, cast, campaign }: Desk,
  { schools }: Province,
  needs: readonly PlannedNeed[],
) {
  const hit = new Set(needs.map(({ school }) => school.commune.id));
  const filed = new Set(needs.map(({ site }) => site.id));
  const others = schools
    .filter(({ commune }) => hit.has(commune.id))
    .flatMap((school) => school.sites.map((site) => ({ school, site })))
    .filter(({ site }) => !filed.has(site.id));
  const office = cast("so").actor;
  for (const [index, { school, site }] of others.entries()) {
    const at = calendar.between(safeFrom + (index % safeDays), 7, 18);
    const { actor } = cast(schoolAccount(school));
    if (index % unheardOf !== 0)
      script.add(at, { actor, what: "safe" }, (context, by) =>
        saySafe(context, by, site.id, { campaign }),
      );
    else if (index % (2 * unheardOf) === 0)
      script.add(at, { actor: office, what: "call" }, (context, by) =>
        recordCall(context, by, site.id, { campaign, outcome: "no_answer" }),
      );
  }
}
