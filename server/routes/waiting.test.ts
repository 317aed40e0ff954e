import { expect, test } from "vitest";
import { v7 } from "uuid";
import { waitingFor } from "#db/waiting.ts";
import type { Actor } from "#domain/actor.ts";
import { dayOf } from "#domain/calendar.ts";
import { giveCall } from "#server/commands/chaseSilence.ts";
import { withdrawPeriod } from "#server/commands/closePeriod.ts";
import { fileNeed } from "#server/commands/fileNeed.ts";
import { makePledge } from "#server/commands/makePledge.ts";
import { sendConsignment } from "#server/commands/sendConsignment.ts";
import { noon, sharedContext, testContext } from "#server/testing.ts";
import { auditor, periodScene } from "#server/testing/periodScene.ts";
import { person, servedApp } from "#server/testing/people.ts";
import {
  accepted,
  by,
  clusterActor,
  departmentActor,
  schoolActor,
  smallProvince,
  verifiedNeed,
} from "#server/testing/story.ts";

// One number beside the desk: what waits for the person, as what they act now.
const context = await sharedContext();
const { read } = context.db;
const dayMs = 86_400_000;

test("what waits is counted for each as they act, and what is done waits no more", async () => {
  context.setNow(noon);
  const province = await smallProvince(context);
  const { campaign, site, otherSite } = province;
  const [school, cluster] = [schoolActor(province.school), clusterActor(province.cluster)];
  const head = await person(context, "cum-goi", [{ role: "cluster", cluster: province.cluster }]);
  const caller = { ...cluster, account: head };
  const kinds = async (actor: typeof school, at: number) =>
    Object.fromEntries(
      (await waitingFor(read, actor, dayOf(at))).kinds.map(({ kind, count }) => [kind, count]),
    );

  const need = await verifiedNeed(context, province, [{ item: "CHAN", quantity: 10 }]);
  const line = { id: v7(), item: "CHAN", quantity: 1, urgency: "urgent" as const };
  const filed = { id: v7(), campaign, site, situation: "Nước ngập.", lines: [line] };
  accepted(await fileNeed(context, by(school), filed));
  const pledge = v7();
  const promised = { id: pledge, needLine: need.lines[0]!, quantity: 4 };
  accepted(await makePledge(context, by(cluster), promised));
  const part = { id: v7(), pledge, quantity: 2 };
  const sent = { id: v7(), campaign, site, means: "goods" as const, sentOn: "2026-11-23" };
  accepted(await sendConsignment(context, by(cluster), { ...sent, lines: [part] }));
  const asked = { campaign, caller: head };
  accepted(await giveCall(context, by(departmentActor), otherSite, asked));

  expect(await kinds(school, noon)).toEqual({ confirm_receipt: 1 });
  expect(await kinds(caller, noon)).toEqual({ call_site: 1 });
  expect((await kinds(departmentActor, noon)).verify_need).toBe(1);
  expect(await kinds(school, noon + 11 * dayMs)).toEqual({ confirm_receipt: 1, confirm_need: 1 });
  expect(await kinds(caller, noon + 11 * dayMs)).toEqual({
    send_promise: 1,
    chase_consignment: 1,
    call_site: 1,
  });
  expect(await kinds(school, Date.parse("2027-02-01T05:00:00Z"))).toEqual({});
});

test("a counted period waits for who may sign it, and not for who counted it", async () => {
  const other = await testContext();
  const { count, close } = await periodScene(other);
  const sign = async (actor: Actor) =>
    (await waitingFor(other.db.read, actor, "2026-11-23")).kinds.find(
      ({ kind }) => kind === "sign_period",
    )?.count;
  const { id } = await count();
  const asCounter = { ...departmentActor, account: auditor.account };

  expect([await sign(departmentActor), await sign(asCounter)]).toEqual([1, undefined]);
  expect(await sign(auditor)).toBeUndefined();

  accepted(await withdrawPeriod(other, by(auditor), id));
  await close();

  expect(await sign(departmentActor)).toBeUndefined();
});

test("nothing waits for a stranger", async () => {
  const app = await servedApp(context);

  const answer = await app.request("/api/me/waiting");

  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ total: 0, kinds: [] });
});
