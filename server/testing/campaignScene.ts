import { v7 } from "uuid";
import { testContext } from "#server/testing.ts";
import { placesScene } from "./placesScene.ts";
import { clusterActor } from "./story.ts";

export const bank = { bin: "970436", account: "0123456789", holder: "QUY CUU TRO TUYEN QUANG" };

export const newCampaign = (of: object = {}) => ({
  id: v7(),
  name: "Lũ tháng 11",
  hazard: "flood",
  startsOn: "2026-11-20",
  endsOn: "2027-01-20",
  communes: ["00691"],
  lapseDays: 14,
  silenceDays: 10,
  memoPrefix: "TQL",
  ...of,
});

/** A campaign opened through the API, and a way to promise all but one of what a need asks in it. */
export async function campaignScene() {
  const context = await testContext();
  const places = await placesScene(context);
  const { done, json, province, school, needOf } = places;
  const campaign = newCampaign({ bank, glide: "FL-2026-000123-VNM" });
  await done("campaigns", campaign);
  const view = async () => {
    const { items } = await json("campaigns");
    return (items as { id: string }[]).find(({ id }) => id === campaign.id);
  };
  const promised = async (item: string, quantity: number) => {
    const need = { ...needOf(province.site, item), campaign: campaign.id };
    need.lines[0]!.quantity = quantity + 1;
    await done("needs", need, school);
    await done(`needs/${need.id}/verify`, { lines: [] });
    const pledge = { id: v7(), needLine: need.lines[0]!.id, quantity };
    await done("pledges", pledge, clusterActor(province.cluster));
    return { need, pledge };
  };
  const change = `campaigns/${campaign.id}/change`;
  return { ...places, context, campaign, view, promised, change };
}
