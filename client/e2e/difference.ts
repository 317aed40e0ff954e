import type { Page } from "@playwright/test";
import type { DiscrepancyView } from "#domain/giftViews.ts";
import type { ClusterView, SchoolView } from "#domain/placeViews.ts";
import { ask, campaignOf } from "./people.ts";

// A difference of the demo, and who its parties are.

/** A difference of the demo of which something can be found and something lost. */
export async function missingOfSeveral(page: Page): Promise<DiscrepancyView> {
  const query = `campaign=${await campaignOf(page)}&state=unsettled&limit=500`;
  const { items } = await ask<{ items: DiscrepancyView[] }>(page, `/api/discrepancies?${query}`);
  const found = items.find(
    ({ kind, quantity, scale }) => kind === "missing" && quantity > 1 && scale === 0,
  );
  if (!found) throw new Error("the demo has nothing missing of which a part can be found");
  return found;
}

/** The demo's account of a school or cluster: `MN007` is `truong-007`, `C03` is `cum-03`. */
export async function accountOf(
  page: Page,
  of: "schools" | "clusters",
  id: string,
): Promise<string> {
  const { items } = await ask<{ items: (SchoolView | ClusterView)[] }>(
    page,
    `/api/${of}?limit=500`,
  );
  const code = items.find((one) => one.id === id)?.code ?? "";
  return code.replace("MN", "truong-").replace("C", "cum-");
}
