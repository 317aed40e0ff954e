import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { noon } from "#server/testing.ts";
import { campaignScene as scene } from "#server/testing/campaignScene.ts";
import { clusterActor } from "#server/testing/story.ts";

const day = 86_400_000;

describe("after a campaign's last day", () => {
  test("nothing new is filed, promised or sent; what is on its way is received, all stays readable", async () => {
    const { context, done, refused, change, promised, needOf, province, school, json, campaign } =
      await scene();
    const { need, pledge } = await promised("CHAN", 6);
    const line = { id: v7(), pledge: pledge.id, quantity: 2 };
    const sending = (lines: object[]) => ({
      id: v7(),
      campaign: campaign.id,
      site: province.site,
      means: "goods",
      sentOn: "2026-11-23",
      lines,
    });
    const cluster = clusterActor(province.cluster);
    const { id: consignment } = await done("consignments", sending([line]), cluster);
    await done(change, { endsOn: "2026-11-23" });
    context.setNow(noon + day);

    const closed = { status: 409, code: "campaign_closed" };
    const another = { ...needOf(province.site), campaign: campaign.id };
    expect(await refused("needs", another, school)).toMatchObject(closed);
    const more = { id: v7(), needLine: need.lines[0]!.id, quantity: 1 };
    expect(await refused("pledges", more, cluster)).toMatchObject(closed);
    const rest = { id: v7(), pledge: pledge.id, quantity: 1 };
    expect(await refused("consignments", sending([rest]), cluster)).toMatchObject(closed);
    await done(
      `consignments/${consignment}/receipt`,
      {
        id: v7(),
        receivedOn: "2026-11-24",
        receivedBy: { name: "Người nhận", position: "Hiệu trưởng" },
        lines: [{ line: line.id, good: 2 }],
      },
      school,
    );

    expect((await json(`needs?campaign=${campaign.id}`)).items).toMatchObject([
      { id: need.id, lines: [{ received: 2 }] },
    ]);
    expect((await json(`ledger?campaign=${campaign.id}`)).items.length).toBeGreaterThan(4);
    expect((await json(`totals?campaign=${campaign.id}&by=item`)).rows).toMatchObject([
      { key: "CHAN", received: { goods: 360_000 } },
    ]);
  });

  test("it may be opened again by a later day", async () => {
    const { context, done, change, needOf, province, school, campaign } = await scene();
    await done(change, { endsOn: "2026-11-23" });
    context.setNow(noon + day);

    await done(change, { endsOn: "2026-12-31" });

    await done("needs", { ...needOf(province.site), campaign: campaign.id }, school);
  });
});
