import { accept, refuse, type Decision } from "./decision.ts";
import { positionOfLink } from "./mapLink.ts";
import type { Position } from "./place.ts";

/** The longest text that is looked at: a pasted link with everything a map hangs on it. */
const textMax = 2_000;

/** What can only be unfolded by the service that shortened it. */
const shortLink =
  /(^|\/\/|www\.)(maps\.app\.goo\.gl|goo\.gl|g\.co|bit\.ly|osm\.org\/go|openstreetmap\.org\/go)\//i;
const link = /^(geo:|[a-z]+:\/\/|[a-z0-9.-]+\.[a-z]{2,}\/)/i;

/**
 * Reads a place as people have it: decimal degrees (`22.8234, 104.98`, `22,8234 104,98`), degrees with
 * minutes and seconds (`22°49'24"N 104°58'52"E`, `22 49 24 B, 104 58 52 Đ`), or a link pasted from a
 * map (Google, OpenStreetMap, Apple, `geo:` of RFC 5870). Without N, E, B or Đ the first is taken for
 * latitude, be it possible or not: `decidePosition` tells. Rounded to 0.000001°, about 10 cm.
 * Refuses with `invalid_input` and the problem `short_link` or `not_a_position`.
 */
export function readPosition(text: string): Decision<Position, "invalid_input"> {
  const trimmed = text.trim();
  if (shortLink.test(trimmed)) return refuse("invalid_input", { problem: "short_link" });
  const found = trimmed.length > textMax ? undefined : positionOf(trimmed);
  // Up to 180 either way: a longitude in the wrong place is told as what it is.
  if (!found || Math.abs(found.lat) > 180 || Math.abs(found.lng) > 180)
    return refuse("invalid_input", { problem: "not_a_position" });
  return accept({ lat: rounded(found.lat), lng: rounded(found.lng) });
}

function positionOf(text: string): Position | undefined {
  if (!link.test(text)) return positionOfText(text);
  const { position, written } = positionOfLink(text);
  return position ?? (written === undefined ? undefined : positionOfText(written));
}

const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/** North and south are degrees of latitude, east and west of longitude, in both languages. */
const axes: Record<string, { axis: "lat" | "lng"; sign: 1 | -1 }> = {
  N: { axis: "lat", sign: 1 },
  B: { axis: "lat", sign: 1 },
  S: { axis: "lat", sign: -1 },
  E: { axis: "lng", sign: 1 },
  Đ: { axis: "lng", sign: 1 },
  D: { axis: "lng", sign: 1 },
  W: { axis: "lng", sign: -1 },
  T: { axis: "lng", sign: -1 },
};

/** Words for signs and directions; what else is written in letters makes a text no position. */
const words: Record<string, string> = {
  ĐỘ: "°",
  DEG: "°",
  PHÚT: "'",
  GIÂY: '"',
  BẮC: "N",
  NORTH: "N",
  ĐÔNG: "E",
  EAST: "E",
};

function positionOfText(text: string): Position | undefined {
  const plain = plainly(text);
  const letters = plain.match(/\p{L}+/gu) ?? [];
  const directions = letters.flatMap((letter) => axes[letter] ?? []);
  const [first, second] = directions;
  if (directions.length !== letters.length || ![0, 2].includes(letters.length)) return undefined;
  if (first && first.axis === second?.axis) return undefined;

  const angles = anglesOf(plain.replace(/\p{L}/gu, " "));
  if (!angles) return undefined;
  const [one, other] = [angles[0] * (first?.sign ?? 1), angles[1] * (second?.sign ?? 1)];
  return first?.axis === "lng" ? { lat: other, lng: one } : { lat: one, lng: other };
}

/** In capitals, with one sign for each meaning; labels are directions unless there are others. */
function plainly(text: string): string {
  const signs = text
    .normalize("NFC")
    .toUpperCase()
    .replace(/[º˚]/g, "°")
    .replace(/[′’‘´`]/g, "'")
    .replace(/''|[″“”„]/g, '"')
    .replace(/[−–]/g, "-");
  const labelled = signs
    .replace(/VĨ\s*ĐỘ|LATITUDE|LAT(?!\p{L})/gu, "φ")
    .replace(/KINH\s*ĐỘ|LONGITUDE|(?:LNG|LONG|LON)(?!\p{L})/gu, "λ")
    .replace(/\p{L}+/gu, (word) => words[word] ?? word);
  const isDirected = /[NBSEĐDWT]/.test(labelled);
  return labelled.replaceAll("φ", isDirected ? " " : "N").replaceAll("λ", isDirected ? " " : "E");
}

const minus = String.raw`(?:(?<![\d°'"])-)?`;

/**
 * The two angles in degrees. A comma is a decimal one where no point is, if that makes sense
 * (`22,8234 104,98`), else it stands between numbers (`22,104`).
 */
function anglesOf(plain: string): [number, number] | undefined {
  const ways = plain.includes(".") ? [String.raw`\.\d+`] : [String.raw`,\d+`, "(?!)"];
  for (const fraction of ways) {
    const number = new RegExp(String.raw`${minus}\d+(?:${fraction})?`, "g");
    if (!/^[\s°'",;:()/-]*$/.test(plain.replace(number, ""))) continue;
    const halves = halvesOf(plain, [...plain.matchAll(number)]);
    const [one, other] = halves.map(degreesOf);
    if (one !== undefined && other !== undefined) return [one, other];
  }
  return undefined;
}

/** The numbers of each angle: the second begins at the second ° sign's number, else half way. */
function halvesOf(plain: string, found: readonly RegExpExecArray[]): string[][] {
  const numbers = found.map(([number]) => number.replace(",", "."));
  const marked = found.flatMap(({ index, 0: number }, at) =>
    /^\s*°/.test(plain.slice(index + number.length)) ? [at] : [],
  );
  const half = (marked.length === 2 && marked[1]) || numbers.length / 2;
  return Number.isInteger(half) ? [numbers.slice(0, half), numbers.slice(half)] : [];
}

/** Degrees, minutes, seconds of one angle; only the last of them may be a fraction. */
function degreesOf(numbers: readonly string[]): number | undefined {
  const [degrees = "", minutes = "0", seconds = "0"] = numbers;
  const isWhole = numbers.slice(0, -1).every((number) => /^-?\d+$/.test(number));
  const [m, s] = [Number(minutes), Number(seconds)];
  const isTime = m >= 0 && m < 60 && s >= 0 && s < 60;
  if (numbers.length < 1 || numbers.length > 3 || !isWhole || !isTime) return undefined;
  const size = Math.abs(Number(degrees)) + m / 60 + s / 3600;
  return degrees.startsWith("-") ? -size : size;
}
