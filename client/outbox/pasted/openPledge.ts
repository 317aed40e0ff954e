import type { PledgeView } from "#domain/giftViews.ts";
import { NewPledge, type PledgeToFund } from "#domain/pledge.ts";
import type { NeedView } from "#domain/needViews.ts";
import { get } from "../../api/request.ts";
import { campaigns, chooseCampaign } from "../../app/campaign.ts";
import { placeOfPledge, type PledgeDraft } from "../../pledges/pledgeDraft.ts";
import { money } from "../../words/format.ts";
import { t } from "../../words/t.ts";
import type { Compact } from "../compact.ts";
import { bodyAs, fillForm, type Opened, type Reader } from "./reading.ts";

/** A promise to a need line, in the form that its need has for one; to the fund it is one tap. */
export const openPledge: Reader = async (read) => {
  const pledge = bodyAs(NewPledge, read);
  if (!pledge) return "wrong";
  if (!("needLine" in pledge)) return toFund(read, pledge);
  const { id, needLine: line, quantity, value, note = "", onBehalfOf: giver = "" } = pledge;
  const found = await get<{ items: NeedView[] }>("/api/needs", { line });
  if (!found.ok) return found.problem;
  const [need] = found.value.items;
  if (!need) return "gone";
  const made = await get<{ items: PledgeView[] }>("/api/pledges", { need: need.id, limit: 500 });
  if (!made.ok) return made.problem;
  if (made.value.items.some((one) => one.id === id)) return { known: `/needs/${need.id}` };
  chooseCampaign(need.campaign);
  const draft: PledgeDraft = { id, key: read.key, quantity, value, note, giver };
  return fillForm(placeOfPledge(line), draft, `/needs/${need.id}?pledge=${line}`);
};

function toFund({ key, path }: Compact, pledge: PledgeToFund): Opened {
  const { id, campaign, quantity, note } = pledge;
  return {
    act: {
      kind: "pledge",
      key,
      path,
      body: pledge,
      things: [id],
      makes: id,
      name: campaigns()?.find((one) => one.id === campaign)?.name ?? "",
      address: `/campaigns/${campaign}`,
      between: "",
      says: () => [t("consignments.fund"), money(quantity)],
      quote: note,
      isGift: true,
    },
  };
}
