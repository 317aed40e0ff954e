import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { findConsignment } from "#db/consignments.ts";
import { testContext } from "#server/testing.ts";
import { auditor, periodScene, refusedBy, until } from "#server/testing/periodScene.ts";
import { accepted, by, departmentActor, schoolActor } from "#server/testing/story.ts";
import type { Answered } from "./act.ts";
import { closePeriod, withdrawPeriod } from "./closePeriod.ts";
import { confirmReceipt } from "./confirmReceipt.ts";
import { countPeriod } from "./countPeriod.ts";
import { recordPaperGift } from "./recordPaperGift.ts";
import { reverseEntry } from "./reverseEntry.ts";

describe("counting", () => {
  test("keeps what was counted, and one waits at a time", async () => {
    const context = await testContext();
    const { count, account } = await periodScene(context);
    await account.post([{ amount: 90_000, memo: "sau", on: "2026-11-22" }], { opening: 10_000 });

    const { answer } = await count();

    expect(answer.ok).toBe(true);
    expect(await refusedBy(context, async () => (await count()).answer)).toEqual({
      code: "period_under_way",
      facts: { until },
    });
  });

  test("is refused while something is open, until each is carried over by name", async () => {
    const context = await testContext();
    const { count, send, open } = await periodScene(context);
    accepted(await send("2026-11-18").answer);
    accepted(await send("2026-11-19").answer);
    const [first, second] = await open();

    const one = await refusedBy(
      context,
      async () => (await count({ carried: [{ kind: "consignment", id: first!.id }] })).answer,
    );
    const stranger = await refusedBy(
      context,
      async () => (await count({ carried: [{ kind: "credit", id: first!.id }] })).answer,
    );
    const { answer } = await count({
      carried: [first!, second!].map(({ kind, id }) => ({ kind, id, note: "Đường sạt lở" })),
    });

    expect(one).toEqual({ code: "exceptions_open", facts: { open: 1 } });
    expect(stranger).toMatchObject({ code: "unknown" });
    expect(answer.ok).toBe(true);
  });

  test("is refused when the bank states another balance, for a day that is not over, and to others", async () => {
    const context = await testContext();
    const { count, province, account } = await periodScene(context);
    const said = { opening: 10_000, closing: 101_000 };
    await account.post([{ amount: 90_000, memo: "sau", on: "2026-11-22" }], said);

    const untied = await refusedBy(context, async () => (await count()).answer);
    const today = await refusedBy(
      context,
      async () => (await count({ until: "2026-11-23" })).answer,
    );
    const early = await refusedBy(
      context,
      async () => (await count({ until: "2026-10-13" })).answer,
    );
    const asked = { id: v7(), campaign: province.campaign, until, carried: [] };
    const other = await refusedBy(context, () => countPeriod(context, by(departmentActor), asked));

    expect(untied).toEqual({ code: "fund_does_not_tie", facts: { difference: 1_000 } });
    expect(today).toMatchObject({
      code: "invalid_input",
      facts: { path: "until", problem: "day_not_over" },
    });
    expect(early).toMatchObject({ code: "invalid_input", facts: { path: "until" } });
    expect(other).toMatchObject({ code: "not_allowed" });
  });
});

describe("where there are statements, counting", () => {
  test("waits for one that was brought when the period was over", async () => {
    const context = await testContext();
    const { count, account } = await periodScene(context);
    await account.post([{ amount: 90_000, memo: "sau", on: "2026-11-22" }]);
    context.setNow(Date.parse("2026-11-26T05:00:00Z"));

    const refused = await refusedBy(
      context,
      async () => (await count({ until: "2026-11-25" })).answer,
    );

    expect(refused).toMatchObject({ code: "statement_missing", facts: { until: "2026-11-25" } });
    expect((await count()).answer.ok).toBe(true);
  });

  test("waits until none is half taken in, and not for one that was cancelled", async () => {
    const context = await testContext();
    const { count, account } = await periodScene(context);
    const { id } = await account.bring([{ amount: 90_000, memo: "sau", on: "2026-11-19" }]);

    const refused = await refusedBy(context, async () => (await count()).answer);
    accepted<Answered>(await account.intake.cancel(by(departmentActor), id));
    await account.intake.settled();

    expect(refused).toMatchObject({ code: "statement_under_way" });
    expect((await count()).answer.ok).toBe(true);
  });
});

