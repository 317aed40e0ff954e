import type { Urgency } from "#domain/needLine.ts";
import type { Calendar } from "./calendar.ts";
import type { Chance } from "./chance.ts";
import { partOf, type PlannedGift } from "./plannedGift.ts";
import { itemNamed, type PlannedLine, type PlannedNeed } from "./planNeeds.ts";
import type { Province } from "./province.ts";

const filedDay = -12;
const verifiedDay = -11;

/**
 * The story that the README tells and a newcomer lives on: a satellite of `truong-001` was under
 * water; part of what it asked for has come, a second truck is on the road and waits to be
 * confirmed, and of three of its four lines something is still lacking.
 */
export function planStory(
  { clusters, schools }: Province,
  { calendar, chance }: { calendar: Calendar; chance: Chance },
): { need: PlannedNeed; gifts: PlannedGift[] } {
  const [school] = schools;
  const site = school?.sites.at(-1);
  const [, far] = clusters;
  if (!school || !site || !far) throw new Error("the story has no place to happen");
  const filedAt = calendar.between(filedDay, 7, 9);
  const line = (item: string, quantity: number, urgency: Urgency): PlannedLine => {
    const id = chance.id(filedAt);
    return { id, item: itemNamed(item), asked: quantity, approved: quantity, urgency };
  };
  const blankets = line("CHAN", 60, "critical");
  const rice = line("GAO", 300_000, "urgent");
  const milk = line("SUA", 960, "urgent");
  const cash = { ...line("VND", 18_000_000, "urgent"), note: "Sửa nền bếp và đường điện" };
  const need: PlannedNeed = {
    id: chance.id(filedAt),
    fate: "partly",
    school,
    site,
    story: {
      situation:
        "Nước ngập 1,5 m, chăn màn và đồ bếp bán trú hỏng hết. Trẻ đang học nhờ nhà văn hóa thôn, buổi trưa ngủ trên chiếu mượn của bà con.",
      damage: "Hỏng toàn bộ chăn, màn, gạo dự trữ; bếp bong nền, đường điện chập.",
      wants: [],
    },
    lines: [blankets, rice, milk, cash],
    peopleAffected: site.pupils + site.staff,
    filedDay,
    filedAt,
    verifiedDay,
    verifiedAt: calendar.between(verifiedDay, 8, 10),
    releaseText: true,
  };
  const from = (cluster: PlannedGift["cluster"]) => ({ need, cluster, promised: true });
  const near = from(school.cluster);
  return {
    need,
    gifts: [
      { ...near, stage: "received", parts: [partOf(blankets, 12), partOf(rice, 300_000)] },
      { ...near, stage: "way", parts: [partOf(blankets, 15), partOf(milk, 384)] },
      { ...from(far), stage: "promised", parts: [partOf(blankets, 9)] },
      { ...from(far), stage: "promised", parts: [partOf(cash, 10_000_000)] },
    ],
  };
}
