import { v7 } from "uuid";
import * as v from "valibot";
import { expect, test } from "vitest";
import { NewConsignment } from "#domain/consignment.ts";
import type { Item } from "#domain/item.ts";
import type { NeedLineView } from "#domain/needViews.ts";
import type { PledgeView } from "#domain/giftViews.ts";
import { mostOf, newDraft, retyped, toSend, valueOf, type SendFacts } from "./sending.ts";

const blanket: Item = {
  id: "CHAN",
  name: "Chăn trẻ em",
  nameEn: "Children's blanket",
  category: "bedding",
  unit: "cái",
  unitEn: "piece",
  scale: 0,
  packs: [],
  value: 180_000,
};
const pledge: PledgeView = {
  id: v7(),
  code: "CK-000001-3",
  campaign: v7(),
  cluster: { id: v7(), name: "Cụm số 1" },
  item: "CHAN",
  name: "Chăn trẻ em",
  unit: "cái",
  scale: 0,
  quantity: 12,
  value: 2_000_000,
  sent: 5,
  released: 0,
  outstanding: 7,
  state: "live",
  lapsesOn: "2026-12-01",
  pledgedAt: 0,
};
const lacking = { id: v7(), item: "CHAN", lacking: 4 } as NeedLineView;
const facts: SendFacts = { pledges: [pledge], needLines: [lacking], items: [blanket] };
const to = { campaign: pledge.campaign, site: v7() };

test("a new form sends all that is outstanding, and leaves its worth to the promise", () => {
  const draft = newDraft([pledge], "2026-11-23");

  const body = toSend(draft, to, facts);

  expect(body.lines).toEqual([{ id: draft.lines[0]?.id, pledge: pledge.id, quantity: 7 }]);
  expect(v.safeParse(NewConsignment, body).success).toBe(true);
});

test("without a promise a new form sends all that the line lacks, and nothing once it lacks nothing", () => {
  const draft = newDraft([], "2026-11-23", lacking);
  const covered = newDraft([], "2026-11-23", { ...lacking, lacking: 0 });

  const body = toSend(draft, { ...to, onBehalfOf: pledge.cluster.id }, facts);

  expect(body.lines).toMatchObject([{ item: "CHAN", needLine: lacking.id, quantity: 4 }]);
  expect(v.safeParse(NewConsignment, body).success).toBe(true);
  expect(covered.lines).toEqual([]);
});

test("a promised line is worth its share of the promise, rounded down, until someone says better", () => {
  const line = { id: v7(), pledge: pledge.id, item: "CHAN", quantity: 7 };

  expect(valueOf(line, facts)).toBe(1_166_666);
  expect(valueOf({ ...line, value: 900_000 }, facts)).toBe(900_000);
});

test("what was never promised is worth what the catalogue says, and cash is worth itself", () => {
  expect(valueOf({ id: v7(), item: "CHAN", quantity: 3 }, facts)).toBe(540_000);
  expect(valueOf({ id: v7(), item: "VND", quantity: 50_000, value: 7 }, facts)).toBe(50_000);
});

test("a line may hold what its promise has left, or what its need line lacks", () => {
  expect(mostOf({ id: v7(), pledge: pledge.id, item: "CHAN" }, facts)).toBe(7);
  expect(mostOf({ id: v7(), pledge: v7(), item: "CHAN" }, facts)).toBe(0);
  expect(mostOf({ id: v7(), item: "CHAN", needLine: lacking.id }, facts)).toBe(4);
  expect(mostOf({ id: v7(), item: "CHAN" }, facts)).toBeUndefined();
});

test("a transfer has no driver, whatever was typed before", () => {
  const cash = { ...pledge, item: "VND", outstanding: 50_000 };
  const typed = { ...newDraft([cash], "2026-11-23"), driverName: "Anh Tài", plate: "23C-000.00" };

  const body = toSend(typed, to, { ...facts, pledges: [cash] });

  expect(body).toMatchObject({ means: "transfer" });
  expect(body).not.toHaveProperty("driver");
  expect(body).not.toHaveProperty("plate");
});

test("an empty quantity is refused where it stands, not sent as nothing", () => {
  const draft = newDraft([pledge], "2026-11-23");
  const lines = draft.lines.map(({ quantity: _, ...line }) => line);

  const parsed = v.safeParse(NewConsignment, toSend({ ...draft, lines }, to, facts));

  expect(parsed.success).toBe(false);
});

test("what was typed to promise it is in a new form, and in one that is opened again with the rest of it", () => {
  const typed = { quantity: 3, value: 400_000, giver: pledge.cluster.id };
  const open = newDraft([], "2026-11-23", lacking);
  const other = { id: v7(), item: "CHAN", quantity: 9 };

  const fresh = newDraft([], "2026-11-23", lacking, typed);
  const again = { ...open, ...retyped({ ...open, lines: [...open.lines, other] }, lacking, typed) };

  expect(fresh).toMatchObject({ giver: typed.giver, lines: [{ quantity: 3, value: 400_000 }] });
  expect(again.giver).toBe(typed.giver);
  expect(again.lines).toMatchObject([{ ...open.lines[0], quantity: 3, value: 400_000 }, other]);
});
