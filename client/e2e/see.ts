import type { Page } from "@playwright/test";
import { beThere, enter, isAtRest } from "./people.ts";

/** A screen as someone sees it, signed in or not, in a state that shows what it has. */
export interface Screen {
  name: string;
  /** Whether it is one that people spend their time on, to be looked at in every way. */
  isMain?: true;
  /** Goes there and waits until all of it is there. */
  open: (page: Page) => Promise<void>;
}

/** Goes to a screen and waits until all of it is there; `more` brings it into a state. */
export async function see(page: Page, path: string, more?: (page: Page) => Promise<void>) {
  await page.goto(path);
  await beThere(page);
  await isAtRest(page);
  await more?.(page);
}

/** The same as somebody of the demo. */
export async function seeAs(page: Page, username: string, path: string) {
  await enter(page, username);
  await see(page, path);
}
