import { beforeEach, describe, expect, test } from "vitest";
import type { EntryView } from "#domain/ledgerViews.ts";
import { giftWords, speak } from "../words/t.ts";
import { isOnBehalf, movedBy } from "#domain/story.ts";
import { tellDifferences, tellReason, tellShort, tellWhole } from "./tell.ts";

beforeEach(async () => {
  await speak("vi");
  await giftWords();
});

type Movement = EntryView["movements"][number];
type Account = Movement["from"]["account"];

/** A movement of blankets of cluster 4 towards the school's site. */
function move(from: Account, to: Account, quantity: number, item = "CHAN"): Movement {
  const where = { giver: "c4", site: "s1" };
  const ends = { from: { account: from, ...where }, to: { account: to, ...where } };
  return { ...ends, item, quantity, value: quantity * 180_000 };
}

function entry(kind: EntryView["kind"], given: Partial<EntryView> = {}): EntryView {
  return {
    seq: 1,
    code: "BT-000001-3",
    id: "e1",
    kind,
    campaign: "k1",
    recordedAt: 0,
    effectiveOn: "2025-11-22",
    actor: { organisation: "c4", role: "cluster" },
    subjects: { site: "s1" },
    movements: [],
    files: [],
    flags: [],
    lines: [],
    leafHash: "",
    balance: { cash: 0, goods: 0 },
    names: {
      c4: "Cụm số 4",
      s1: "Mầm non Thuận Hòa · Điểm trường chính",
      CHAN: "Chăn trẻ em",
      TON: "Tấm lợp tôn",
      VND: "Tiền",
    },
    codes: {},
    units: {
      CHAN: { unit: "cái", scale: 0 },
      TON: { unit: "tấm", scale: 0 },
      VND: { unit: "₫", scale: 0 },
    },
    ...given,
  };
}

test("a promise is told with who gives, how much of what, and to whom", () => {
  const promised = entry("pledge", { movements: [move("promise", "expected", 24)] });

  expect(tellWhole(promised)).toBe(
    "Cụm số 4 cam kết 24\u00a0cái chăn trẻ em cho Mầm non Thuận Hòa · Điểm trường chính",
  );
  expect(tellShort(promised)).toBe("Cụm số 4 cam kết hiện vật cho Mầm non Thuận Hòa");
});

test("a promise to the fund needs no site, and money no name", () => {
  const movements = [move("promise", "expected", 5_000_000, "VND")];

  const told = tellWhole(entry("pledge", { subjects: {}, movements }));

  expect(told).toBe("Cụm số 4 cam kết 5.000.000\u00a0₫ cho quỹ của đợt");
});

test("sending what was promised counts once", () => {
  const movements = [move("expected", "promise", 24), move("gift", "transit", 24)];

  expect(movedBy(entry("consignment", { movements }))).toEqual([
    { item: "CHAN", quantity: 24, value: 24 * 180_000 },
  ]);
});

test("a receipt tells what arrived, and apart from it what is missing, damaged or too many", () => {
  const received = entry("receipt", {
    movements: [
      move("transit", "received", 11),
      move("transit", "damaged", 2),
      move("transit", "missing", 1),
      move("gift", "received", 3, "TON"),
    ],
  });

  expect(tellWhole(received)).toBe(
    "Mầm non Thuận Hòa · Điểm trường chính nhận 11\u00a0cái chăn trẻ em, " +
      "3\u00a0tấm lợp tôn từ Cụm số 4",
  );
  expect(tellDifferences(received)).toEqual([
    "thiếu 1\u00a0cái chăn trẻ em",
    "hỏng 2\u00a0cái chăn trẻ em",
    "thừa 3\u00a0tấm lợp tôn",
  ]);
});

test("a receipt of nothing says so", () => {
  const nothing = entry("receipt", { movements: [move("transit", "missing", 14)] });

  expect(tellShort(nothing)).toBe("Mầm non Thuận Hòa không nhận được hiện vật nào từ Cụm số 4");
});

test("a promise that lapsed by itself is told so, and is nobody's entry on behalf", () => {
  const lapsed = entry("release", {
    movements: [move("expected", "promise", 24)],
    reason: "lapsed",
    actor: { organisation: "department", role: "department", onBehalfOf: "c4" },
  });

  expect(tellShort(lapsed)).toBe("Hết hạn cam kết hiện vật của Cụm số 4 cho Mầm non Thuận Hòa");
  expect(tellReason(lapsed)).toBe("Quá hạn mà chưa gửi");
  expect(isOnBehalf(lapsed)).toBe(false);
});

