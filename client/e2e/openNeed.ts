import type { Page } from "@playwright/test";
import type { NeedView } from "#domain/needViews.ts";
import { ask, campaignOf } from "./people.ts";

/** A need, and a line of it that lacks more than is promised here. */
export async function openNeed(page: Page) {
  const of = await campaignOf(page);
  const { items } = await ask<{ items: NeedView[] }>(
    page,
    `/api/needs?campaign=${of}&status=verified&limit=500`,
  );
  const isOpen = (line: NeedView["lines"][number]) => line.scale === 0 && line.lacking > 5;
  const need = items.find(({ lines }) => lines.some(isOpen));
  return { need, line: need?.lines.find(isOpen) };
}
