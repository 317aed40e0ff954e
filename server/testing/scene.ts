import { expect } from "vitest";
import { v7 } from "uuid";
import type { Actor } from "#domain/actor.ts";
import type { TestContext } from "#server/testing.ts";
import { testApp } from "./app.ts";
import { clusterActor, departmentActor, schoolActor, smallProvince } from "./story.ts";

/**
 * A province in the middle of its work, to ask it for what must be refused: needs in several
 * states, a promise of 12 of 20 blankets of which 5 are on their way, a consignment that was
 * received and one that was taken back. Everything is made through the API.
 */
export async function busyScene(context: TestContext) {
  const { get, post, put } = await testApp(context);
  const province = await smallProvince(context);
  const { campaign, site } = province;
  const auditor: Actor = { account: "kiemtoan", role: "auditor", alsoClusters: [] };
  const actors = {
    school: schoolActor(province.school),
    otherSchool: schoolActor(province.otherSchool),
    cluster: clusterActor(province.cluster),
    otherCluster: clusterActor(province.otherCluster),
    department: departmentActor,
    auditor,
  };

  /** Does an act that must succeed, and gives the id of what it made. */
  async function done<Body extends object>(path: string, actor: Actor, body: Body) {
    const answer = await post(`/api/${path}`, actor, body);
    expect([path, answer.ok, answer.ok ? {} : await answer.json()]).toEqual([path, true, {}]);
    return body;
  }

  const needOf = (lines: object[]) => ({
    id: v7(),
    campaign,
    site,
    situation: "Nước ngập.",
    lines,
  });
  const lineOf = (item: string, quantity: number) => ({
    id: v7(),
    item,
    quantity,
    urgency: "urgent",
  });
  const sending = (lines: object[], means = "goods") => ({
    id: v7(),
    campaign,
    site,
    means,
    sentOn: "2026-11-20",
    lines,
  });

  const promising = (line: { id: string }, quantity: number) => ({
    id: v7(),
    needLine: line.id,
    quantity,
  });
  const partOf = (promised: { id: string }, quantity: number) => ({
    id: v7(),
    pledge: promised.id,
    quantity,
  });

  const blankets = lineOf("CHAN", 20);
  const milk = lineOf("SUA", 96);
  const money = lineOf("VND", 5_000_000);
  const need = await done("needs", actors.school, needOf([blankets, milk, money]));
  await done(`needs/${need.id}/verify`, departmentActor, { lines: [] });
  const submittedLine = lineOf("CHAN", 5);
  const submitted = await done("needs", actors.school, needOf([submittedLine]));
  const closedLine = lineOf("CHAN", 5);
  const closed = await done("needs", actors.school, needOf([closedLine]));
  await done(`needs/${closed.id}/verify`, departmentActor, { lines: [] });
  await done(`needs/${closed.id}/close`, actors.school, { reason: "helped_by_others" });

  const promise = (line: { id: string }, quantity: number) =>
    done("pledges", actors.cluster, promising(line, quantity));
  const pledge = await promise(blankets, 12);
  const cashPledge = await promise(money, 2_000_000);
  const spentPledge = await promise(milk, 24);
  const returnedPledge = await promise(milk, 24);

  const part = partOf(pledge, 5);
  const sent = await done("consignments", actors.cluster, sending([part]));
  const spentPart = partOf(spentPledge, 24);
  const received = await done("consignments", actors.cluster, sending([spentPart]));
  const receiptOf = (lines: object[]) => ({
    id: v7(),
    receivedOn: "2026-11-22",
    receivedBy: { name: "Người nhận", position: "Hiệu trưởng" },
    lines,
  });
  const whole = [{ line: spentPart.id, good: 24 }];
  const receipt = await done(
    `consignments/${received.id}/receipt`,
    actors.school,
    receiptOf(whole),
  );
  const returnedPart = partOf(returnedPledge, 24);
  const returned = await done("consignments", actors.cluster, sending([returnedPart]));
  await done(`consignments/${returned.id}/return`, actors.cluster, { reason: "Đường sạt lở" });

  return {
    get,
    post,
    put,
    done,
    province,
    campaign,
    site,
    actors,
    needOf,
    lineOf,
    sending,
    receiptOf,
    promising,
    partOf,
    need,
    blankets,
    milk,
    money,
    submitted,
    submittedLine,
    closed,
    closedLine,
    pledge,
    cashPledge,
    spentPledge,
    sent,
    part,
    received,
    receipt,
    returned,
  };
}
export type Scene = Awaited<ReturnType<typeof busyScene>>;
