import { fold } from "./fold.ts";

/** What kind of place a name says it is, as Vietnamese addresses do: the word, and how it is cut. */
const kinds = [
  ["xã", "x"],
  ["phường", "p"],
  ["thị trấn", "tt"],
  ["đặc khu", "dk"],
  ["huyện", "h"],
  ["quận", "q"],
  ["thị xã", "tx"],
  ["thành phố", "tp"],
  ["tỉnh", "t"],
] as const;
export type PlaceKind = (typeof kinds)[number][0];

/** A name without the word for its kind, folded (`minh tan`); `kind` when the word was there. */
export interface BareName {
  kind?: PlaceKind;
  name: string;
}

/** Takes an official name apart: `Xã Minh Tân`, whose first word is its kind, fully spelt. */
export function bareName(official: string): BareName {
  const lower = official.normalize("NFC").toLowerCase().trim();
  const kind = kinds.map(([word]) => word).find((word) => lower.startsWith(`${word} `));
  return kind ? { kind, name: numbered(fold(lower.slice(kind.length))) } : { name: fold(lower) };
}

/**
 * Takes apart what people write: `P. Minh Xuân`, `xa minh tan`, `Q1`. `isKnown` tells bare names that
 * exist, for `Phương Thiện` is a place and not the ward of Thiện.
 */
export function bareNameIn(written: string, isKnown: (name: string) => boolean): BareName {
  const official = bareName(written);
  if (official.kind && isKnown(official.name)) return official;
  const folded = numbered(fold(written));
  if (isKnown(folded)) return { name: folded };
  for (const [kind, short] of kinds) {
    const [, rest] = new RegExp(`^(?:(?:${fold(kind)}|${short}) |${short}(?=\\d))(.+)$`).exec(
      folded,
    ) ?? [""];
    if (rest) return { kind, name: numbered(rest) };
  }
  return { name: folded };
}

/** `Phường 02` and `Phường 2` are one. */
function numbered(folded: string): string {
  return folded.replace(/\b0+(?=\d)/g, "");
}

/** The letters of each word with its marks, wherever in the word they stand: hoà and hòa are one. */
export function spelling(written: string): string[] {
  const words =
    written
      .normalize("NFD")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.map((word) => {
    const marks = word.match(/\p{M}/gu) ?? [];
    return `${word.replace(/\p{M}/gu, "")}${marks.toSorted().join("")}`;
  });
}
