import { expect } from "vitest";
import * as v from "valibot";
import { v7 } from "uuid";
import type { Actor } from "#domain/actor.ts";
import { Done } from "#domain/answers.ts";
import { NeedView } from "#domain/needViews.ts";
import { Sum, TotalsView } from "#domain/ledgerViews.ts";
import type { TestContext } from "#server/testing.ts";
import { testApp } from "./app.ts";
import { clusterActor, departmentActor, schoolActor, smallProvince } from "./story.ts";

/** What nobody but those who deliver help may ever read. */
export const secrets = {
  situation: "Nước ngập đến mái bếp",
  damage: "Sập tường rào phía sau",
  contact: "Người Liên Hệ",
  phone: "0912 345 678",
  lineNote: "Cần loại không đường",
  verifyReason: "Đã có một phần từ xã",
  pledgeNote: "Phụ huynh góp",
  carrier: "Nhà xe Sao Mai",
  plate: "23C-123.45",
  driver: "Người Lái Xe",
  driverPhone: "0987 654 321",
  expectedOn: "2026-11-27",
  document: "Biên bản 131/BB",
  consignmentNote: "Gọi trước khi đến",
  receiver: "Người Nhận Hàng",
  position: "Phó hiệu trưởng",
  receiptNote: "Thùng bị rách",
  missingReason: "Rơi dọc đường",
};

/** How a line stands for the public, and what the campaign's totals say of its item. */
type Numbers = { promised: number; onTheWay: number; received: number; lacking: number };

/**
 * The main job of the product, once, through the API: a school files a need, the department
 * verifies it, two clusters promise parts of it, one of them sends, one carton does not arrive.
 * Gives what the public read after each step, and a `read` that holds every answer to its shape.
 */
export async function liveTheLoop(context: TestContext) {
  const { get, post } = await testApp(context);
  const province = await smallProvince(context);
  const { campaign, site } = province;
  const school = schoolActor(province.school);
  const giver = clusterActor(province.cluster);
  const otherGiver = clusterActor(province.otherCluster);
  const [need, milk, blankets, pledge, otherPledge, consignment, cartons, receipt] = Array.from(
    { length: 8 },
    () => v7(),
  ) as [string, string, string, string, string, string, string, string];
  const ids = { need, milk, blankets, pledge, otherPledge, consignment, cartons, receipt };
  const published: string[] = [];
  const after: Record<string, Awaited<ReturnType<typeof numbers>>> = {};

  await act("filed", "/api/needs", school, {
    id: ids.need,
    campaign,
    site,
    situation: secrets.situation,
    damage: secrets.damage,
    peopleAffected: 60,
    contact: { name: secrets.contact, phone: secrets.phone },
    lines: [
      { id: ids.milk, item: "SUA", quantity: 120, urgency: "critical", note: secrets.lineNote },
      { id: ids.blankets, item: "CHAN", quantity: 20, urgency: "urgent" },
    ],
  });
  const seenUnverified = await Promise.all(
    [undefined, schoolActor(province.otherSchool), school, giver, departmentActor].map(
      async (actor) => (await get(`/api/needs/${ids.need}`, actor)).status,
    ),
  );
  await act("verified", `/api/needs/${ids.need}/verify`, departmentActor, {
    lines: [{ id: ids.milk, approved: 96, reason: secrets.verifyReason }],
  });
  await act("promised", "/api/pledges", giver, {
    id: ids.pledge,
    needLine: ids.milk,
    quantity: 48,
    value: 350_001,
    basis: "invoice",
    note: secrets.pledgeNote,
  });
  await act("promisedToo", "/api/pledges", otherGiver, {
    id: ids.otherPledge,
    needLine: ids.milk,
    quantity: 30,
  });
  await act("sent", "/api/consignments", giver, {
    id: ids.consignment,
    campaign,
    site,
    means: "goods",
    sentOn: "2026-11-22",
    expectedOn: secrets.expectedOn,
    document: secrets.document,
    carrier: secrets.carrier,
    plate: secrets.plate,
    driver: { name: secrets.driver, phone: secrets.driverPhone },
    note: secrets.consignmentNote,
    lines: [{ id: ids.cartons, pledge: ids.pledge, quantity: 48 }],
  });
  await act("received", `/api/consignments/${ids.consignment}/receipt`, school, {
    id: ids.receipt,
    receivedOn: "2026-11-23",
    receivedBy: { name: secrets.receiver, position: secrets.position },
    note: secrets.receiptNote,
    lines: [{ line: ids.cartons, good: 24, missing: 24, reason: secrets.missingReason }],
  });

  return { get, province, ids, school, giver, otherGiver, after, seenUnverified, published, read };

  /** Does one act of the story and keeps what the public then reads. */
  async function act(step: string, path: string, actor: Actor, body: unknown) {
    const answer = await post(path, actor, body);
    const done = await answer.json();
    expect([step, answer.ok, done]).toEqual([step, true, v.parse(Done, done)]);
    if (step !== "filed") after[step] = await numbers();
  }

  async function numbers() {
    const need = await read(NeedView, `/api/needs/${ids.need}`);
    const totals = await read(TotalsView, `/api/totals?campaign=${campaign}&by=item`);
    const lineOf = (id: string): Numbers => {
      const { promised, onTheWay, received, lacking } = need.lines.find((line) => line.id === id)!;
      return { promised, onTheWay, received, lacking };
    };
    const pair = ({ goods, items }: Sum) => [items?.[0]?.quantity ?? 0, goods];
    return {
      milk: lineOf(ids.milk),
      blankets: lineOf(ids.blankets),
      totals: totals.rows.map(({ key, promised, onTheWay, received, missing }) => ({
        key,
        promised: pair(promised),
        onTheWay: pair(onTheWay),
        received: pair(received),
        missing: pair(missing),
      })),
    };
  }

  /** What a reader is told, which must be exactly of the described shape. */
  async function read<Schema extends v.GenericSchema>(schema: Schema, path: string, actor?: Actor) {
    const answer = await get(path, actor);
    const text = await answer.text();
    if (!actor) published.push(text);
    expect([path, answer.status]).toEqual([path, 200]);
    const told = JSON.parse(text) as unknown;
    const parsed = v.parse(schema, told);
    expect(told).toEqual(parsed);
    return parsed;
  }
}
