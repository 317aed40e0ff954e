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

/** The provinces of Việt Nam by code. Reads the whole country's list. */
export async function listProvinces(located: Located): Promise<ProvinceChoice[]> {
  const { provinces, communes } = await readVietnam();
  const known = new Set([...tuyenQuang.map(({ id }) => id), ...located.keys()]);
  return provinces.map(({ id, name }) => {
    const own = communes.filter(({ province }) => province === id);
    return { id, name, communes: own.length, located: own.every((one) => known.has(one.id)) };
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
