import type { Browser, BrowserContext, Page } from "@playwright/test";
import { v7 } from "uuid";
import type { ItemKind } from "../outbox/item.ts";
import { enter, fits } from "./people.ts";
import { expect, hope, openAs, write } from "./phone.ts";

// From a phone that gets rid of nothing, by a message, to the department.

/** A network that is so bad that nobody gets rid of anything. */
export const noWrites = ({ method, path }: { method: string; path: string }) =>
  method === "POST" && !path.startsWith("/api/auth") ? ("lost" as const) : ("pass" as const);

/** An act that waits on a phone. */
interface Waiting {
  kind: ItemKind;
  path: string;
  body: object;
  things: string[];
  makes?: string;
}

/** Puts acts into a phone's outbox, on which no write arrives, and copies their texts one by one. */
export async function textsOf(phone: BrowserContext, username: string, acts: readonly Waiting[]) {
  const page = await openAs(phone, username, "/outbox");
  await expect(page.getByText("Không còn gì chờ gửi")).toBeVisible();
  await phone.grantPermissions(["clipboard-read", "clipboard-write"]);
  await write(
    page,
    acts.map(({ body, ...rest }, i) => ({
      ...rest,
      key: v7(),
      n: i + 1,
      body: JSON.stringify(body),
      title: rest.kind,
      writtenAt: Date.now(),
      state: "waiting",
      tries: 0,
      nextAt: 0,
      notBefore: 0,
    })),
  );
  await page.reload();
  const texts: string[] = [];
  for (const [i] of acts.entries()) {
    await page.getByRole("button", { name: "Sao chép nội dung" }).nth(i).click();
    texts.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  return { page, texts };
}

/** The department, whose network is another one and loses nothing. */
export async function deskOf(browser: Browser, address: string) {
  const office = await browser.newContext({ baseURL: address, serviceWorkers: "block" });
  const desk = await office.newPage();
  await enter(desk, "so");
  return desk;
}

/** Opens a message as it came, with words around it. */
export async function paste(desk: Page, text: string) {
  await desk.goto("/paste");
  await desk.getByLabel("Tin của trường hoặc cụm").fill(`Sở ơi:\n${text}\ncảm ơn ạ`);
  await desk.getByRole("button", { name: "Mở tin này" }).click();
}

/** Pastes what needs no form, and enters it; twice, as when two people read the same chat. */
export async function enterTwice(desk: Page, text: string, says: string) {
  for (let times = 0; times < 2; times++) {
    await paste(desk, text);
    await expect(desk.getByText(says)).toBeVisible();
    await fits(desk);
    await desk.getByRole("button", { name: "Nhập thay người gửi" }).click();
    await expect(desk.getByText("Đã ghi nhận.")).toBeVisible();
  }
}

/** The phone has a network again, sends all that waits, and learns that it is there. */
export async function sendAll(page: Page) {
  await hope(page);
  await expect(page.getByText("Không còn gì chờ gửi")).toBeVisible();
}
