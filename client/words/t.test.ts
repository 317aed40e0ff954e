import { expect, test } from "vitest";
import { giftWords, keptWords, officeWords, t } from "./t.ts";

test("words that are asked for at the same time are all there afterwards", async () => {
  await Promise.all([giftWords(), keptWords(), officeWords()]);

  expect(t("outbox.title")).toBe("Hộp gửi");
  expect(t("kept.see")).toBe("Xem");
  expect(t("setup.title")).toBeTruthy();
});
