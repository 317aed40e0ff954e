import { Hono } from "hono";
import { NewCampaign } from "#domain/campaign.ts";
import { ChangedCampaign } from "#domain/changedCampaign.ts";
import { changeCampaign } from "../commands/changeCampaign.ts";
import { openCampaign } from "../commands/openCampaign.ts";
import type { Context } from "../context.ts";
import { answer } from "../problems.ts";
import { asks, body, writes, type Signed } from "./asked.ts";

const tag = "Campaigns";

/** Campaigns, opened and changed by the office. */
export function campaignRoutes(context: Context) {
  return new Hono<Signed>()
    .post(
      "/",
      writes({ summary: "Open a campaign", tag }),
      asks("open_campaign"),
      body(NewCampaign),
      async (c) => answer(c, await openCampaign(context, c.var.by, c.req.valid("json"))),
    )
    .post(
      "/:id/change",
      writes({ summary: "Change what may still change of a campaign", tag }, 200),
      asks("edit_campaign"),
      body(ChangedCampaign),
      async (c) =>
        answer(c, await changeCampaign(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
    );
}
