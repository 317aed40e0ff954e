import { cash } from "#domain/catalogue.ts";
import type { Item } from "#domain/item.ts";
import { urgencies, type Urgency } from "#domain/needLine.ts";
import type { Calendar } from "./calendar.ts";
import type { Chance } from "./chance.ts";
import { startingItems } from "#server/reference/startingItems.ts";
import { approvalReasons } from "./remarks.ts";
import type { Province, School, Site } from "./province.ts";
import type { Story, Want } from "./stories/story.ts";
import { stories } from "./stories/stories.ts";

/** What becomes of a need by the time the demo starts, and how many needs fare so. */
const fates = {
  received: 6,
  closed_received: 2,
  covered: 5,
  partly: 11,
  /** Partly covered by the last gifts, which bring the sum received to what the press reported. */
  topped_up: 2,
  lacking: 5,
  closed_unneeded: 1,
  closed_helped: 1,
  closed_duplicate: 1,
  revised: 1,
  submitted: 3,
  /** Submitted within the hour before the start. */
  just_filed: 1,
  returned: 2,
  refused: 2,
} as const;
export type Fate = keyof typeof fates;

export interface PlannedLine {
  id: string;
  item: Item;
  /** In the item's smallest unit, as everywhere. */
  asked: number;
  approved: number;
  urgency: Urgency;
  note?: string;
  /** Why less was approved than asked. */
  reason?: string;
}

export interface PlannedNeed {
  id: string;
  fate: Fate;
  school: School;
  site: Site;
  story: Story;
  lines: PlannedLine[];
  peopleAffected: number;
  /** Days from the start, see `Calendar`. */
  filedDay: number;
  filedAt: number;
  verifiedDay: number;
  verifiedAt: number;
  releaseText: boolean;
}

/** The first and last day on which needs of a fate are filed; what takes longer was filed sooner. */
const filedBetween: Record<Fate, readonly [number, number]> = {
  received: [-39, -31],
  closed_received: [-39, -36],
  covered: [-37, -24],
  partly: [-38, -19],
  topped_up: [-38, -34],
  lacking: [-24, -6],
  closed_unneeded: [-36, -33],
  closed_helped: [-35, -32],
  closed_duplicate: [-31, -30],
  revised: [-24, -22],
  submitted: [-5, -1],
  just_filed: [0, 0],
  returned: [-9, -4],
  refused: [-30, -12],
};

/**
 * Which sites the storm hit and what each asks for: 43 needs of 42 sites, besides the story of
 * `truong-001`. The need that closes as a duplicate is the second one of its site.
 */
export function planNeeds(province: Province, calendar: Calendar, chance: Chance): PlannedNeed[] {
  const order = Object.entries(fates).flatMap(([fate, count]) =>
    Array.from({ length: count }, () => fate as Fate),
  );
  const hit = hitSites(province, chance);
  const tellers = [0, 1, 2].flatMap(() => chance.shuffled(stories));
  const planned: PlannedNeed[] = [];
  for (const [index, fate] of order.entries()) {
    const twin = fate === "closed_duplicate" ? planned[0] : undefined;
    const place = twin ?? hit[index];
    const tell = tellers[twin ? 0 : index];
    if (!place || !tell) throw new Error("there are more fates than sites or stories");
    const { school, site } = place;
    planned.push({ fate, school, site, ...inventNeed(tell, { fate, site, calendar, chance }) });
  }
  return planned;
}

/** Sites in the order of chance, mostly satellites: they lie lower and are built lighter. */
function hitSites({ schools }: Province, chance: Chance): { school: School; site: Site }[] {
  const [, ...others] = schools;
  return chance.shuffled(others).map((school) => {
    const satellites = school.sites.filter(({ main }) => !main);
    const site = satellites.length > 0 && chance.next() < 0.7 ? chance.pick(satellites) : undefined;
    return { school, site: site ?? school.sites[0] };
  });
}

function inventNeed(
  tell: (typeof stories)[number],
  about: { fate: Fate; site: Site; calendar: Calendar; chance: Chance },
): Omit<PlannedNeed, "fate" | "school" | "site"> {
  const { fate, site, calendar, chance } = about;
  const affected = Math.min(site.pupils, chance.whole(26, 64));
  const depth = `${chance.whole(0, 1)},${chance.whole(5, 9)} m`;
  const story = tell({
    pupils: affected,
    depth,
    rooms: chance.whole(2, 4),
    days: chance.whole(4, 9),
  });
  const [first, last] = filedBetween[fate];
  const filedDay = chance.whole(first, last);
  const verifiedDay = filedDay + chance.whole(1, 2);
  const filedAt = fate === "just_filed" ? calendar.ago(47) : calendar.between(filedDay, 7, 20);
  return {
    id: chance.id(filedAt),
    story,
    lines: inventLines(story, { chance, at: filedAt }),
    peopleAffected: affected + chance.whole(2, 6),
    filedDay,
    filedAt,
    verifiedDay,
    verifiedAt: calendar.between(verifiedDay, 8, 11),
    releaseText: chance.next() < 0.6,
  };
}

/** How much less urgent a site is than the worst of its kind, the likelier the more often. */
const calmer = [0, 0, 1, 1, 2];

function inventLines({ wants }: Story, { chance, at }: { chance: Chance; at: number }) {
  const shift = chance.pick(calmer);
  return wants.map((want) => {
    const urgency = urgencies[Math.max(0, urgencies.indexOf(want.urgency) - shift)] ?? "normal";
    return inventLine({ ...want, urgency }, { chance, at });
  });
}

function inventLine(want: Want, { chance, at }: { chance: Chance; at: number }): PlannedLine {
  const item = itemNamed(want.item);
  const step = stepOf(item);
  const wanted = want.quantity * 10 ** item.scale;
  const asked = Math.ceil(wanted / step) * step;
  const cut = item.id !== cash && asked >= 10 * step && chance.next() < 0.12;
  const approved = cut ? Math.round((asked * 0.8) / step) * step : asked;
  return {
    id: chance.id(at),
    item,
    asked,
    approved,
    urgency: want.urgency,
    ...(want.note && { note: want.note }),
    ...(cut && { reason: chance.pick(approvalReasons) }),
  };
}

/** The quantity people round to: a pack, half a million đồng, a whole unit. */
export function stepOf(item: Item): number {
  if (item.id === cash) return 500_000;
  return item.packs[0]?.size ?? 10 ** item.scale;
}

/** A catalogue item by its code; throws when there is none. */
export function itemNamed(id: string): Item {
  const item = startingItems.find((known) => known.id === id);
  if (!item) throw new Error(`the catalogue has no ${id}`);
  return item;
}