test.each([
  ["not_for_us", "Không phải tiền của đợt này"],
  ["to_be_refunded", "Sẽ hoàn lại người chuyển"],
  ["giver_unknown", "Không tìm ra người tặng"],
  ["other", "Lý do khác"],
])("why a bank line was set aside is told in words: %s", (reason, words) => {
  expect(tellReason(entry("set_aside", { reason }))).toBe(words);
});

test("what the department takes off a silent cluster is told as what it is: nothing is erased", () => {
  const cancelled = entry("release", {
    actor: { organisation: "so", role: "department" },
    reason: "written_off",
    movements: [move("expected", "promise", 8)],
  });

  expect(tellWhole(cancelled)).toBe(
    "Sở hủy cam kết 8\u00a0cái chăn trẻ em chưa gửi của Cụm số 4 cho Mầm non Thuận Hòa · Điểm trường chính",
  );
});

test("what the department enters for a cluster is marked", () => {
  const actor = { organisation: "department", role: "department", onBehalfOf: "c4" } as const;

  expect(isOnBehalf(entry("consignment", { actor }))).toBe(true);
});

test("English tells the same", async () => {
  await speak("en");

  const told = tellWhole(entry("consignment", { movements: [move("gift", "transit", 24)] }));

  expect(told).toMatch(/^Cụm số 4 sent 24\u00a0\S+ \(.+\) to Mầm non Thuận Hòa/);
});

describe("the fund's money", () => {
  const place = "Mầm non Thuận Hòa · Điểm trường chính";
  const of = (account: Account, giver: string) => ({ account, giver, site: "s1" });
  const money = (from: Movement["from"], to: Movement["to"], quantity: number): Movement => ({
    from,
    to,
    item: "VND",
    quantity,
    value: quantity,
  });
  const free = { account: "fund" as const, giver: "fund" };
  const tellOf = (kind: EntryView["kind"], movements: Movement[], more: Partial<EntryView> = {}) =>
    tellWhole(entry(kind, { movements, ...more }));

  test("is held for a school and free again", () => {
    const held = money(free, of("fund", "fund"), 3_000_000);
    const freed = money(of("fund", "c4"), free, 1_000_000);

    expect(tellOf("earmark", [held])).toBe(`Sở dành 3.000.000\u00a0₫ của quỹ cho ${place}`);
    const over = entry("earmark_freed", { movements: [freed], reason: "need_closed" });
    expect(tellWhole(over)).toBe(
      `1.000.000\u00a0₫ đã dành cho ${place} trở lại phần chung của quỹ`,
    );
    expect(tellReason(over)).toBe("Nhu cầu đã khép");
  });

  test("is paid out by the fund, and arrives from those who gave it", () => {
    const paid = [
      money(of("fund", "c4"), of("transit", "c4"), 2_000_000),
      money(of("fund", "fund"), of("transit", "fund"), 1_000_000),
    ];
    const received = paid.map(({ to, quantity }) =>
      money(to, { ...to, account: "received" }, quantity),
    );

    expect(tellOf("consignment", paid)).toBe(`Quỹ của đợt gửi 3.000.000\u00a0₫ đến ${place}`);
    expect(tellOf("receipt", received)).toBe(
      `${place} nhận 3.000.000\u00a0₫ từ Cụm số 4, quỹ của đợt`,
    );
  });

  test("buys goods, which go back to whoever sold them", () => {
    const seller = { account: "outside" as const, giver: "fund" };
    const goods = { ...move("outside", "transit", 24), from: seller };
    const bought = [money(free, seller, 4_320_000), goods];
    const broken = { ...move("damaged", "outside", 2), to: seller };

    expect(tellOf("consignment", bought)).toBe(
      `Quỹ của đợt gửi 24\u00a0cái chăn trẻ em đến ${place}`,
    );
    expect(tellOf("gone_back", [broken])).toBe(
      `2\u00a0cái chăn trẻ em chưa tới ${place} đã về lại bên bán hàng`,
    );
  });
});
