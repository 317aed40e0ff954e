import { describe, expect, test } from "vitest";
import type { PostedGift } from "#domain/postedGift.ts";
import { blankets, gift, planned, type Told } from "#server/testing/giftList.ts";

test("a list that is posted already is known as such, row by row", () => {
  const rows = [blankets, blankets, { ...blankets, item: "Gạo", quantity: "50", value: null }];

  const { gifts, problems } = planned(rows, [gift]);

  expect(problems).toEqual([]);
  expect(gifts.map(({ isPosted }) => isPosted)).toEqual([true, false, false]);
});

test("a row that is posted with other numbers is wrong, and is told which", () => {
  const posted: PostedGift = { ...gift, quantity: 25 };

  const { problems } = planned([blankets], [posted]);

  expect(problems).toMatchObject([
    { row: 2, code: "posted_otherwise", facts: { quantity: "25 cái", value: 3_600_000 } },
  ]);
});

test("a row of a closed period is wrong, but not one that is posted already", () => {
  const closed = { closedUntil: gift.givenOn };

  const { problems } = planned([blankets], [], closed);
  const known = planned([blankets], [gift], closed);

  expect(problems).toMatchObject([
    { row: 2, column: "Ngày trao", code: "day_closed", facts: { until: gift.givenOn } },
  ]);
  expect(known.problems).toEqual([]);
});

describe("a row of gifts is worth a look when", () => {
  const warned = (told: Told[], posted: PostedGift[] = []) => {
    const { problems, warnings } = planned(told, posted);
    expect(problems).toEqual([]);
    return warnings.map(({ row, column, code }) => [row, column, code]);
  };

  test("it is like another row", () => {
    expect(warned([blankets, blankets])).toEqual([[3, undefined, "gift_repeated"]]);
  });

  test("its code and its name are not of the same", () => {
    expect(warned([{ ...blankets, schoolName: "Mầm non Hoa Mận" }])).toEqual([
      [2, "Tên trường", "name_differs"],
    ]);
  });

  test("its value is far from the catalogue's", () => {
    expect(warned([{ ...blankets, value: "3.600" }])).toEqual([
      [2, "Thành tiền", "value_far_from_catalogue"],
    ]);
  });

  test("its document is posted with something else", () => {
    expect(warned([blankets], [{ ...gift, givenOn: "2025-10-19" }])).toEqual([
      [2, "Số chứng từ", "document_posted"],
    ]);
  });
});
