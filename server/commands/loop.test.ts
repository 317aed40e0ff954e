import { expect, test } from "vitest";
import { v7 } from "uuid";
import { audit } from "#db/ledger/audit.ts";
import { findNeedLine } from "#db/needs.ts";
import { testContext } from "#server/testing.ts";
import {
  accepted,
  by,
  clusterActor,
  schoolActor,
  smallProvince,
  verifiedNeed,
} from "#server/testing/story.ts";
import { confirmReceipt } from "./confirmReceipt.ts";
import { makePledge } from "./makePledge.ts";
import { sendConsignment } from "./sendConsignment.ts";

// What the product promises: however many people press the button at once, nothing is promised
// twice, and the ledger tells the same story as the screens.
test("fifty clusters at once cannot promise more than is lacking", async () => {
  const context = await testContext();
  const province = await smallProvince(context);
  const need = await verifiedNeed(context, province, [{ item: "CHAN", quantity: 20 }]);
  const [needLine = ""] = need.lines;
  const cluster = clusterActor(province.cluster);

  const answers = await Promise.all(
    Array.from({ length: 50 }, () =>
      makePledge(context, by(cluster), { id: v7(), needLine, quantity: 1 }),
    ),
  );

  expect(answers.filter((answer) => answer.ok)).toHaveLength(20);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({
    code: "exceeds_lacking",
    facts: { lacking: 0, unit: "cái" },
  });
  expect(await findNeedLine(context.db.read, needLine)).toMatchObject({ promised: 20 });
  expect((await audit(context.db.read)).broken).toEqual([]);
});

test("a receipt that leaves a line out opens a discrepancy for all of it", async () => {
  const context = await testContext();
  const province = await smallProvince(context);
  const need = await verifiedNeed(context, province, [
    { item: "CHAN", quantity: 20 },
    { item: "SUA", quantity: 96 },
  ]);
  const cluster = clusterActor(province.cluster);
  const pledges = [v7(), v7()];
  for (const [at, quantity] of [20, 96].entries())
    accepted(
      await makePledge(context, by(cluster), {
        id: pledges[at]!,
        needLine: need.lines[at]!,
        quantity,
      }),
    );
  const id = v7();
  const lines = [v7(), v7()];
  accepted(
    await sendConsignment(context, by(cluster), {
      id,
      campaign: province.campaign,
      site: province.site,
      means: "goods",
      sentOn: "2026-11-20",
      lines: [
        { id: lines[0]!, pledge: pledges[0]!, quantity: 20 },
        { id: lines[1]!, pledge: pledges[1]!, quantity: 96 },
      ],
    }),
  );

  accepted(
    await confirmReceipt(context, by(schoolActor(province.school)), id, {
      id: v7(),
      receivedOn: "2026-11-22",
      receivedBy: { name: "Người nhận", position: "Hiệu trưởng" },
      lines: [{ line: lines[0]!, good: 18, damaged: 2 }],
    }),
  );

  expect(await findNeedLine(context.db.read, need.lines[0]!)).toMatchObject({ received: 18 });
  expect(await findNeedLine(context.db.read, need.lines[1]!)).toMatchObject({
    received: 0,
    onTheWay: 0,
  });
  expect(await audit(context.db.read)).toEqual({ entries: 6, broken: [] });
});
