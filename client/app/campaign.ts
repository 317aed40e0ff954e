import { createSignal } from "solid-js";
import type { CampaignView } from "#domain/placeViews.ts";
import { isSame } from "../api/isSame.ts";
import { get } from "../api/request.ts";
import { keep, kept } from "./kept.ts";

const place = "campaign";

const [campaigns, setCampaigns] = createSignal<CampaignView[] | undefined>(undefined, {
  equals: isSame,
});
const [chosen, setChosen] = createSignal(kept(place));

/** Every campaign, newest first as the server gives them; undefined until it has. */
export { campaigns };

/** The campaign everything is about now: the chosen one, else the first that is open. */
export function campaign(): CampaignView | undefined {
  const all = campaigns();
  return all?.find(({ id }) => id === chosen()) ?? all?.find(({ open }) => open) ?? all?.[0];
}

/** The day on which a campaign stopped to take needs and promises; undefined while it takes them. */
export function endedOn(id: string): string | undefined {
  return campaigns()?.find((one) => one.id === id && !one.open)?.endsOn;
}

export function chooseCampaign(id: string) {
  setChosen(id);
  keep(place, id);
}

/** Asks the server which campaigns there are; without a connection what was known stays. */
export async function refreshCampaigns(): Promise<void> {
  const answer = await get<{ items: CampaignView[] }>("/api/campaigns");
  if (answer.ok) setCampaigns(answer.value.items);
}
