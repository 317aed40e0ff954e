import { expect, test } from "vitest";
import { communeSearch } from "./communeSearch.ts";

const old = (name: string, district: string) => ({ name, district, province: "Tỉnh Hà Giang" });
const known = [
  { id: "00919", name: "Xã Minh Tân", formerly: [old("Xã Minh Tân", "Huyện Vị Xuyên")] },
  {
    id: "00985",
    name: "Xã Bắc Mê",
    formerly: [
      old("Thị trấn Yên Phú", "Huyện Bắc Mê"),
      old("Xã Minh Sơn", "Huyện Bắc Mê"),
      old("Xã Lạc Nông", "Huyện Bắc Mê"),
    ],
  },
];
const search = communeSearch(known);
const found = (text: string) =>
  search(text).map(({ id, formerly }) => [id, ...formerly.map(({ name }) => name)]);

test.each([
  ["minh", [["00919"], ["00985", "Xã Minh Sơn"]]],
  ["Minh T", [["00919"]]],
  ["Xã Minh Tân, huyện Vị Xuyên", [["00919", "Xã Minh Tân"]]],
  ["lạc nông bắc mê", [["00985", "Xã Lạc Nông"]]],
  ["009", [["00919"], ["00985"]]],
  ["TT. Yên Phú", [["00985"]]],
  ["", []],
  ["Không Có", []],
])("%s", (text, communes) => {
  expect(found(text)).toEqual(communes);
});
