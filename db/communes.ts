import { asc } from "drizzle-orm";
import type { KnownCommune } from "#domain/communeName.ts";
import type { Reader } from "./database.ts";
import { communes, oldCommunes } from "./schema/places.ts";

/** All communes by code: a province has some hundred. */
export async function allCommunes(read: Reader) {
  return read
    .select({
      id: communes.id,
      name: communes.name,
      nameEn: communes.nameEn,
      lat: communes.lat,
      lng: communes.lng,
      located: communes.isLocated,
    })
    .from(communes)
    .orderBy(asc(communes.id));
}

/** All communes with what they were until 1 July 2025, to find them by what people write. */
export async function knownCommunes(read: Reader): Promise<KnownCommune[]> {
  const [today, before] = await Promise.all([
    read.select({ id: communes.id, name: communes.name }).from(communes).orderBy(asc(communes.id)),
    read.select().from(oldCommunes).orderBy(asc(oldCommunes.id)),
  ]);
  const formerly = Map.groupBy(before, ({ commune }) => commune);
  return today.map(({ id, name }) => ({
    id,
    name,
    formerly: (formerly.get(id) ?? []).map((old) => ({
      name: old.name,
      district: old.district,
      province: old.province,
      ...(old.code !== null && { code: old.code }),
    })),
  }));
}
