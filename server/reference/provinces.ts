import { fold } from "#domain/fold.ts";
import type { NewCommune, ProvinceChoice, ProvinceData } from "#domain/province.ts";
import type { Position } from "#domain/place.ts";
import { bareName } from "#domain/placeName.ts";
import { provincePoints } from "./provincePoints.ts";
import { startingItems } from "./startingItems.ts";
import { communes as tuyenQuang } from "./tuyenQuang.ts";
import { readVietnam, type Commune } from "./vietnam.ts";

/** Points of communes by code, from maps that an operator has put there. */
type Located = ReadonlyMap<string, Position>;

interface Counted {
  id: string;
  name: string;
  communes: string[];
}

/** Some 150 KB, where the whole list takes 50 ms to read each time and megabytes to keep. */
let counted: Promise<Counted[]> | undefined;

/** The provinces of Việt Nam by code. Reads the whole country's list when first asked. */
export async function listProvinces(located: Located): Promise<ProvinceChoice[]> {
  const known = new Set([...tuyenQuang.map(({ id }) => id), ...located.keys()]);
  counted ??= countCommunes();
  // What could not be read is tried again.
  counted.catch(() => (counted = undefined));
  return (await counted).map(({ id, name, communes }) => {
    const isLocated = communes.every((one) => known.has(one));
    return { id, name, communes: communes.length, located: isLocated };
  });
}

async function countCommunes(): Promise<Counted[]> {
  const { provinces, communes } = await readVietnam();
  const byProvince = Map.groupBy(communes, ({ province }) => province);
  return provinces.map(({ id, name }) => {
    const own = byProvince.get(id) ?? [];
    return { id, name, communes: own.map((commune) => commune.id) };
  });
}

/**
 * What a server begins with in a province: its communes, their old names, the catalogue for flooded
 * schools. Undefined for a code that no province has. Reads the whole country's list.
 */
export async function readProvince(
  id: string,
  located: Located,
): Promise<ProvinceData | undefined> {
  const { provinces, communes, oldCommunesOf } = await readVietnam();
  const province = provinces.find((one) => one.id === id);
  const middle = provincePoints[id];
  if (!province || !middle) return undefined;
  const own = communes.filter((commune) => commune.province === id);
  return {
    ...province,
    communes: own.map((commune) => newCommune(commune, { located, middle })),
    oldCommunes: oldCommunesOf(id),
    items: startingItems,
  };
}

const tuyenQuangById = new Map(tuyenQuang.map((commune) => [commune.id, commune]));

/** Our own list of Tuyên Quang's communes goes before the country's: it has points and spellings. */
function newCommune(
  { id, name }: Commune,
  { located, middle }: { located: Located; middle: Position },
): NewCommune {
  const ours = tuyenQuangById.get(id);
  const point = located.get(id) ?? ours;
  const { lat, lng } = point ?? middle;
  const names = ours ?? { name, nameEn: inEnglish(name) };
  return { id, name: names.name, nameEn: names.nameEn, lat, lng, isLocated: point !== undefined };
}

const englishKinds: Record<string, string> = {
  xã: "Commune",
  phường: "Ward",
  "đặc khu": "Special Zone",
};

/** `Xã Minh Tân` as English texts write it: `Minh Tan Commune`. */
function inEnglish(name: string): string {
  const { kind = "", name: bare } = bareName(name);
  const capitals = fold(bare).replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
  return `${capitals} ${englishKinds[kind] ?? "Commune"}`;
}
