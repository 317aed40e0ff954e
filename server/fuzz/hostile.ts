import type { Chance } from "../simulation/chance.ts";

/** What breaks out of markup, formulas, SQL, paths or templates where it is not held in. */
export const breakingOut = [
  "<script>alert('la-lanh')</script>",
  `"><img src=x onerror=alert('la-lanh')>`,
  "'; drop table entries; --",
  "' or '1'='1",
  '=HYPERLINK("https://evil.example")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "../../../../etc/passwd",
  "..%2f..%2f",
  "{{7*7}}${7*7}",
  "%s%n%x",
  "\\\\evil.example\\share",
  "javascript:alert(1)",
  "a\r\nSet-Cookie: session=evil",
];

/** What makes a text another one than it looks like, or no text. */
export const strange = [
  "\u0000",
  "\u202egnp.exe",
  "a\u200bb",
  "\ufeff",
  "\ud800",
  "\udfff\ud800",
  "Mận".normalize("NFD"),
  "аdmin",
  "ﷺ".repeat(40),
  "a" + "\u0301".repeat(300),
  "👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿",
  "ı̇İ",
  "W".repeat(500),
  "đ".repeat(70_000),
  "",
  " ",
  "\t\n",
];

const keys = ["__proto__", "constructor", "toString", "hasOwnProperty", "length"];

const shaped = [
  "2026-02-30",
  "0000-00-00",
  "9999-12-31",
  "2026-11-23T00:00:00Z",
  "00000000-0000-0000-0000-000000000000",
  "FFFFFFFF-FFFF-7FFF-BFFF-FFFFFFFFFFFF",
  "-1",
  "1e999",
  "0x10",
  "９",
  "true",
  "null",
  "NaN",
  "VND",
  "%",
  "_",
  "*",
];

const numbers = [
  0,
  -0,
  -1,
  1,
  0.1,
  1e-7,
  10 ** 12,
  10 ** 12 + 1,
  2 ** 31,
  2 ** 53 - 1,
  2 ** 53,
  -(2 ** 53),
  1e21,
  1e308,
];

/** A text that nobody should send. */
export function hostileText(chance: Chance): string {
  const list = chance.one([breakingOut, strange, shaped, keys]) ?? shaped;
  return chance.one<string>(list) ?? "";
}

/** A value where another is expected. */
export function hostileValue(chance: Chance): unknown {
  switch (chance.below(8)) {
    case 0:
    case 1:
    case 2:
      return hostileText(chance);
    case 3:
    case 4:
      return chance.one(numbers);
    case 5:
      return chance.one([null, true, false]);
    case 6:
      return chance.one([[], [[]], [null], Array.from({ length: 2_000 }, () => 1)]);
    default:
      return chance.one([{}, { id: 1 }, JSON.parse('{"__proto__":{"role":"administrator"}}')]);
  }
}

/** Bodies that are not what their type says, or more than anyone needs. */
export function hostileBody(chance: Chance, valid: string): string | Uint8Array<ArrayBuffer> {
  const bytes = () => new Uint8Array(Buffer.from(valid));
  switch (chance.below(10)) {
    case 0:
      return valid.slice(0, chance.below(valid.length + 1));
    case 1:
      return `\ufeff${valid}`;
    case 2:
      return valid.replace("{", '{"__proto__":{"role":"administrator"},"constructor":1,');
    case 3:
      return "[".repeat(50_000);
    case 4:
      return `${"[".repeat(4_000)}${"]".repeat(4_000)}`;
    case 5:
      return `{"a":"${"x".repeat(300_000)}"}`;
    case 6:
      return new Uint8Array([...bytes(), 0xff, 0xfe, 0xc0, 0x80]);
    case 7: {
      const torn = bytes();
      if (torn.length > 0) torn[chance.below(torn.length)] = chance.below(256);
      return torn;
    }
    case 8:
      return valid.replaceAll(/\d+/g, () => String(chance.one(numbers)));
    default:
      return chance.one(["", "null", "[]", "0", '"a"', "true", "id=1&quantity=1", "<a/>"]) ?? "";
  }
}
