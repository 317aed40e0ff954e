import { createEffect, createMemo, createRoot, onCleanup } from "solid-js";
import { askAgain, keptSince } from "../api/fresh.ts";
import { refreshCampaigns } from "../app/campaign.ts";
import { refreshProvince } from "../app/province.ts";
import { refreshMe } from "../app/session.ts";
import { items, refreshItems } from "../totals/catalogue.ts";

/** How often a page that shows what this phone had kept looks whether the network is back; less up to half by chance. */
const lookMs = 15_000;
/** The longest it leaves a server alone that has answered, where a form goes on with what it read when it was opened. */
const restMs = 10 * 60_000;

/** Reads all that is shown again once the network is back, as long as any of it is what this phone had kept. */
export function stayFresh() {
  createRoot(() => {
    const isOld = createMemo(() => keptSince() !== undefined);
    createEffect(() => {
      if (!isOld()) return;
      let timer: ReturnType<typeof setTimeout>;
      let isOver = false;
      const lookIn = (ms: number) => {
        if (isOver) return;
        timer = setTimeout(() => void look(ms).then(lookIn), ms * (1 - Math.random() / 2));
      };
      lookIn(lookMs);
      onCleanup(() => {
        isOver = true;
        clearTimeout(timer);
      });
    });
  });
}

/** Reads all again if the server answers; returns after how long to look once more if some of it is old even so. */
async function look(waited: number): Promise<number> {
  if (document.visibilityState !== "visible" || !(await isAnswered())) return lookMs;
  const house = [refreshMe(), refreshCampaigns(), refreshProvince()];
  await Promise.all(items().length > 0 ? [...house, refreshItems()] : house);
  askAgain();
  return Math.min(2 * waited, restMs);
}

/** Whether the server itself answers, and in time. */
async function isAnswered(): Promise<boolean> {
  const answer = await fetch("/api/campaigns").catch(() => undefined);
  return answer?.ok === true && !answer.headers.has("X-Kept-At");
}
