import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { v7 } from "uuid";
import { assert } from "#domain/decision.ts";
import { testContext } from "#server/testing.ts";
import { busyScene } from "#server/testing/scene.ts";
import { findConsignments } from "./findConsignments.ts";
import { consignments } from "./schema/gifts.ts";

/** More than are looked through together. */
const many = 4_500;

test("a consignment is found by its state or its receipt's evidence behind thousands of others", async () => {
  const context = await testContext();
  await busyScene(context);
  const { db } = context;
  const all = await db.read.select().from(consignments).orderBy(asc(consignments.number));
  const sent = all.find(({ state }) => state === "sent");
  const returned = all.find(({ state }) => state === "returned");
  const received = all.find(({ state }) => state === "received");
  assert(sent && returned && received, "the scene has a consignment in every state");
  const last = all.at(-1)!.number;
  const more = Array.from({ length: many }, (_, at) => ({
    ...sent,
    id: v7(),
    number: last + 1 + at,
  }));
  await db.write(async (tx) => {
    for (let from = 0; from < many; from += 300)
      await tx.insert(consignments).values(more.slice(from, from + 300));
  });
  const ids = async (by: Omit<Parameters<typeof findConsignments>[1], "limit">, limit = 500) =>
    (await findConsignments(db.read, { ...by, limit })).map(({ consignment }) => consignment.id);

  expect(await ids({ state: "returned" })).toEqual([returned.id]);
  const [row] = await findConsignments(db.read, { id: received.id, limit: 1 });
  expect(await ids({ evidence: row!.receipt!.evidence })).toEqual([received.id]);
  const inOrder = [sent, ...more].map(({ id }) => id).toReversed();
  expect(await ids({ state: "sent" }, 4_300)).toEqual(inOrder.slice(0, 4_300));
  expect(await ids({ state: "sent", after: more[1]!.number })).toEqual(inOrder.slice(-2));
  expect(await ids({ state: "returned", after: returned.number })).toEqual([]);
});
