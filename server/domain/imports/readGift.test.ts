import { describe, expect, test } from "vitest";
import { blankets, gift, planned, type Told } from "#server/testing/giftList.ts";

const only = (told: Told) => {
  const { gifts, problems } = planned([{ ...blankets, ...told }]);
  expect(problems).toEqual([]);
  return gifts[0]?.gift;
};
const wrong = (told: Told) => {
  const { problems } = planned([{ ...blankets, ...told }]);
  return problems.map(({ column, code }) => [column, code]);
};

describe("a row of gifts", () => {
  test("is a gift from its cluster to the school's main site", () => {
    expect(only({})).toEqual(gift);
  });

  test("may name its places instead of their codes, and a satellite site", () => {
    const named = {
      cluster: null,
      school: null,
      clusterName: "cum so 1",
      schoolName: "Mầm non Hoa Ban",
    };

    expect(only({ ...named, site: "nà lung" })).toEqual({ ...gift, site: "MN001-2" });
  });

  test("is worth what the catalogue says where it names no value", () => {
    expect(only({ value: null })).toEqual({ ...gift, basis: "catalogue" });
  });

  test.each<[string, Told, number]>([
    ["its own unit", { quantity: "1,5", unit: "kg" }, 1_500],
    ["packs", { quantity: 2, unit: "Bao" }, 50_000],
    ["a unit behind the number", { quantity: "2 bao" }, 50_000],
    ["thousands", { quantity: "1.500" }, 1_500_000],
    ["a number of Excel", { quantity: 0.25 }, 250],
  ])("counts in %s", (_, told, grams) => {
    expect(only({ item: "Rice", value: null, ...told })).toMatchObject({
      item: "GAO",
      quantity: grams,
      value: (grams * 16_000) / 1_000,
    });
  });

  test.each<[string, Told, object]>([
    ["in hand where nothing is said", { item: "Tiền", quantity: null, value: "5.000.000" }, {}],
    ["by transfer", { item: "tiền", means: "CK" }, { means: "transfer" }],
    ["as its item says", { item: "Chuyển khoản" }, { means: "transfer" }],
    ["in millions", { item: "Tiền mặt", value: "5 triệu" }, {}],
    ["as a quantity", { item: "VND", quantity: 5_000_000, value: null }, {}],
    ["as both", { item: "VND", quantity: "5.000.000 đ", value: 5e6 }, {}],
  ])("is money %s", (_, told, more) => {
    expect(only({ quantity: null, value: "5.000.000", ...told })).toEqual({
      ...gift,
      item: "VND",
      means: "cash",
      quantity: 5_000_000,
      value: 5_000_000,
      ...more,
    });
  });

  test("names who signed for it", () => {
    const receiver = { name: "Người nhận", position: "Hiệu trưởng" };

    expect(only({ receiver: receiver.name, position: receiver.position })).toEqual({
      ...gift,
      receiver,
    });
  });
});

describe("a row of gifts is wrong when", () => {
  test.each<[string, Told, [string, string]]>([
    ["its cluster is unknown", { cluster: "C99" }, ["Mã cụm", "cluster_unknown"]],
    ["it names no cluster", { cluster: null }, ["Mã cụm", "required"]],
    ["its school is unknown", { school: "MN999" }, ["Mã trường", "school_unknown"]],
    ["it names no school", { school: null }, ["Mã trường", "required"]],
    ["its site is unknown", { site: "Nà Pài" }, ["Điểm trường", "site_unknown"]],
    ["it has no day", { day: null }, ["Ngày trao", "required"]],
    ["its day is none", { day: "31/11/2025" }, ["Ngày trao", "not_a_day"]],
    ["its day is still to come", { day: "02/03/2026" }, ["Ngày trao", "day_to_come"]],
    ["its day is before the campaign", { day: "30/9/2025" }, ["Ngày trao", "day_outside_campaign"]],
    ["its day is after the campaign", { day: "1/1/2026" }, ["Ngày trao", "day_outside_campaign"]],
    ["it has no document", { document: null }, ["Số chứng từ", "required"]],
    ["it has no item", { item: null }, ["Mặt hàng", "required"]],
    ["its item is unknown", { item: "Chăn bông" }, ["Mặt hàng", "item_unknown"]],
    ["it has no quantity", { quantity: null }, ["Số lượng", "required"]],
    ["its quantity is nothing", { quantity: "0" }, ["Số lượng", "too_small"]],
    ["its quantity is half a piece", { quantity: "1,5" }, ["Số lượng", "not_whole"]],
    [
      "its quantity may be two",
      { item: "Gạo", quantity: "1,500" },
      ["Số lượng", "number_ambiguous"],
    ],
    ["its quantity is too fine", { item: "Gạo", quantity: "1,2345" }, ["Số lượng", "too_fine"]],
    ["its quantity is too large", { quantity: "2.000.000.000.000" }, ["Số lượng", "too_large"]],
    ["its unit is another", { unit: "thùng" }, ["ĐVT", "unit_unknown"]],
    ["the unit behind its number is another", { quantity: "5 tạ" }, ["Số lượng", "unit_unknown"]],
    ["its value is none", { value: "chưa rõ" }, ["Thành tiền", "not_a_number"]],
    ["its means is none", { means: "bay" }, ["Hình thức", "not_a_choice"]],
    ["goods are transferred", { means: "chuyển khoản" }, ["Hình thức", "means_unlike_item"]],
    [
      "money has no amount",
      { item: "Tiền", quantity: null, value: null },
      ["Thành tiền", "required"],
    ],
    [
      "money is two amounts",
      { item: "Tiền", quantity: 5, value: 6 },
      ["Thành tiền", "money_differs"],
    ],
  ])("%s", (_, told, problem) => {
    expect(wrong(told)).toEqual([problem]);
  });

  test("everything of it is wrong at once, and each is told", () => {
    const all = wrong({ cluster: "C99", day: "32/10/2025", item: "Chăn bông", document: null });

    expect(all.map(([column]) => column).toSorted()).toEqual([
      "Mã cụm",
      "Mặt hàng",
      "Ngày trao",
      "Số chứng từ",
    ]);
  });
});

test("what may have been meant is told: items that share a word, and units of the item", () => {
  const { problems } = planned([
    { ...blankets, item: "Chăn bông" },
    { ...blankets, item: "Gạo", unit: "thúng" },
  ]);

  expect(problems.map(({ candidates }) => candidates)).toEqual([
    ["Chăn trẻ em", "Chăn sơ sinh"],
    ["kg", "bao (25 kg)"],
  ]);
});
