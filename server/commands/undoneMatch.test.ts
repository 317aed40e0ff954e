import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { fundTie } from "#db/fundTie.ts";
import { audit } from "#db/ledger/audit.ts";
import { findNeedLine } from "#db/needs.ts";
import { findPledge } from "#db/pledges.ts";
import { everything } from "#server/testing/everything.ts";
import { sharedContext } from "#server/testing.ts";
import { statementScene } from "#server/testing/statementScene.ts";
import { accepted, by, departmentActor, schoolActor, verifiedNeed } from "#server/testing/story.ts";
import type { Answered } from "./act.ts";
import { closeNeed } from "./closeNeed.ts";
import { matchLine } from "./matchLine.ts";
import { reverseEntry } from "./reverseEntry.ts";
import { sendConsignment } from "./sendConsignment.ts";

// A match that was wrong is undone whatever became of its need, and nothing of it is remembered.
const context = await sharedContext();
const { read } = context.db;
const wrong = { reason: "Nhầm người" };

/** A promise to a need line, brought by a credit that names it. */
async function broughtScene() {
  const scene = await statementScene(context);
  const { province, account, promise, lines } = scene;
  const need = await verifiedNeed(context, province, [{ item: "VND", quantity: 2_000_000 }]);
  const needLine = need.lines[0]!;
  const mine = await promise(500_000, province.cluster, needLine);
  await account.post([{ amount: 500_000, memo: mine.memo }]);
  const [line] = await lines();
  const school = by(schoolActor(province.school));
  const close = () => closeNeed(context, school, need.id, { reason: "helped_by_others" });
  const undo = () => reverseEntry(context, by(departmentActor), line!.links[0]!.seq, wrong);
  return { ...scene, mine, needLine, close, undo };
}

describe("a match to a need that has closed since", () => {
  test("is undone: the giver is unknown again, the money free, the promise ended", async () => {
    const { province, account, mine, needLine, lines, close, undo } = await broughtScene();
    accepted<Answered>(await close());

    accepted<Answered>(await undo());

    expect(await account.money()).toMatchObject({ fund: 500_000, unknown: -500_000 });
    expect(await findPledge(read, mine.id)).toMatchObject({ state: "released", released: 500_000 });
    expect(await findNeedLine(read, needLine)).toMatchObject({ promised: 0, held: 0 });
    expect((await lines())[0]).toMatchObject({ state: "pending", linked: 0, links: [] });
    expect(await fundTie(read, province.campaign, "2026-11-23")).toMatchObject({ difference: 0 });
    expect((await audit(read)).broken).toEqual([]);
  });

  test("is not undone once the fund paid out for it", async () => {
    const { province, needLine, close, undo } = await broughtScene();
    const { campaign, site } = province;
    const sent = {
      id: v7(),
      campaign,
      site,
      from: "fund" as const,
      means: "transfer" as const,
      sentOn: "2026-11-23",
      lines: [
        {
          id: v7(),
          item: "VND",
          quantity: 1_000,
          value: 1_000,
          basis: "invoice" as const,
          needLine,
        },
      ],
    };
    accepted<Answered>(await sendConsignment(context, by(departmentActor), sent));
    accepted<Answered>(await close());
    const before = await everything(read);

    expect(await undo()).toMatchObject({ code: "has_dependents" });
    expect(await everything(read)).toEqual(before);
  });
});

test("what an undone match taught of a payer is forgotten, and what another still says is not", async () => {
  const { province, account, promise, lines } = await statementScene(context);
  const payer = { payerAccount: `07${province.campaign.replace(/\D/g, "").slice(-11)}` };
  const [one, two] = [await promise(111_000), await promise(222_000)];
  await account.post([
    { amount: 5_000, memo: "a", ...payer },
    { amount: 6_000, memo: "b", ...payer },
    { amount: 222_000, memo: "c", ...payer },
  ]);
  const [first, second] = await lines();
  const match = async (line: string, amount: number) => {
    const parts = [{ pledge: one.id, amount }];
    const { done } = accepted(await matchLine(context, by(departmentActor), line, { parts }));
    return done.seq ?? -1;
  };
  const proposed = async () =>
    (await lines())[2]?.suggestion?.parts.map(({ pledge }) => pledge?.id);
  const undo = async (seq: number) =>
    accepted<Answered>(await reverseEntry(context, by(departmentActor), seq, wrong));
  const [once, twice] = [await match(first!.id, 5_000), await match(second!.id, 6_000)];

  await undo(once);
  const afterOne = await proposed();
  await undo(twice);

  expect(afterOne).toEqual([two.id]);
  expect(await proposed()).toBeUndefined();
});
