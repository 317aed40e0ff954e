import { v7 } from "uuid";
import type { Answered } from "#server/commands/act.ts";
import { countPeriod } from "#server/commands/countPeriod.ts";
import type { ExampleWorld, Maker } from "./exampleWorld.ts";
import { person } from "./people.ts";
import { emptyCampaign } from "./statementExamples.ts";
import { accepted, by } from "./story.ts";

/** The last day before the tests' today by some days: all before it is over. */
const until = "2026-11-20";

/** A period of an empty campaign, counted by a person whose name nothing else says. */
async function counted(world: ExampleWorld) {
  const campaign = await emptyCampaign(world);
  const username = `bi-danh-kiem-${v7().slice(-8)}`;
  const account = await person(world.context, username, [{ role: "auditor" }]);
  const id = v7();
  const auditor = { account, role: "auditor" as const, alsoClusters: [] };
  const asked = { id, campaign, until, carried: [] };
  accepted<Answered>(await countPeriod(world.context, by(auditor), asked));
  return { id, campaign, username };
}

const acting =
  (act: string): Maker =>
  async (world) => ({ path: `periods/${(await counted(world)).id}/${act}`, body: {} });

/** An example of every route of periods. */
export const periodExamples: Record<string, Maker> = {
  "GET /api/periods": async (world) => {
    const { campaign, username } = await counted(world);
    return { path: `periods?campaign=${campaign}`, parts: { see_signatures: username } };
  },
  "GET /api/periods/draft": async (world) => ({
    path: `periods/draft?campaign=${await emptyCampaign(world)}&until=${until}`,
  }),
  "POST /api/periods": async (world) => ({
    path: "periods",
    body: { id: v7(), campaign: await emptyCampaign(world), until, carried: [] },
  }),
  "POST /api/periods/:id/close": acting("close"),
  "POST /api/periods/:id/withdraw": acting("withdraw"),
};
