import { bareName, bareNameIn, spelling, type PlaceKind } from "./placeName.ts";

/** A commune of today with what was merged into it on 1 July 2025. */
export interface KnownCommune {
  /** Its official 5-digit code. */
  id: string;
  /** `Xã Minh Tân`. */
  name: string;
  formerly: readonly FormerCommune[];
}

/** A commune of before: `Xã Minh Tân`, `Huyện Vị Xuyên`, `Tỉnh Hà Giang`. */
export interface FormerCommune {
  name: string;
  district: string;
  province: string;
  /** Its official code, where the sources tell it. */
  code?: string | undefined;
}

/** A commune that a text may mean, and the old name by which, if it was one. */
export interface CommuneHit {
  commune: KnownCommune;
  formerly?: FormerCommune;
}

/** What a text means: one commune, one of several, or none that we know. */
export type CommuneFound =
  | { kind: "one"; commune: KnownCommune }
  | { kind: "several"; hits: CommuneHit[] }
  | { kind: "none" };

/** The most characters that are looked at. */
const textMax = 200;

/**
 * Makes ready to find communes by what people write: a code (`00919`, or `919` as a spreadsheet leaves
 * it), a name of today with or without "xã" (`P. Hà Giang 2`), an old name with or without its
 * district (`Xã Minh Tân, huyện Vị Xuyên`). Accents and case are ignored, but tell apart what would be
 * alike. A name of today, spelt as it is, means that commune unless a district is named: districts
 * are of before.
 */
export function communeFinder(known: readonly KnownCommune[]): (text: string) => CommuneFound {
  const names = known.flatMap((commune) => [
    nameOf({ commune }),
    ...commune.formerly.map((formerly) => nameOf({ commune, formerly })),
  ]);
  const byName = Map.groupBy(names, ({ name }) => name);
  const districts = new Set(names.flatMap((one) => one.districts));
  const provinces = new Set(
    known.flatMap(({ formerly }) => formerly.map(({ province }) => bareName(province).name)),
  );
  const isArea = (name: string) => districts.has(name) || provinces.has(name);

  return (text) => {
    const written = text.normalize("NFC").trim().slice(0, textMax);
    if (/^\d{1,5}$/.test(written)) return foundOf(withCode(known, written.padStart(5, "0")));
    const { commune, areas } = partsOf(written);
    const { kind, name } = bareNameIn(commune, (candidate) => byName.has(candidate));
    let left = byName.get(name) ?? [];
    let district: District = "unsaid";
    for (const area of areas.map((one) => bareNameIn(one, isArea))) {
      const meant = areaMeant(area, provinces, districts);
      if (meant === "district") left = left.filter((hit) => hit.districts.includes(area.name));
      if (meant === "district") district = "said";
      if (meant === "either" && district === "unsaid") district = "perhaps";
    }
    return foundOf(nearest(left, { kind, written: commune, district }));
  };
}

/** Whether a text names a district of before; `perhaps` where it may be the province. */
type District = "unsaid" | "perhaps" | "said";

/** A hit with what it is looked for by. */
interface Named extends CommuneHit {
  kind?: PlaceKind;
  name: string;
  spelt: string;
  /** A commune of today was never in a district, but people place it in those of its parts. */
  districts: string[];
}

function nameOf(hit: CommuneHit): Named {
  const { commune, formerly } = hit;
  const official = (formerly ?? commune).name;
  const parts = formerly ? [formerly] : commune.formerly;
  const districts = [...new Set(parts.map(({ district }) => bareName(district).name))];
  return { ...hit, ...bareName(official), spelt: spelling(official).join(" "), districts };
}

function withCode(known: readonly KnownCommune[], code: string): CommuneHit[] {
  const today = known.filter(({ id }) => id === code);
  if (today.length > 0) return today.map((commune) => ({ commune }));
  return known.flatMap((commune) =>
    commune.formerly.filter((old) => old.code === code).map((formerly) => ({ commune, formerly })),
  );
}

/** "Tuyên Quang" alone is the province or the city that was in it; Việt Nam tells nothing. */
function areaMeant(
  { kind, name }: { kind?: PlaceKind; name: string },
  provinces: ReadonlySet<string>,
  districts: ReadonlySet<string>,
): "district" | "province" | "either" {
  const isProvince = provinces.has(name) || name === "viet nam";
  if (!isProvince || ["huyện", "quận", "thị xã"].includes(kind ?? "")) return "district";
  if (kind === "tỉnh" || !districts.has(name)) return "province";
  return kind === "thành phố" ? "district" : "either";
}

/** Of those whose name and district fit, those that fit best: in their kind, then to the letter. */
function nearest(
  fitting: readonly Named[],
  asked: { kind?: PlaceKind | undefined; written: string; district: District },
): readonly Named[] {
  const ofKind = fitting.filter(({ kind }) => kind === asked.kind);
  const alike = ofKind.length > 0 ? ofKind : fitting;
  const written = spelling(asked.written).join(" ");
  const exact = alike.filter(({ spelt }) => spelt === written || spelt.endsWith(` ${written}`));
  const best = exact.length > 0 ? exact : alike;
  const old = best.filter(({ formerly }) => formerly);
  if (asked.district === "said" && old.length > 0) return old;
  const today = exact.filter(({ formerly }) => !formerly);
  return asked.district === "unsaid" && today.length > 0 ? today : best;
}

function foundOf(hits: readonly CommuneHit[]): CommuneFound {
  const [first] = hits;
  if (!first) return { kind: "none" };
  const communes = new Set(hits.map(({ commune }) => commune.id));
  if (communes.size === 1) return { kind: "one", commune: first.commune };
  return {
    kind: "several",
    hits: hits.map(({ commune, formerly }) => ({ commune, ...(formerly && { formerly }) })),
  };
}

/** Where another part of an address begins without a comma: "xã Minh Tân huyện Vị Xuyên". */
const begins = /\s(?=(?:huyện|huyen|thị xã|thi xa|thành phố|thanh pho|tỉnh|quận|TP\.?|TX\.?)\s)/giu;
const isCommune = /^(?:xã|xa|x\.|phường|phuong|p\.|p(?=\d)|thị trấn|thi tran|tt\.?|đặc khu)\s*\S/iu;
const isArea =
  /^(?:huyện|huyen|h\.|quận|q\.|thị xã|thi xa|tx\.?|thành phố|thanh pho|tp\.?|tỉnh)\s/iu;

/** The commune of an address and the areas that it is said to be in, in whatever order. */
function partsOf(text: string): { commune: string; areas: string[] } {
  const parts = text
    .split(/[,;()\n]|\s[-–]\s/)
    .flatMap((part) => part.split(begins))
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const said = parts.findIndex((part) => isCommune.test(part));
  const at = said >= 0 ? said : parts.findIndex((part) => !isArea.test(part));
  // What is smaller comes before: "thôn Bản Ven, xã Minh Tân".
  const areas = parts.filter((part, index) => index > at || (index < at && isArea.test(part)));
  return { commune: parts[at] ?? "", areas };
}
