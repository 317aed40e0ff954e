import type { Chance } from "./chance.ts";
import { partOf, roomOf, type PlannedGift, type Stage } from "./plannedGift.ts";
import { stepOf, type PlannedNeed } from "./planNeeds.ts";
import type { Deal } from "./purse.ts";

const stages: readonly Stage[] = [
  "taken_back",
  "lapsed",
  "lapsed",
  "withdrawn",
  "written_off",
  "lapsed",
  "withdrawn",
];
/** Needs verified later have no time left for a promise to lapse. */
const verifiedBy = -18;

/** Promises that came to nothing, or had to be made again, towards needs that still lack help. */
export function fallThrough(
  needs: readonly PlannedNeed[],
  { gifts, deal, chance }: { gifts: readonly PlannedGift[]; deal: Deal; chance: Chance },
): PlannedGift[] {
  const open = needs.filter(
    ({ fate, verifiedDay }) =>
      (fate === "lacking" || fate === "partly") && verifiedDay <= verifiedBy,
  );
  const lines = chance.shuffled(open).flatMap((need) => {
    const line = need.lines.find((one) => roomOf(one, gifts) >= 4 * stepOf(one.item));
    return line ? [{ need, line, room: roomOf(line, gifts) }] : [];
  });
  return stages.flatMap((stage): PlannedGift[] => {
    // A promise made again covers its need in part, so it is not for one that shall have nothing.
    const fits = lines.findIndex(({ need }) => stage !== "taken_back" || need.fate === "partly");
    const [found] = fits < 0 ? [] : lines.splice(fits, 1);
    const [cluster] = deal(1);
    if (!found || !cluster) throw new Error(`no line is left for a promise to be ${stage}`);
    const { need, line, room } = found;
    const step = stepOf(line.item);
    const part = partOf(line, Math.floor(room / 2 / step) * step);
    return [{ need, cluster, stage, parts: [part], promised: true }];
  });
}
