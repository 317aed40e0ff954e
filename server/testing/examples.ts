import { v7 } from "uuid";
import { accountExamples, invitedPerson } from "./accountExamples.ts";
import { documentExamples } from "./documentExamples.ts";
import type { ExampleWorld, Maker } from "./exampleWorld.ts";
import { exportExamples } from "./exportExamples.ts";
import { giftExamples } from "./giftExamples.ts";
import { importExamples } from "./importExamples.ts";
import { logExamples } from "./logExamples.ts";
import { needExamples } from "./needExamples.ts";
import { periodExamples } from "./periodExamples.ts";
import { newCampaign, placeExamples } from "./placeExamples.ts";
import { statementExamples, waitingStatement } from "./statementExamples.ts";

/** An example of every route, by the name `rightsOf` gives it; `server/routes/rights.test.ts` asks. */
export const examples: Record<string, Maker> = {
  ...accountExamples,
  ...needExamples,
  ...giftExamples,
  ...importExamples,
  ...placeExamples,
  ...logExamples,
  ...statementExamples,
  ...periodExamples,
  ...exportExamples,
  ...documentExamples,
  "GET /healthz": () => ({ path: "/healthz" }),
  "GET /readyz": () => ({ path: "/readyz" }),
  // Without a token it is not there for anyone.
  "GET /metrics": () => ({ path: "/metrics", status: 404 }),
  // Nobody is named unless the operator did.
  "GET /.well-known/security.txt": () => ({ path: "/.well-known/security.txt", status: 404 }),
  "GET /geo/base.json": () => ({ path: "/geo/base.json" }),
  "GET /geo/packs.json": () => ({ path: "/geo/packs.json" }),
  "GET /geo/:name": () => ({ path: "/geo/rivers.topo.json", status: 404 }),
  "GET /api/openapi.json": () => ({ path: "openapi.json" }),
  "GET /api/docs": () => ({ path: "docs" }),
  "GET /api/docs.css": () => ({ path: "docs.css" }),
  "GET /api/campaigns": () => ({ path: "campaigns" }),
  "GET /api/clusters": () => ({ path: "clusters" }),
  "GET /api/communes": () => ({ path: "communes" }),
  "GET /api/items": () => ({ path: "items" }),
  "GET /api/schools": () => ({ path: "schools" }),
  "GET /api/sites": () => ({ path: "sites" }),
  "GET /api/map": ({ campaign }) => ({
    path: `map?campaign=${campaign}&bbox=100,20,110,25&zoom=12`,
  }),
  "GET /api/ledger": () => ({ path: "ledger" }),
  "GET /api/ledger/:seq": () => ({ path: "ledger/1" }),
  "POST /api/ledger/:seq/reverse": async ({ helped, get }) => {
    const { id } = (await helped()).pledge;
    const answer = await get(`/api/ledger?party=${id}&limit=1`);
    const { items } = (await answer.json()) as { items: { seq: number }[] };
    return { path: `ledger/${items[0]?.seq}/reverse`, body: { reason: "Bí Danh: nhập nhầm" } };
  },
  "GET /api/reversals": () => ({ path: "reversals" }),
  "POST /api/reversals/:id/withdraw": async (world) => ({
    path: `reversals/${await waitingReversal(world)}/withdraw`,
    body: {},
  }),
  "GET /api/totals": ({ campaign }) => ({ path: `totals?campaign=${campaign}&by=item` }),
  "GET /api/reconciliation": ({ campaign }) => ({ path: `reconciliation?campaign=${campaign}` }),
  "GET /api/live": async (world) => ({
    path: "live?after=0",
    parts: {
      see_unverified_needs: (await world.filed()).id,
      see_people: await invitedPerson(world.context, world.province),
      see_statements: await waitingStatement(world),
    },
    until: (await world.verified()).id,
  }),
};

/** A reversal that waits for a second person, by its id: in a campaign that asks for two from 1 ₫ on. */
async function waitingReversal({ actors, done, get, post }: ExampleWorld) {
  const campaign = await done("campaigns", actors.department, {
    ...newCampaign(),
    reversalLimit: 1,
  });
  const promised = { id: v7(), campaign: campaign.id, item: "VND", quantity: 2_000_000 };
  await done("pledges", actors.cluster, promised);
  const answer = await get(`/api/ledger?party=${promised.id}&limit=1`);
  const { items } = (await answer.json()) as { items: { seq: number }[] };
  const reason = "Bí Danh: nhập nhầm";
  const asked = await post(`/api/ledger/${items[0]?.seq}/reverse`, actors.department, { reason });
  return ((await asked.json()) as { id: string }).id;
}
