import type { CampaignView, SiteView } from "#domain/placeViews.ts";
import { campaign, campaigns } from "../app/campaign.ts";
import type { Draft } from "../app/draft.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import type { PaperFields } from "./paperFields.ts";

/** What a paper's campaign and site are, also while nobody has chosen them. */
export function createPlaces(draft: Draft<PaperFields>) {
  const answer = createAnswer<{ items: SiteView[] }>(() => {
    const school = draft.value.school?.id;
    return school ? { path: "/api/sites", query: { school } } : undefined;
  });
  /** The school's sites, its main one first; closed ones too, for they were open then. */
  const sites = () =>
    (answer.value()?.items ?? [])
      .filter(({ school }) => school.id === draft.value.school?.id)
      .toSorted((a, b) => Number(b.main) - Number(a.main));
  return {
    campaign: (): CampaignView | undefined =>
      campaigns()?.find(({ id }) => id === draft.value.campaign) ?? campaign(),
    sites,
    site: (): string | undefined =>
      (sites().find(({ id }) => id === draft.value.site) ?? sites()[0])?.id,
  };
}
export type Places = ReturnType<typeof createPlaces>;
