import type { NewPlaces } from "#db/newPlaces.ts";
import { chanceFrom, type Chance } from "./chance.ts";
import { communes, type Commune } from "#server/reference/tuyenQuang.ts";
import { hamletNames, schoolNames } from "./names.ts";

export type Cluster = { id: string; code: string; name: string; communes: readonly Commune[] };
export type Site = NonNullable<NewPlaces["sites"]>[number];
/** A preschool; `number` is that of its account, `truong-001`. Its first site is the main one. */
export interface School {
  id: string;
  number: number;
  code: string;
  name: string;
  cluster: Cluster;
  commune: Commune;
  sites: readonly [Site, ...Site[]];
}

export interface Province {
  clusters: readonly Cluster[];
  schools: readonly School[];
}

/**
 * First and last codes of each cluster's communes. Official codes follow the old districts, so
 * neighbours in the list are neighbours on the map.
 */
const areas: readonly (readonly (readonly [string, string])[])[] = [
  [["00691", "00706"]],
  [["00715", "00817"]],
  [["00820", "00901"]],
  [["00913", "00976"]],
  [["00982", "01012"]],
  [["01021", "01090"]],
  [["01096", "01147"]],
  [["01153", "01216"]],
  [["01225", "01261"]],
  [["02221", "02269"]],
  [["02287", "02365"]],
  [["02374", "02425"]],
  [["02434", "02494"]],
  [
    ["02212", "02215"],
    ["02509", "02530"],
  ],
  [["02536", "02623"]],
];
/** Fixed, so that a school keeps its id and its address from one demo to the next. */
const seed = 1_072_025;
const madeAt = Date.parse("2025-07-01T00:00:00Z");

/** The commune of `truong-001`, where the demo's story takes place. */
const storyCommune = "00922";

/**
 * 15 clusters and 100 preschools with their sites, always the same ones. Communes are real; names
 * of schools and hamlets, numbers of pupils and staff, and positions within a commune are not.
 */
export function inventProvince(): Province {
  const chance = chanceFrom(seed);
  const clusters = inventClusters(chance);
  const hamlets = hamletNames(chance);
  const drawn = clusters.flatMap((cluster, index) =>
    // 10 clusters of 7 schools and 5 of 6 make 100.
    communesFor(chance, cluster, index % 3 === 2 ? 6 : 7).map((commune) => ({ cluster, commune })),
  );
  const first = drawn.filter(({ commune }) => commune.id === storyCommune);
  const others = drawn.filter(({ commune }) => commune.id !== storyCommune);
  const schools = [...first, ...others].map(({ cluster, commune }, index): School => {
    const number = index + 1;
    const id = chance.id(madeAt);
    const code = `MN${String(number).padStart(3, "0")}`;
    const name = `Mầm non ${schoolNames[index] ?? code}`;
    const sites = inventSites(chance, { school: id, code, commune, hamlets });
    return { id, number, code, name, cluster, commune, sites };
  });
  return { clusters, schools };
}

/** The province's clusters, schools and sites as the database takes them. */
export function placesOf({ clusters, schools }: Province): NewPlaces {
  return {
    clusters: clusters.map(({ id, code, name }) => ({ id, code, name })),
    schools: schools.map(({ id, code, name, cluster, commune }) => ({
      id,
      code,
      name,
      level: "preschool",
      cluster: cluster.id,
      commune: commune.id,
    })),
    sites: schools.flatMap(({ sites }) => sites),
  };
}

function inventClusters(chance: Chance): Cluster[] {
  return areas.map((area, index) => {
    const code = `C${String(index + 1).padStart(2, "0")}`;
    const name = `Cụm chuyên môn số ${index + 1}`;
    const own = communes.filter(({ id }) => area.some(([from, to]) => id >= from && id <= to));
    return { id: chance.id(madeAt), code, name, communes: own };
  });
}

/** Where a cluster's schools are: a commune has a second one only when every other has one. */
function communesFor(chance: Chance, cluster: Cluster, count: number): Commune[] {
  const drawn = chance.shuffled(cluster.communes);
  const story = drawn.filter(({ id }) => id === storyCommune);
  const order = [...story, ...drawn.filter(({ id }) => id !== storyCommune)];
  return [...order, ...order].slice(0, count);
}

type InSchool = { school: string; code: string; commune: Commune; hamlets: string[] };

function inventSites(
  chance: Chance,
  { school, code, commune, hamlets }: InSchool,
): [Site, ...Site[]] {
  const main: Site = {
    id: chance.id(madeAt),
    school,
    code: `${code}-1`,
    name: "Điểm trường chính",
    main: true,
    ...near(chance, commune, 0.008),
    positionFrom: "gps",
    pupils: chance.whole(95, 210),
    staff: chance.whole(9, 14),
  };
  const least = commune.id === storyCommune ? 2 : 0;
  const satellites = Array.from({ length: chance.whole(least, 4) }, (_, index): Site => {
    const known = chance.next() < 0.8;
    return {
      id: chance.id(madeAt),
      school,
      code: `${code}-${index + 2}`,
      name: `Điểm trường ${hamlets.pop() ?? commune.name}`,
      main: false,
      ...(known ? near(chance, commune, 0.022) : { lat: commune.lat, lng: commune.lng }),
      positionFrom: known ? "map" : "commune",
      pupils: chance.whole(16, 64),
      staff: chance.whole(2, 4),
    };
  });
  return [main, ...satellites];
}

/** A place at most so many degrees north or south, east or west of a commune's point. */
function near(chance: Chance, commune: Commune, degrees: number) {
  const off = () => (chance.next() * 2 - 1) * degrees;
  const round = (value: number) => Math.round(value * 100_000) / 100_000;
  return { lat: round(commune.lat + off()), lng: round(commune.lng + off()) };
}
