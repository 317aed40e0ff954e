import { expect, test } from "vitest";
import { giftWords } from "../words/t.ts";
import { daysLate, lateness } from "./late.ts";

const today = "2026-11-28";

test("days of delay are said of an expected day only: without it, since when it is on its way", async () => {
  await giftWords();
  const going = { state: "sent", sentOn: "2026-11-20" } as const;

  expect(lateness({ ...going, expectedOn: "2026-11-22" }, today)).toBe("trễ 6 ngày");
  expect(daysLate(going, today)).toBe(1);
  expect(lateness(going, today)).toBe("đã gửi 8 ngày");
});
