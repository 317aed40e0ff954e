import { createMemo, createRoot } from "solid-js";
import { expect, test } from "vitest";
import { giftWords, keptWords, officeWords, speak, t } from "./t.ts";

test("who says a word that is still to be learnt says it then; what was said is not said anew", async () => {
  let times = 0;
  const [title, known] = createRoot(() => [
    createMemo(() => t("outbox.title")),
    createMemo(() => (times++, t("app.name"))),
  ]);

  await giftWords();

  expect(title()).toBe("Hộp gửi");
  expect(known()).toBe("Lá Lành");
  expect(times).toBe(1);
});

test("words that are asked for at the same time are all there afterwards", async () => {
  await Promise.all([giftWords(), keptWords(), officeWords()]);

  expect(t("outbox.title")).toBe("Hộp gửi");
  expect(t("kept.see")).toBe("Xem");
  expect(t("setup.title")).toBeTruthy();
});

test("what was learnt is known still after another language was spoken", async () => {
  await giftWords();

  await speak("en");
  expect(t("outbox.title")).toBe("Outbox");
  await speak("vi");
  expect(t("outbox.title")).toBe("Hộp gửi");
});
