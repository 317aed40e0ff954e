import type { CampaignView } from "#domain/placeViews.ts";
import type { NeedView } from "#domain/needViews.ts";
import type { PledgeView } from "#domain/giftViews.ts";
import { get, type Answer } from "../api/request.ts";
import { campaigns } from "../app/campaign.ts";

/** Where a consignment goes, which promises it may keep, and what else that site still needs. */
export interface Plan {
  campaign: CampaignView;
  /** Whose promises they are, when the department enters it for a cluster. */
  onBehalfOf: string | undefined;
  /** The line of a need that it is for, when nobody promised anything. */
  towards: Towards | undefined;
  /** Absent when none of the chosen promises is to be sent any more. */
  site: NeedView["site"] | undefined;
  pledges: PledgeView[];
  needs: NeedView[];
}

/** A line of a need, by their ids. */
interface Towards {
  need: string;
  line: string;
}

interface Asked {
  campaign: CampaignView;
  /** One's own cluster; undefined for the department, which may send for any. */
  cluster: string | undefined;
  pledges: readonly string[];
  towards: Towards | undefined;
}

/** The API gives at most this many at once; nobody has more promises waiting than a few of these. */
const pageSize = 500;
const pagesMax = 4;

/**
 * Reads the chosen promises, of those the ones to the first one's site, and that site's needs; without
 * a promise, where the line that was asked for is.
 */
export async function loadPlan(asked: Asked): Promise<Answer<Plan>> {
  const found = await chosenOf(asked);
  if (!found.ok) return found;
  const first = found.value[0];
  const { towards } = asked;
  const plan = { campaign: asked.campaign, onBehalfOf: undefined, towards, pledges: found.value };
  const needId = first?.need?.id ?? towards?.need;
  if (!needId) return { ok: true, value: { ...plan, site: undefined, needs: [] } };

  const need = await get<NeedView>(`/api/needs/${needId}`);
  if (!need.ok) return need;
  const { site } = need.value;
  // A need is found by its address, also while another campaign is looked at.
  const campaign = campaigns()?.find(({ id }) => id === need.value.campaign) ?? asked.campaign;
  const needs = await get<{ items: NeedView[] }>("/api/needs", {
    campaign: campaign.id,
    school: site.school.id,
    status: "verified",
    limit: pageSize,
  });
  if (!needs.ok) return needs;
  const onBehalfOf = asked.cluster ? undefined : first?.cluster.id;
  const pledges = found.value.filter(
    ({ cluster, need: of }) => of?.site === site.id && cluster.id === first?.cluster.id,
  );
  const here = needs.value.items.filter((one) => one.site.id === site.id);
  return { ok: true, value: { ...plan, campaign, onBehalfOf, site, pledges, needs: here } };
}

/** The chosen promises of which something is to be sent, in the order in which they were chosen. */
async function chosenOf({ campaign, cluster, pledges }: Asked): Promise<Answer<PledgeView[]>> {
  const found = new Map<string, PledgeView>();
  let cursor: string | undefined;
  for (let page = 0; page < pagesMax && found.size < pledges.length; page++) {
    const answer = await get<{ items: PledgeView[]; next: string | null }>("/api/pledges", {
      campaign: campaign.id,
      cluster,
      state: "live",
      limit: pageSize,
      cursor,
    });
    if (!answer.ok) return answer;
    for (const pledge of answer.value.items)
      if (pledge.need && pledges.includes(pledge.id)) found.set(pledge.id, pledge);
    if (!answer.value.next) break;
    cursor = answer.value.next;
  }
  return { ok: true, value: pledges.flatMap((id) => found.get(id) ?? []) };
}
