import type { Day } from "#domain/day.ts";
import type { Chance } from "#seed/chance.ts";

const families = ["NGUYEN", "TRAN", "LE", "PHAM", "HOANG", "VU", "DANG", "LO", "MA", "SUNG"];
const middles = ["VAN", "THI", "HUU", "MINH", "NGOC", "THANH"];
const givens = ["HOA", "LAN", "HUNG", "DUNG", "MAI", "SON", "QUAN", "LINH", "PHUC", "YEN"];
const wishes = [
  "ung ho",
  "ung ho dong bao bao lu",
  "UNG HO DONG BAO MIEN BAC",
  "Ung ho ba con vung lu",
  "chung tay cung dong bao khac phuc hau qua bao so 3",
  "mong ba con som on dinh cuoc song",
  "ung ho cac chau mam non vung cao co lop hoc moi",
  "chuyen tien",
  "gop mot chut",
  "",
];

/** An invented name, as banks write names. */
export function inventedName(chance: Chance): string {
  return [families, middles, givens].map((names) => chance.pick(names)).join(" ");
}

export function inventedAccount(chance: Chance): string {
  return `0711${String(chance.whole(0, 999_999_999)).padStart(9, "0")}`;
}

/** What a giver types: a wish, a name, or both. */
export function giversWords(chance: Chance): string {
  const wish = chance.pick(wishes);
  const name = inventedName(chance);
  return chance.pick([wish, `${name} ${wish}`.trim(), `${name} CHUYEN TIEN`, wish || name]);
}

/** Who gave, when, and what was typed. */
export interface Given {
  on: Day;
  time: string;
  name: string;
  account: string;
  words: string;
}

const own = "0011001932418";
const digits = (chance: Chance, count: number) =>
  Array.from({ length: count }, () => chance.whole(0, 9)).join("");

/** The words of a giver inside those of the banks, by how often each way was seen in 2024. */
export function bankMemo({ on, time, name, account, words }: Given, chance: Chance): string {
  const clock = time.replaceAll(":", "");
  const [year = "", month = "", date = ""] = on.split("-");
  const percent = chance.whole(1, 100);
  if (percent <= 39)
    return `${digits(chance, 6)}.${date}${month}${year.slice(2)}.${clock}.${words}`;
  if (percent <= 65)
    return `MBVCB.${chance.whole(10 ** 9, 9_999_999_999)}.${words}.CT tu ${account} ${name} toi ${own} MAT TRAN TO QUOC`;
  if (percent <= 90) return `9704${digits(chance, 20)}${words}`;
  if (percent <= 93)
    return `PARTNER.DIRECT_DEBITS_VCB.MSE.${digits(chance, 10)}_${spaced(words, chance)}`;
  if (percent <= 95) return `CT nhanh 247 den: ${words}`;
  if (percent <= 97) return `Chuyen tien den tu NAPAS Noi dung: ${words}`;
  return words || name;
}

/** Wallets put a space inside words. */
function spaced(words: string, chance: Chance): string {
  const at = chance.whole(0, Math.min(words.length, 3));
  return `${words.slice(0, at)} ${words.slice(at)}`;
}
