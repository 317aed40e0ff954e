import { openCampaign } from "#server/commands/openCampaign.ts";
import { stormDay } from "./calendar.ts";
import { writeFund } from "./fundSteps.ts";
import { writeGifts } from "./giftSteps.ts";
import { writeNeeds, type Desk } from "./needSteps.ts";
import { planGifts } from "./planGifts.ts";
import { planNeeds } from "./planNeeds.ts";
import { planStory } from "./planStory.ts";
import { receivedOf } from "./plannedGift.ts";
import type { Province } from "./province.ts";
import { writeAnswers, writeSafe } from "./silenceSteps.ts";

/** As long as a promise may wait to be sent, and a verified need may be silent. */
const terms = {
  lapseDays: 14,
  silenceDays: 20,
  receiptEvidence: "not_asked",
  noEvidenceReason: "too_urgent",
} as const;
/** 90 days from the storm, the longest that Nghị định 93/2021/NĐ-CP lets receiving go on. */
const lastDay = stormDay + 90;

/** An account that no bank has: whoever scans the demo's codes can send nothing. */
const demoBank = { bin: "970436", account: "000000000000", holder: "QUY LA LANH (TRINH DIEN)" };

/**
 * Writes the demo campaign into the script: the storm and floods of 30 September 2025 retold with
 * other days, 40 of them before the demo's start.
 */
export function writeCampaign(desk: Desk, province: Province) {
  const { script, calendar, chance, cast, campaign } = desk;
  const needs = planNeeds(province, calendar, chance);
  const story = planStory(province, { calendar, chance });
  const apart = receivedOf(story.gifts);
  const gifts = planGifts(needs, { clusters: province.clusters, chance, apart });
  const hit = new Set([...needs, story.need].map(({ school }) => school.commune.id));

  script.add(
    calendar.between(stormDay, 15, 16),
    { actor: cast("so").actor, what: "campaign" },
    (context, by) =>
      openCampaign(context, by, {
        id: campaign,
        name: "Bão số 10 và mưa lũ",
        hazard: "storm",
        startsOn: calendar.on(stormDay),
        endsOn: calendar.on(lastDay),
        communes: [...hit].toSorted(),
        memoPrefix: "TQC",
        reversalLimit: 20_000_000,
        bank: demoBank,
        ...terms,
      }),
  );
  writeNeeds(desk, [...needs, story.need]);
  writeGifts(desk, [...gifts, ...story.gifts]);
  writeFund(desk, province);
  for (let day = stormDay + terms.lapseDays; day <= 0; day++)
    script.lapse(calendar.between(day, 0, 0));
  // Last, so that it draws no chance before anything else does.
  writeAnswers(desk, needs, terms.silenceDays);
  writeSafe(desk, province, [...needs, story.need]);
}
