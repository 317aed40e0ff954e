import { expect, isInstalled, openAs, test } from "./phone.ts";

// A truck arrives where there is no signal, at a school that had some in the morning.

test.use({ story: "receiptAhead", actionTimeout: 40_000 });
test.setTimeout(240_000);

test("a receipt is written without a network though only the desk was looked at before", async ({
  phone,
  network,
}) => {
  const page = await openAs(phone, "truong-001", "/desk");
  const confirm = page.getByRole("link", { name: /^Xác nhận đã nhận/ }).first();
  await isInstalled(page);
  await page.reload();
  const isKept = (path: string) =>
    page.evaluate(
      async (asked) => (await caches.match(asked, { ignoreVary: true })) !== undefined,
      path,
    );
  const address = (await confirm.getAttribute("href"))?.replace("/receipt", "");
  await expect.poll(() => isKept(`/api${address}`)).toBe(true);
  network.decide(() => "lost");

  await confirm.click();

  await expect(page.getByRole("button", { name: /^Xác nhận \d+ mặt hàng/ })).toBeVisible();
  await expect(page.getByRole("img", { name: "Ô ký tên, chưa ký" })).toBeVisible();
  await page.getByLabel("Họ và tên").fill("Người nhận thử");
  await page.getByLabel("Chức vụ").fill("Hiệu trưởng");
  await page.getByRole("button", { name: /^Xác nhận \d+ mặt hàng/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Gửi biên nhận" }).click();
  await expect(page.getByText(/✓ Đã lưu trên máy lúc/)).toBeVisible();
  await page.goto(`${address}/receipt`);
  await expect(page.getByText("Biên nhận này đã viết, đang chờ trong Hộp gửi")).toBeVisible();
});
