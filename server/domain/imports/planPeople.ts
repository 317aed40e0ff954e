import { isOfOffice, type Role } from "#domain/actor.ts";
import { fold } from "#domain/fold.ts";
import { membershipKey, membershipsMax } from "#domain/person.ts";
import type { ClusterState, MembershipState, PersonState, SchoolState } from "./known.ts";
import type { Existing } from "./known.ts";
import { byCode } from "./codes.ts";
import type { Row } from "./rows.ts";
import { candidatesMax, referred, renamed, type Held, type Things } from "./things.ts";
import { textOf } from "./table.ts";
import { roleWords } from "./words.ts";

/** What a list of people refers to, and whether its importer may touch people of the office. */
export interface PeopleWorld {
  clusters: Things<ClusterState>;
  schools: Things<SchoolState>;
  mayManageOffice: boolean;
}

/**
 * Goes through a list of people, a row for each role of each. A person is known by the code, else by
 * name and role together; rows with one code are one person. Roles are added and never taken away.
 */
export function planPeople(
  rows: readonly Row<"people">[],
  existing: readonly Existing<PersonState>[],
  world: PeopleWorld,
): Held<PersonState>[] {
  const people = peopleOf(existing);
  for (const row of rows) planPerson(row, people, world);
  return people.all.filter(({ at }) => at);
}

function planPerson(row: Row<"people">, people: People, world: PeopleWorld): void {
  const code = row.code("person");
  const name = row.text("name");
  const membership = membershipIn(row, world);
  if (!row.has("name")) row.refuse("name", "required");
  if (!membership || name === undefined || (code === undefined && row.has("person"))) return;

  const found = findPerson(row, people, { code, name, membership });
  if (found === "several") return;
  const held = found ?? people.add({ code: code ?? null, name, memberships: [] });
  const key = membershipKey(membership);
  const first = people.speak(held, key, row);
  if (first)
    row.refuse(undefined, "row_repeated", { facts: { row: first.row, sheet: first.sheet } });
  const isHeld = held.next.memberships.some((one) => membershipKey(one) === key);
  const { next } = held;
  const memberships = isHeld ? next.memberships : [...next.memberships, membership];
  people.change(held, { code: code ?? next.code, name: renamed(next.name, name), memberships });
  if (memberships.length > membershipsMax)
    row.refuse("role", "too_many_roles", { facts: { max: membershipsMax } });
  const isChanged = JSON.stringify(held.now) !== JSON.stringify(held.next);
  if (isChanged && isOfOffice(memberships) && !world.mayManageOffice)
    row.refuse("role", "office_only");
}

type Asked = { code: string | undefined; name: string; membership: MembershipState };

/** The person that a row means; undefined for somebody new. */
function findPerson(row: Row<"people">, people: People, asked: Asked) {
  const { code, name, membership } = asked;
  const coded = code === undefined ? undefined : people.find(code);
  if (coded) return coded;
  const namesakes = people.named(name);
  const key = membershipKey(membership);
  const same = namesakes.filter(
    ({ next }) =>
      (code === undefined || next.code === null) &&
      next.memberships.some((one) => membershipKey(one) === key),
  );
  // Of people whom the list cannot tell apart, each row is about one; it says nothing new of them.
  const alike = same.every(({ next }) => textOf(next.name) === name);
  const unspoken = same.find((one) => !people.isSpoken(one, key)) ?? same[0];
  if (code === undefined && same.length > 1 && alike) return unspoken;
  const candidates = namesakes.map(told).slice(0, candidatesMax);
  if (same.length > 1) {
    row.refuse("name", "person_ambiguous", { candidates });
    return "several";
  }
  if (!same[0] && namesakes.length > 0 && code === undefined)
    row.warn("name", "same_name", { candidates });
  return same[0];
}

/** A person as one tells namesakes apart: by code and roles. */
function told({ next: { code, name, memberships } }: Held<PersonState>): string {
  const roles = memberships.map(
    ({ role, school, cluster }) => `${roleWords[role][0]} ${school ?? cluster ?? ""}`,
  );
  return `${code ?? name} (${roles.map((one) => one.trim()).join(", ")})`;
}

/** The role of a row and where it is held; the role may be left out where the place tells it. */
function membershipIn(row: Row<"people">, world: PeopleWorld): MembershipState | undefined {
  const { clusters, schools } = world;
  const said = row.choice("role", roleWords);
  const school = referred(row, "school", { things: schools, unknown: "school_unknown" });
  const cluster = referred(row, "cluster", { things: clusters, unknown: "cluster_unknown" });
  const role = said ?? (row.has("role") ? undefined : roleAt(row));
  if (role === "school") {
    if (!row.has("school")) return row.refuse("school", "required");
    return school && { role, cluster: null, school: school.next.code };
  }
  if (role === "cluster") {
    const own = row.has("cluster") ? cluster?.next.code : school?.next.cluster;
    if (!own && !row.has("cluster")) return row.refuse("cluster", "required");
    return own ? { role, cluster: own, school: null } : undefined;
  }
  if (!role && !row.has("role")) return row.refuse("role", "required");
  return role && { role, cluster: null, school: null };
}

function roleAt(row: Row<"people">): Role | undefined {
  if (row.has("school") === row.has("cluster")) return undefined;
  return row.has("school") ? "school" : "cluster";
}

/** People by code and by name, and which row speaks of which role of whom. */
function peopleOf(existing: readonly Existing<PersonState>[]) {
  const held = (next: PersonState, id?: string): Held<PersonState> => {
    const now = id === undefined ? undefined : next;
    return { id, now, next, at: undefined, implied: undefined };
  };
  const all = existing.map(({ id, state }) => held(state, id));
  const codes = byCode(
    all.flatMap((one) => (one.next.code === null ? [] : [[one.next.code, one] as const])),
  );
  const names = Map.groupBy(all, ({ next }) => fold(next.name));
  const spoken = new Map<Held<PersonState>, Map<string, Pick<Row, "sheet" | "row">>>();
  const call = (name: string, one: Held<PersonState>) => {
    const namesakes = names.get(fold(name)) ?? [];
    if (!namesakes.includes(one)) names.set(fold(name), [...namesakes, one]);
  };
  return {
    all,
    find: codes.find,
    named: (name: string) => names.get(fold(name)) ?? [],
    add(next: PersonState): Held<PersonState> {
      const one = held(next);
      all.push(one);
      return one;
    },
    change(one: Held<PersonState>, next: PersonState): void {
      one.next = next;
      call(next.name, one);
      if (next.code !== null) codes.add(next.code, one);
    },
    isSpoken: (one: Held<PersonState>, key: string) => spoken.get(one)?.has(key) ?? false,
    /** Says that a row speaks of a role; gives the row that did so before. */
    speak(one: Held<PersonState>, key: string, { sheet, row }: Row<"people">) {
      const rows = spoken.get(one) ?? new Map<string, Pick<Row, "sheet" | "row">>();
      spoken.set(one, rows);
      const first = rows.get(key);
      rows.set(key, first ?? { sheet, row });
      one.at ??= { sheet, row };
      return first;
    },
  };
}
type People = ReturnType<typeof peopleOf>;
