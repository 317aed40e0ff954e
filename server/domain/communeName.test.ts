import { describe, expect, test } from "vitest";
import { communeFinder, type KnownCommune } from "./communeName.ts";

const old = (province: string, district: string, name: string, code?: string) => ({
  name,
  district,
  province,
  code,
});
const ofHaGiang = (district: string, name: string, code?: string) =>
  old("Tỉnh Hà Giang", district, name, code);
const ofTuyenQuang = (district: string, name: string, code?: string) =>
  old("Tỉnh Tuyên Quang", district, name, code);

/** As it is in Tuyên Quang. */
const known: KnownCommune[] = [
  {
    id: "00691",
    name: "Phường Hà Giang 2",
    formerly: [
      ofHaGiang("Thành phố Hà Giang", "Phường Quang Trung", "00688"),
      ofHaGiang("Thành phố Hà Giang", "Xã Phương Thiện", "00703"),
    ],
  },
  {
    id: "00919",
    name: "Xã Minh Tân",
    formerly: [ofHaGiang("Huyện Vị Xuyên", "Xã Minh Tân", "00919")],
  },
  {
    id: "00922",
    name: "Xã Thuận Hoà",
    formerly: [ofHaGiang("Huyện Vị Xuyên", "Xã Thuận Hòa", "00922")],
  },
  {
    id: "00985",
    name: "Xã Bắc Mê",
    formerly: [ofHaGiang("Huyện Bắc Mê", "Thị trấn Yên Phú", "00982")],
  },
  {
    id: "02398",
    name: "Xã Yên Phú",
    formerly: [ofTuyenQuang("Huyện Hàm Yên", "Xã Yên Phú", "02398")],
  },
  {
    id: "01237",
    name: "Xã Tân Quang",
    formerly: [
      ofHaGiang("Huyện Bắc Quang", "Xã Tân Quang"),
      ofHaGiang("Huyện Bắc Quang", "Xã Tân Thành"),
    ],
  },
  {
    id: "02215",
    name: "Phường Minh Xuân",
    formerly: [ofTuyenQuang("Thành phố Tuyên Quang", "Phường Tân Quang", "02212")],
  },
  {
    id: "02374",
    name: "Xã Hàm Yên",
    formerly: [ofTuyenQuang("Huyện Hàm Yên", "Xã Tân Thành", "02407")],
  },
  {
    id: "02548",
    name: "Xã Tân Thanh",
    formerly: [ofTuyenQuang("Huyện Sơn Dương", "Xã Tân Thanh", "02578")],
  },
];
const find = communeFinder(known);

/** The code it finds, those that it may be, or none. */
function found(text: string): string | string[] | undefined {
  const what = find(text);
  if (what.kind === "several") return what.hits.map(({ commune }) => commune.id);
  return what.kind === "one" ? what.commune.id : undefined;
}

describe("one commune is found", () => {
  test.each([
    ["00919", "00919"],
    ["919", "00919"],
    // A code of before leads to where it went.
    ["02212", "02215"],
    ["Xã Minh Tân", "00919"],
    ["minh tan", "00919"],
    ["xa minh tan", "00919"],
    ["X. MINH TÂN", "00919"],
    ["Xã Minh Tân, huyện Vị Xuyên", "00919"],
    ["Xã Minh Tân, huyện Vị Xuyên, tỉnh Hà Giang, Việt Nam", "00919"],
    ["xa minh tan huyen vi xuyen", "00919"],
    ["Xã Minh Tân huyện Vị Xuyên tỉnh Hà Giang", "00919"],
    ["Minh Tân (Vị Xuyên)", "00919"],
    ["Minh Tân - Vị Xuyên", "00919"],
    ["H. Vị Xuyên, xã Minh Tân", "00919"],
    ["Thôn Bản Ven, xã Minh Tân, H. Vị Xuyên", "00919"],
    ["Minh Tân, Tuyên Quang", "00919"],
    ["Xã Minh Tân, tỉnh Tuyên Quang", "00919"],
    ["Thuận Hoà", "00922"],
    ["Thuận Hòa", "00922"],
    ["THUẬN HOÀ", "00922"],
    ["P. Hà Giang 2", "00691"],
    ["Phường Hà Giang 02", "00691"],
    ["Phường Hà Giang 2, thành phố Hà Giang", "00691"],
    // "Phương" is a name here, "phường" a kind of place.
    ["Phương Thiện", "00691"],
    ["phuong thien", "00691"],
    ["Xã Phương Thiện, TP Hà Giang", "00691"],
    ["Quang Trung", "00691"],
    // The kind and the accents tell apart what is alike without them.
    ["Thị trấn Yên Phú", "00985"],
    ["TT. Yên Phú", "00985"],
    ["Xã Yên Phú", "02398"],
    ["Yên Phú, Bắc Mê", "00985"],
    ["Xã Tân Thanh", "02548"],
    ["Tân Thành, huyện Hàm Yên", "02374"],
    ["Tân Thành, Bắc Quang", "01237"],
    // Without a district a name is today's, with one it is of before.
    ["Tân Quang", "01237"],
    ["Phường Tân Quang", "02215"],
    ["Tân Quang, thành phố Tuyên Quang", "02215"],
    ["Tân Quang, tỉnh Tuyên Quang", "01237"],
  ])("%s", (text, code) => {
    expect(found(text)).toBe(code);
  });
});

describe("what may be one of several is left to whoever asks", () => {
  test.each([
    ["Tân Thành", ["01237", "02374"]],
    ["tan thanh", ["01237", "02374", "02548", "02548"]],
    ["Tân Quang, Tuyên Quang", ["01237", "01237", "02215"]],
  ])("%s", (text, codes) => {
    expect(found(text)).toEqual(codes);
  });

  test("each with the old name by which it was found", () => {
    const { hits } = find("Tân Thành") as Extract<ReturnType<typeof find>, { kind: "several" }>;

    expect(hits.map(({ commune, formerly }) => [commune.name, formerly?.district])).toEqual([
      ["Xã Tân Quang", "Huyện Bắc Quang"],
      ["Xã Hàm Yên", "Huyện Hàm Yên"],
    ]);
  });
});

test.each([
  "",
  "xã",
  "00001",
  "123456",
  "Xã Không Có",
  "Xã Minh Tân, huyện Bắc Mê",
  "Xã Minh Tân, tỉnh Phú Thọ",
  "Xã Minh Tân, huyện Vị Xuyên, huyện Bắc Mê",
  "Huyện Vị Xuyên",
  "x".repeat(10_000),
])("%s is no commune that we know", (text) => {
  expect(found(text)).toBeUndefined();
});

test("every commune is found by its code, its name, and each old name with its district", () => {
  for (const { id, name, formerly } of known) {
    expect(found(id)).toBe(id);
    expect(found(name)).toBe(id);
    for (const part of formerly) expect(found(`${part.name}, ${part.district}`)).toBe(id);
  }
});
