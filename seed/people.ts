import type { NewMembership } from "#domain/person.ts";
import type { Actor } from "#domain/actor.ts";
import { chanceFrom } from "./chance.ts";
import { womanName, manName } from "./names.ts";
import type { Cluster, Province, School } from "./province.ts";

/** Everyone's password in the demo. */
export const demoPassword = "la-lanh-demo";

export interface Person {
  username: string;
  name: string;
  memberships: readonly [NewMembership, ...NewMembership[]];
}

const seed = 1_700;
/** The cluster whose head also leads its first school. */
const alsoHead = "C03";

/**
 * Everyone who can sign in to the demo, with invented names: an administrator, the department, an
 * auditor, 15 cluster heads, one of whom also leads a school, and one person for each school.
 */
export function inventPeople({ clusters, schools }: Province): Person[] {
  const chance = chanceFrom(seed);
  const person = (username: string, name: string, ...memberships: Person["memberships"]) => ({
    username,
    name,
    memberships,
  });
  return [
    person("quantri", manName(chance), { role: "administrator" }),
    person("so", womanName(chance), { role: "department" }),
    person("kiemtoan", manName(chance), { role: "auditor" }),
    ...clusters.map((cluster) => {
      const own: NewMembership = { role: "cluster", cluster: cluster.id };
      const led = schools.find((school) => school.cluster.code === alsoHead);
      const both = cluster.code === alsoHead && led;
      const more: NewMembership[] = both ? [{ role: "school", school: led.id }] : [];
      return person(clusterAccount(cluster), womanName(chance), own, ...more);
    }),
    ...schools.map((school) =>
      person(schoolAccount(school), womanName(chance), { role: "school", school: school.id }),
    ),
  ];
}

/** `cum-01` for the first cluster. */
export function clusterAccount({ code }: Pick<Cluster, "code">): string {
  return `cum-${code.slice(1)}`;
}

/** `truong-001` for the first school. */
export function schoolAccount({ number }: Pick<School, "number">): string {
  return `truong-${String(number).padStart(3, "0")}`;
}

/** A person at work, and their name for papers. */
export interface Player {
  name: string;
  actor: Actor;
}

/** Finds who acts, by user name, in their first membership. */
export type Cast = (username: string) => Player;

/** Everyone as they act in the demo; `ids` are their accounts by user name. */
export function castOf(people: readonly Person[], ids: ReadonlyMap<string, string>): Cast {
  const players = new Map(
    people.map(({ username, name, memberships }): [string, Player] => {
      const account = ids.get(username);
      if (!account) throw new Error(`${username} has no account`);
      const alsoClusters = memberships.flatMap((one) =>
        one.role === "cluster" ? [one.cluster] : [],
      );
      return [username, { name, actor: { account, ...memberships[0], alsoClusters } }];
    }),
  );
  return (username) => {
    const player = players.get(username);
    if (!player) throw new Error(`nobody is called ${username}`);
    return player;
  };
}
