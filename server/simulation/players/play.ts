import type { Bank } from "../bank.ts";
import type { Chance } from "../chance.ts";
import { dayAt, later } from "../model/calendar.ts";
import type { Body, Model, Person, Request } from "../model/model.ts";
import type { Town } from "../town.ts";

/** What somebody who plays a part knows: the town, what happened so far, and chance. */
export interface Play {
  town: Town;
  model: Model;
  chance: Chance;
  bank: Bank;
}

/** One part: what somebody asks next, or nothing when there is nothing for them to do. */
export type Part = (play: Play) => Request | undefined;

/** A request by somebody, under a key of its own. */
export function asking({ chance, model }: Play, who: Person, path: string, body: Body): Request {
  return { who, key: chance.id(model.now), path, body };
}

/** Somebody of a role; of the two that belong somewhere, mostly of the right place. */
export function somebody(play: Play, role: Person["role"], of?: string): Person {
  const { town, chance } = play;
  // Now and then somebody asks who may not, in any role.
  if (chance.percent(2)) return { ...(chance.one(town.people) ?? noOne) };
  const all = town.people.filter((person) => person.role === role);
  const right = all.filter((person) => person.of === of);
  const isAny = right.length === 0 || chance.percent(3);
  return chance.one(isAny ? all : right) ?? noOne;
}
const noOne: Person = { account: "kiem-toan", role: "auditor" };

/** A school's or cluster's own act, or the department's for it, which it must say of a cluster's. */
export function byOrFor(
  play: Play,
  role: "school" | "cluster",
  of: string,
): { who: Person; more: { onBehalfOf?: string } } {
  if (!play.chance.percent(12)) return { who: somebody(play, role, of), more: {} };
  const who = somebody(play, "department");
  return { who, more: play.chance.percent(95) ? { onBehalfOf: of } : {} };
}

/** A quantity that mostly fits into what is there. */
export function fitting({ chance }: Play, there: number): number {
  if (there <= 0 || chance.percent(8)) return Math.max(1, there) + chance.below(3);
  return chance.percent(35) ? there : chance.between(1, there);
}

/** Things without those whose id another of them has: nobody can ask for such. */
export function distinct<Thing extends { id?: unknown }>(things: readonly Thing[]): Thing[] {
  return [...new Map(things.map((thing) => [thing.id, thing])).values()];
}

/** A day that mostly can be: today or some days ago. */
export function recentDay({ chance, model }: Play, notBefore?: string): string {
  const today = dayAt(model.now);
  if (chance.percent(3)) return later(today, chance.between(-60, 2));
  const day = later(today, -chance.below(4));
  return notBefore && day < notBefore ? notBefore : day;
}

/** Mostly the campaign that is open for long. */
export function aCampaign({ chance, town }: Play): string {
  const [main, other] = town.campaigns;
  return (chance.percent(8) ? other : main)?.id ?? "";
}

/** Mostly an id that is new; now and then one that is taken, or of something that nobody knows. */
export function newId({ chance, model }: Play, taken: Iterable<string>): string {
  return (chance.percent(2) && chance.one([...taken])) || chance.id(model.now);
}
