import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A commune of the province; `id` is its official code, `lat` and `lng` a point inside it. */
export interface Commune {
  id: string;
  name: string;
  nameEn: string;
  lat: number;
  lng: number;
}

/**
 * The 124 communes of Tuyên Quang since 1 July 2025 by official code, each with a point inside it
 * in degrees WGS 84, rounded to 0.01 (about 1 km).
 */
export const communes: readonly Commune[] = readFileSync(
  join(import.meta.dirname, "tuyenQuang.csv"),
  "utf8",
)
  .trim()
  .split("\n")
  .slice(1)
  .map(communeOf);

function communeOf(row: string): Commune {
  const [id, name, nameEn, lat, lng] = row.trim().split(",");
  if (!id || !name || !nameEn || !lat || !lng) throw new Error(`not a commune: ${row}`);
  return { id, name, nameEn, lat: Number(lat), lng: Number(lng) };
}