describe("signing", () => {
  test("shuts the days, as an entry that rests on the hash of what was counted", async () => {
    const context = await testContext();
    const { close, entries, count } = await periodScene(context);

    await close();

    const [last] = await entries();
    expect(last).toMatchObject({ kind: "period_closed", actor: { role: "department" } });
    expect(last?.files[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(await refusedBy(context, async () => (await count()).answer)).toMatchObject({
      code: "invalid_input",
      facts: { startsOn: "2026-11-21" },
    });
    expect((await count({ until: "2026-11-22" })).answer.ok).toBe(true);
  });

  test("is refused to who counted, when anything changed since, and once withdrawn", async () => {
    const context = await testContext();
    const { count, send } = await periodScene(context);
    const { id } = await count();
    const both = { ...departmentActor, account: auditor.account };

    const same = await refusedBy(context, () => closePeriod(context, by(both), id));
    accepted(await send("2026-11-19").answer);
    const changed = await refusedBy(context, () => closePeriod(context, by(departmentActor), id));
    accepted<Answered>(await withdrawPeriod(context, by(auditor), id));
    const withdrawn = await refusedBy(context, () => closePeriod(context, by(departmentActor), id));

    expect(same).toMatchObject({ code: "second_person_needed" });
    expect(changed).toMatchObject({ code: "period_changed" });
    expect(withdrawn).toMatchObject({ code: "period_not_waiting" });
  });
});

describe("on a day that is shut", () => {
  const shut = { code: "period_closed", facts: { until } };

  test("nothing takes effect that the department enters for others, or from paper", async () => {
    const context = await testContext();
    const { close, send, province } = await periodScene(context);
    await close();
    const { cluster, campaign, site } = province;
    const paper = {
      id: v7(),
      campaign,
      cluster,
      site,
      givenOn: "2026-11-20",
      document: "BB-01",
      means: "goods" as const,
      lines: [{ item: "CHAN", quantity: 4, value: 800 }],
    };

    const onBehalf = await refusedBy(
      context,
      () => send("2026-11-20", departmentActor, { onBehalfOf: cluster }).answer,
    );
    const onPaper = await refusedBy(context, () =>
      recordPaperGift(context, by(departmentActor), paper),
    );
    const dayAfter = await send("2026-11-21", departmentActor, { onBehalfOf: cluster }).answer;

    expect(onBehalf).toEqual(shut);
    expect(onPaper).toEqual(shut);
    expect(dayAfter.ok).toBe(true);
  });

  test("what a cluster or a school brings late takes effect on the first open day, and keeps its own", async () => {
    const context = await testContext();
    const { close, send, entries, province } = await periodScene(context);
    const before = send("2026-11-18");
    accepted(await before.answer);
    await close();

    const late = send("2026-11-19");
    accepted(await late.answer);
    accepted<Answered>(
      await confirmReceipt(context, by(schoolActor(province.school)), before.asked.id, {
        id: v7(),
        receivedOn: "2026-11-20",
        receivedBy: { name: "Người nhận", position: "Hiệu trưởng" },
        lines: before.asked.lines.map(({ id }) => ({ line: id, good: 4 })),
      }),
    );

    expect(await entries()).toMatchObject([
      { kind: "receipt", effectiveOn: "2026-11-21", statedOn: "2026-11-20" },
      { kind: "consignment", effectiveOn: "2026-11-21", statedOn: "2026-11-19" },
      { kind: "period_closed" },
      { kind: "consignment", effectiveOn: "2026-11-18" },
      { kind: "campaign_opened" },
    ]);
    expect(await findConsignment(context.db.read, late.asked.id)).toMatchObject({
      sentOn: "2026-11-19",
    });
  });

  test("what took effect before is reversed today, in the open period", async () => {
    const context = await testContext();
    const { close, send, entries } = await periodScene(context);
    accepted(await send("2026-11-18").answer);
    await close();
    const sent = (await entries()).find(({ kind }) => kind === "consignment");

    const asked = { reason: "Nhập nhầm" };
    accepted(await reverseEntry(context, by(departmentActor), sent!.seq, asked));

    expect((await entries())[0]).toMatchObject({ kind: "reversal", effectiveOn: "2026-11-23" });
  });
});
