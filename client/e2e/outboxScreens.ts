import { expect, type Page } from "@playwright/test";
import { v7 } from "uuid";
import type { NeedView } from "#domain/needViews.ts";
import { compactOf } from "../outbox/compact.ts";
import { ask, campaignOf, enter } from "./people.ts";
import { paste } from "./pasting.ts";
import { seeAs, type Screen } from "./see.ts";

// What waits on a phone, and what the department is told of it by a message.

export const outboxScreens: Screen[] = [
  { name: "outbox", open: (page) => seeAs(page, "truong-001", "/outbox") },
  { name: "texts to paste", open: (page) => seeAs(page, "so", "/paste") },
  { name: "text that was pasted", open: seePasted },
];

async function seePasted(page: Page) {
  await enter(page, "so");
  const query = `campaign=${await campaignOf(page)}&status=verified&limit=1`;
  const { items } = await ask<{ items: NeedView[] }>(page, `/api/needs?${query}`);
  const path = `/api/needs/${items[0]?.id}/confirm`;
  await paste(page, compactOf({ key: v7(), path, body: "{}" }));
  await expect(page.getByRole("region", { name: "Xác nhận còn cần" })).toBeVisible();
}
