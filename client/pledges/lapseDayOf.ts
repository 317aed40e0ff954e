import type { PledgeView } from "#domain/giftViews.ts";
import { get, type Query } from "../api/request.ts";

/** A promise just made is among the newest; others may have promised at the same moment. */
const newest = 20;

/** The day on which a promise that was just made lapses; undefined when it cannot be asked for. */
export async function lapseDayOf(id: string, among: Query): Promise<string | undefined> {
  const answer = await get<{ items: PledgeView[] }>("/api/pledges", { ...among, limit: newest });
  return answer.ok ? answer.value.items.find((pledge) => pledge.id === id)?.lapsesOn : undefined;
}
