import { eq, inArray } from "drizzle-orm";
import type { Position } from "#domain/place.ts";
import type { Writer } from "./database.ts";
import { communes, schools, sites } from "./schema/places.ts";

/** A site that went along with its commune, as it stood and as it stands. */
export interface MovedSite {
  id: string;
  before: Standing;
  after: Standing;
}
interface Standing extends Position {
  positionFrom: (typeof sites.$inferSelect)["positionFrom"];
}

/**
 * Gives the communes that stood at their province's point their own, by official code, and takes
 * those of their sites along of which nobody has said the place. What is located stays. Reads all
 * communes and, of those that move, all sites.
 */
export async function locate(
  tx: Writer,
  points: ReadonlyMap<string, Position>,
): Promise<{ communes: number; sites: MovedSite[] }> {
  const unlocated = await tx.select().from(communes).where(eq(communes.isLocated, false));
  const moved: MovedSite[] = [];
  let many = 0;
  for (const { id } of unlocated) {
    const point = points.get(id);
    if (!point) continue;
    many++;
    const { lat, lng } = point;
    await tx.update(communes).set({ lat, lng, isLocated: true }).where(eq(communes.id, id));
    moved.push(...(await takeAlong(tx, id, { lat, lng, positionFrom: "commune" })));
  }
  return { communes: many, sites: moved };
}

async function takeAlong(tx: Writer, commune: string, after: Standing): Promise<MovedSite[]> {
  const rows = await tx
    .select({ id: sites.id, lat: sites.lat, lng: sites.lng, positionFrom: sites.positionFrom })
    .from(sites)
    .innerJoin(schools, eq(schools.id, sites.school))
    .where(eq(schools.commune, commune));
  const going = rows.filter(({ positionFrom: from }) => from === "province" || from === "commune");
  const ids = going.map(({ id }) => id);
  if (ids.length > 0) await tx.update(sites).set(after).where(inArray(sites.id, ids));
  return going.map(({ id, ...before }) => ({ id, before, after }));
}
