import { NewNeed } from "#domain/need.ts";
import type { NeedView } from "#domain/needViews.ts";
import type { SiteView } from "#domain/placeViews.ts";
import { get } from "../../api/request.ts";
import { chooseCampaign } from "../../app/campaign.ts";
import { me } from "../../app/session.ts";
import { draftFrom } from "../../needs/draftOf.ts";
import { placeOfNeed, type NeedDraft } from "../../needs/needDraft.ts";
import { bodyAs, fillForm, type Reader } from "./reading.ts";

/** A need, in the form for one: as by message, for the school of its site. */
export const openNeed: Reader = async (read) => {
  const need = bodyAs(NewNeed, read);
  if (!need) return "wrong";
  const { id, campaign, site, lines } = need;
  const known = await get<{ items: NeedView[] }>("/api/needs", { line: lines[0]?.id });
  if (!known.ok) return known.problem;
  if (known.value.items.some((one) => one.id === id)) return { known: `/needs/${id}` };
  const found = await get<SiteView>(`/api/sites/${site}`);
  if (!found.ok) return found.problem;
  const draft: NeedDraft = {
    ...draftFrom(need, { id, key: read.key, site }),
    school: found.value.school,
    enteredFrom: "message",
  };
  chooseCampaign(campaign);
  return fillForm(placeOfNeed(me()?.active ?? "", campaign), draft, "/needs/new");
};
