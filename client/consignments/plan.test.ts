import { v7 } from "uuid";
import { afterEach, expect, test, vi } from "vitest";
import type { CampaignView } from "#domain/placeViews.ts";
import { refreshCampaigns } from "../app/campaign.ts";
import { loadPlan } from "./plan.ts";

// The server is what it says here.

afterEach(() => vi.unstubAllGlobals());

test("what nobody promised goes in the campaign of its need, whichever is looked at", async () => {
  const [looked, other, id, line, school] = [v7(), v7(), v7(), v7(), v7()];
  const [now, its] = [{ id: looked, open: true }, { id: other }] as CampaignView[];
  const need = { id, campaign: other, site: { id: v7(), school: { id: school } }, lines: [] };
  const reads: Record<string, unknown> = {
    "/api/campaigns": { items: [now, its] },
    [`/api/needs/${id}`]: need,
    [`/api/needs?campaign=${other}&school=${school}&status=verified&limit=500`]: { items: [need] },
  };
  vi.stubGlobal("fetch", async (path: string) =>
    Response.json(reads[path], { status: path in reads ? 200 : 404 }),
  );
  await refreshCampaigns();

  const plan = await loadPlan({
    campaign: now as CampaignView,
    cluster: v7(),
    pledges: [],
    towards: { need: id, line },
  });

  expect(plan).toMatchObject({ value: { campaign: its, site: need.site, needs: [need] } });
});
