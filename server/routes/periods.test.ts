import { expect, test } from "vitest";
import { v7 } from "uuid";
import * as v from "valibot";
import { page } from "#domain/answers.ts";
import { PeriodDraftView, PeriodView } from "#domain/periodViews.ts";
import { testContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { bankAccount } from "#server/testing/bankAccount.ts";
import { person } from "#server/testing/people.ts";
import { departmentActor, smallProvince } from "#server/testing/story.ts";
import { dongInWords } from "../dongInWords.ts";

const until = "2026-11-22";

test("a period says what it comes to, to all; who counted it and why something stays open, to the office", async () => {
  const context = await testContext();
  const { get, post } = await testApp(context);
  const { campaign } = await smallProvince(context);
  const told = { amount: 90_000, memo: "ung ho", on: "2026-11-22" };
  const fee = { amount: 5_500, memo: "PHI DICH VU", on: "2026-11-22", direction: "debit" as const };
  await bankAccount(context, campaign).post([told, fee], { opening: 1_110_000 });
  const account = await person(context, "kiem-toan", [{ role: "auditor" }]);
  const auditor = { account, role: "auditor" as const, alsoClusters: [] };
  const asked = `campaign=${campaign}&until=${until}`;

  const draft = v.parse(
    PeriodDraftView,
    await (await get(`/api/periods/draft?${asked}`, auditor)).json(),
  );
  const carried = draft.open.map(({ kind, id }) => ({ kind, id, note: "Đang hỏi ngân hàng" }));
  const counted = await post("/api/periods", auditor, { id: v7(), campaign, until, carried });
  const read = async (actor?: typeof auditor | typeof departmentActor) => {
    const answer = await (await get(`/api/periods?campaign=${campaign}`, actor)).json();
    expect(v.parse(page(PeriodView), answer)).toEqual(answer);
    return answer as { items: PeriodView[] };
  };

  expect(draft).toMatchObject({ startsOn: "2026-10-14", difference: 0 });
  expect(counted.status).toBe(201);
  const [open] = (await read()).items;
  const [inside] = (await read(departmentActor)).items;
  expect(open).toMatchObject({
    state: "counted",
    counted: {
      opening: 0,
      opened: 1_110_000,
      credits: 90_000,
      debits: 5_500,
      statement: 1_194_500,
      undebited: 0,
      unrecorded: 0,
      closing: 1_194_500,
    },
    inWords: {
      opening: "không đồng",
      closing: "một triệu một trăm chín mươi tư nghìn năm trăm đồng",
    },
    carried: [{ kind: "credit", quantity: 90_000 }],
  });
  expect(inside).toMatchObject({
    countedBy: "Cô kiem-toan",
    carried: [{ note: carried[0]?.note }],
  });
  expect(JSON.stringify(open)).not.toMatch(/Cô kiem-toan|Đang hỏi/);
});

test("amounts stand in words as on paper", () => {
  expect([0, 5, 1_200_005, 46_289_000].map(dongInWords)).toEqual([
    "không đồng",
    "năm đồng",
    "một triệu hai trăm nghìn không trăm lẻ năm đồng",
    "bốn mươi sáu triệu hai trăm tám mươi chín nghìn đồng",
  ]);
});
