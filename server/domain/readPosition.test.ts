import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accept, refuse } from "./decision.ts";
import { readPosition } from "./readPosition.ts";

const read = (text: string) => {
  const decision = readPosition(text);
  return decision.ok ? [decision.value.lat, decision.value.lng] : decision.facts.problem;
};

describe("a position is read as people write it", () => {
  test.each([
    "22.8234, 104.98",
    "22.8234,104.98",
    " 22.8234 104.98 ",
    "22,8234 104,98",
    "22,8234; 104,98",
    "22,8234, 104,98",
    "22,8234,104,98",
    "(22.8234, 104.98)",
    "22.8234 - 104.98",
    "22.8234-104.98",
    "22.8234°N 104.98°E",
    "N 22.8234, E 104.98",
    "22,8234° B - 104,98° Đ",
    "104.98 Đ, 22.8234 B",
    "lat: 22.8234, lng: 104.98",
    "Vĩ độ: 22,8234; Kinh độ: 104,98",
    "kinh độ 104.98, vĩ độ 22.8234",
    "Vĩ độ 22,8234 Bắc, kinh độ 104,98 Đông",
    `22°49'24.24"N 104°58'48"E`,
    `22º49′24,24″B, 104º58′48″Đ`,
    `22° 49' 24.24'' N, 104° 58' 48'' E`,
    "22 49 24.24 B, 104 58 48 Đ",
    "22 49 24,24, 104 58 48",
    "22 độ 49 phút 24,24 giây Bắc 104 độ 58 phút 48 giây Đông",
    "22°49.404' 104°58.8'",
    "22 49.404 N 104 58.8 E",
  ])("%s", (text) => {
    expect(read(text)).toEqual([22.8234, 104.98]);
  });

  test.each([
    ["22, 104", [22, 104]],
    ["22,104", [22, 104]],
    ["22°N 104°58'E", [22, 104.966667]],
    ["22 49 24,104 58 48", [22.823333, 104.98]],
    ["-22.5, -104.5", [-22.5, -104.5]],
    ["22.5 S 104.5 T", [-22.5, -104.5]],
    // Not ours to judge here: `decidePosition` says that they are swapped.
    ["104.98, 22.8234", [104.98, 22.8234]],
  ])("%s", (text, position) => {
    expect(read(text)).toEqual(position);
  });
});

describe("a link pasted from a map is read", () => {
  test.each([
    "https://www.google.com/maps/@22.8234,104.98,15z",
    "https://www.google.com/maps/place/Tr%C6%B0%E1%BB%9Dng+M%E1%BA%A7m+non/@22.9,104.1,17z/data=!3m1!4b1!4m6!3m5!1s0x36!8m2!3d22.8234!4d104.98!16s",
    "https://www.google.com/maps/place/22%C2%B049'24.24%22N+104%C2%B058'48.0%22E/@22.9,104.1,17z",
    "https://www.google.com/maps/place/22.8234,104.98/data=x",
    "https://www.google.com/maps/search/22.8234,+104.98?entry=tts",
    "https://www.google.com/maps?q=22.8234,104.98&z=17",
    "https://maps.google.com/?q=loc:22.8234,104.98",
    "https://maps.google.com/maps?ll=22.8234,104.98",
    "google.com/maps/search/?api=1&query=22.8234%2C104.98",
    "https://www.openstreetmap.org/#map=15/22.8234/104.98",
    "https://www.openstreetmap.org/?mlat=22.8234&mlon=104.98#map=12/22.1/104.1",
    "https://maps.apple.com/?ll=22.8234,104.98&q=Tr%C6%B0%E1%BB%9Dng",
    "https://www.bing.com/maps?cp=22.8234~104.98&lvl=15",
    "geo:22.8234,104.98",
    "geo:22.8234,104.98,120;u=30",
    "geo:0,0?q=22.8234,104.98(Tr%C6%B0%E1%BB%9Dng)",
  ])("%s", (text) => {
    expect(read(text)).toEqual([22.8234, 104.98]);
  });
});

test.each([
  "https://maps.app.goo.gl/AbCdEf123",
  "https://goo.gl/maps/AbCdEf",
  "maps.app.goo.gl/AbCdEf123",
  "https://osm.org/go/4gE@Wc--",
])("a short link cannot be read and says so: %s", (text) => {
  expect(readPosition(text)).toEqual(refuse("invalid_input", { problem: "short_link" }));
});

test.each([
  "",
  "Xã Minh Tân",
  "22.8234",
  "22.8234, 104.98, 12",
  "22.823.400, 104.980.000",
  "22°61'00\"N 104°58'48\"E",
  "22 49 24 B, 104 58 52 B",
  "22.8234 N 104.98",
  "200, 104",
  "22.5 49 24, 104 58 48",
  "https://www.google.com/maps/dir/22.8,104.9/22.9,104.8/@22.85,104.85,13z",
  "https://www.google.com/maps/place/12,34+Tran+Phu",
  "https://example.org/",
  `https://www.google.com/maps/@22.8234,104.98,${"9".repeat(2_000)}z`,
])("%s is no position", (text) => {
  expect(readPosition(text)).toEqual(refuse("invalid_input", { problem: "not_a_position" }));
});

const degrees = (least: number, most: number) =>
  fc.integer({ min: least * 1e6, max: most * 1e6 }).map((micro) => micro / 1e6);

/** Whole degrees, minutes, and seconds to a hundredth, of an angle that is not negative. */
function sexagesimal(angle: number): [number, number, string] {
  const hundredths = Math.round(angle * 360_000);
  const seconds = ((hundredths % 6_000) / 100).toFixed(2);
  return [Math.floor(hundredths / 360_000), Math.floor(hundredths / 6_000) % 60, seconds];
}

const marked = (angle: number, letter: string) => {
  const [d, m, s] = sexagesimal(angle);
  return `${d}°${m}'${s}"${letter}`;
};
const spaced = (angle: number, letter: string) => `${sexagesimal(angle).join(" ")} ${letter}`;
const vi = (text: string) => text.replaceAll(".", ",");

const spellings: Record<string, (lat: number, lng: number) => string> = {
  points: (lat, lng) => `${lat.toFixed(6)}, ${lng.toFixed(6)}`,
  commas: (lat, lng) => vi(`${lat.toFixed(6)} ${lng.toFixed(6)}`),
  marks: (lat, lng) => `${marked(lat, "N")} ${marked(lng, "E")}`,
  "marks, in Vietnamese": (lat, lng) => vi(`${marked(lat, "B")} - ${marked(lng, "Đ")}`),
  spaces: (lat, lng) => `${spaced(lat, "B")}, ${spaced(lng, "Đ")}`,
  "a Google link": (lat, lng) =>
    `https://www.google.com/maps/@${lat.toFixed(6)},${lng.toFixed(6)},9z`,
  "an OpenStreetMap link": (lat, lng) =>
    `https://www.openstreetmap.org/#map=9/${lat.toFixed(6)}/${lng.toFixed(6)}`,
  "a geo link": (lat, lng) => `geo:${lat.toFixed(6)},${lng.toFixed(6)}`,
};

test.each(Object.keys(spellings))("any position written with %s reads back", (spelling) => {
  fc.assert(
    fc.property(degrees(8, 24), degrees(102, 110), (lat, lng) => {
      const decision = readPosition(spellings[spelling]!(lat, lng));

      // Half of a hundredth of a second is 0.0000014 degrees.
      const near = (degree: number) => expect.closeTo(degree, 5);
      expect(decision).toEqual(accept({ lat: near(lat), lng: near(lng) }));
    }),
  );
});
