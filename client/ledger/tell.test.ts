import { beforeEach, expect, test } from "vitest";
import type { EntryView } from "#domain/ledgerViews.ts";
import { giftWords, speak } from "../words/t.ts";
import { isOnBehalf, movedBy } from "./story.ts";
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

test("what the department enters for a cluster is marked", () => {
  const actor = { organisation: "department", role: "department", onBehalfOf: "c4" } as const;

  expect(isOnBehalf(entry("consignment", { actor }))).toBe(true);
});

test("English tells the same", async () => {
  await speak("en");

  const told = tellWhole(entry("consignment", { movements: [move("gift", "transit", 24)] }));

  expect(told).toMatch(/^Cụm số 4 sent 24\u00a0\S+ \(.+\) to Mầm non Thuận Hòa/);
});
