import type { TotalsBy, TotalsView } from "#domain/ledgerViews.ts";
import { onLive } from "../api/live.ts";
import { campaign } from "../app/campaign.ts";
import { createAnswer, type LatestAnswer } from "./createAnswer.ts";

/** The chosen campaign's totals, asked for anew when something happened. */
export function createTotals(by: () => TotalsBy): LatestAnswer<TotalsView> {
  const answer = createAnswer<TotalsView>(() => {
    const id = campaign()?.id;
    return id ? { path: "/api/totals", query: { campaign: id, by: by() } } : undefined;
  });
  onLive((events) => {
    if (events.some(({ seq }) => seq !== undefined)) answer.refresh();
  });
  return answer;
}
