import { expect, type Page } from "@playwright/test";
import { v7 } from "uuid";
import type { InvitationView } from "#domain/personViews.ts";
import type { SchoolView } from "#domain/placeViews.ts";
import { act, ask, enter, password } from "./people.ts";
import { see, seeAs, type Screen } from "./see.ts";

/** The screens of people, their links and one's own account. */
export const accountScreens: readonly Screen[] = [
  { name: "own account", isMain: true, open: seeOwnAccount },
  { name: "setting up a second factor", open: seeSecondFactor },
  { name: "people", isMain: true, open: (page) => seeAs(page, "quantri", "/people?role=cluster") },
  { name: "nobody found", open: (page) => seeAs(page, "so", "/people?text=zzzz") },
  { name: "new person with two roles", open: seeNewPerson },
  { name: "person with an open link", isMain: true, open: seePerson },
  { name: "links to print", isMain: true, open: seeLinks },
  { name: "joining", isMain: true, open: seeJoining },
  { name: "link that was revoked", open: seeRevokedLink },
  { name: "office's screen for a stranger", open: (page) => see(page, "/people/new") },
];

async function seeOwnAccount(page: Page) {
  await seeAs(page, "quantri", "/account");
  await page.getByText("Đổi mật khẩu").first().click();
  await page.getByLabel("Mật khẩu mới").fill("ngắn quá");
}

async function seeSecondFactor(page: Page) {
  await seeAs(page, "kiemtoan", "/account");
  await page.getByRole("button", { name: "Bật xác thực hai bước" }).click();
  const form = page.getByRole("region", { name: "Xác thực hai bước" });
  await form.getByLabel("Mật khẩu hiện tại").fill(password);
  await form.getByRole("button", { name: "Đi tiếp" }).click();
  await expect(page.getByRole("img", { name: "Mã QR cho ứng dụng xác thực" })).toBeVisible();
}

async function seeNewPerson(page: Page) {
  await seeAs(page, "so", "/people/new");
  await page.getByRole("button", { name: "Thêm vai trò" }).click();
  const second = page.getByRole("group", { name: "Vai trò 2" });
  await second.getByLabel("Vai trò", { exact: true }).selectOption("Tổ trưởng cụm");
  await page.getByRole("textbox", { name: "Họ và tên" }).fill("Người Thử");
  await page.getByText("30 ngày").click();
}

async function seePerson(page: Page) {
  const { person } = await invited(page);
  await see(page, `/people/${person}`);
  await expect(page.getByLabel("Tin nhắn để gửi")).toBeVisible();
}

async function seeLinks(page: Page) {
  await invited(page);
  await see(page, "/people/links");
  await expect(page.getByRole("img", { name: /^Mã QR của/ }).first()).toBeVisible();
}

async function seeJoining(page: Page) {
  const { url } = await invited(page);
  await page.context().clearCookies();
  await see(page, new URL(url).pathname);
  await page.getByLabel("Mật khẩu", { exact: true }).fill("ngắn quá");
}

async function seeRevokedLink(page: Page) {
  const { url, person } = await invited(page);
  await act(page, `/api/people/${person}/revoke`, {});
  await page.context().clearCookies();
  await see(page, new URL(url).pathname);
}

/** Somebody who was invited just now to the first school, for everyone in the demo has joined. */
async function invited(page: Page): Promise<InvitationView> {
  await enter(page, "so");
  const { items } = await ask<{ items: SchoolView[] }>(page, "/api/schools?limit=1");
  const person = v7();
  await act(page, "/api/people", {
    id: person,
    name: "Người Được Mời Thử",
    memberships: [
      { role: "school", school: items[0]?.id },
      { role: "cluster", cluster: items[0]?.cluster },
    ],
  });
  const links = await ask<{ items: InvitationView[] }>(page, `/api/invitations?person=${person}`);
  const [link] = links.items;
  if (!link) throw new Error("who was invited has an open link");
  return link;
}
