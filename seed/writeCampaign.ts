import { makePledge } from "#server/commands/makePledge.ts";
import { openCampaign } from "#server/commands/openCampaign.ts";
import { stormDay } from "./calendar.ts";
import { writeGifts } from "./giftSteps.ts";
import { writeNeeds, type Desk } from "./needSteps.ts";
import { clusterAccount } from "./people.ts";
import { planGifts } from "./planGifts.ts";
import { planNeeds } from "./planNeeds.ts";
import { planStory } from "./planStory.ts";
import { receivedOf } from "./plannedGift.ts";
import type { Province } from "./province.ts";

/** As long as a promise may wait to be sent, and a verified need may be silent. */
const terms = { lapseDays: 14, silenceDays: 20 };
/** 90 days from the storm, the longest that Nghị định 93/2021/NĐ-CP lets receiving go on. */
const lastDay = stormDay + 90;

/** An account that no bank has: whoever scans the demo's codes can send nothing. */
const demoBank = { bin: "970436", account: "000000000000", holder: "QUY LA LANH (TRINH DIEN)" };

/** What some clusters promised to the campaign's fund: which, when, how much; the last one today. */
const fundPledges = [
  { code: "C02", day: -9, quantity: 5_000_000 },
  { code: "C08", day: -6, quantity: 10_000_000 },
  { code: "C11", day: -12, quantity: 6_000_000 },
  { code: "C14", day: 0, quantity: 8_000_000 },
] as const;

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
}

function writeFund({ script, calendar, chance, cast, campaign }: Desk, { clusters }: Province) {
  for (const { code, day, quantity } of fundPledges) {
    const cluster = clusters.find((one) => one.code === code);
    if (!cluster) throw new Error(`there is no cluster ${code}`);
    const at = day === 0 ? calendar.ago(130) : calendar.between(day, 13, 19);
    const pledge = { id: chance.id(at), campaign, item: "VND" as const, quantity };
    const { actor } = cast(clusterAccount(cluster));
    script.add(at, { actor, what: `pledge of ${code} to the fund` }, (context, by) =>
      makePledge(context, by, pledge),
    );
  }
}
