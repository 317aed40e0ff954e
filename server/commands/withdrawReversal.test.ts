import { v7 } from "uuid";
import { expect, test } from "vitest";
import { showEntry } from "#db/ledger/read.ts";
import { openRequests } from "#db/reversals.ts";
import type { Actor } from "#domain/actor.ts";
import { sharedContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { costlyPromise, secondOfficer } from "#server/testing/costlyPromise.ts";
import { everything } from "#server/testing/everything.ts";
import {
  accepted,
  by,
  clusterActor,
  departmentActor,
  smallProvince,
} from "#server/testing/story.ts";
import type { Answered } from "./act.ts";
import { reverseEntry } from "./reverseEntry.ts";
import { withdrawReversal } from "./withdrawReversal.ts";

// Who asked in error to undo a large entry takes that back, before a second person agrees.
const context = await sharedContext();
const { read } = context.db;
const province = await smallProvince(context);
const cluster = clusterActor(province.cluster);
const reverse = (seq: number, actor: Actor) =>
  reverseEntry(context, by(actor), seq, { reason: "Nhập nhầm" });

/** A reversal that one officer asked for and that waits for another. */
async function asked() {
  const seq = await costlyPromise(context, cluster);
  const { done } = accepted<Answered>(await reverse(seq, departmentActor));
  return { seq, id: done.id };
}
const waits = async (id: string, reader = departmentActor) =>
  (await openRequests(read, reader.account)).find((one) => one.id === id);

test("whoever asked is told that the request is their own: another agrees to it", async () => {
  const { id } = await asked();

  expect(await waits(id, departmentActor)).toMatchObject({ own: true });
  expect(await waits(id, secondOfficer)).toMatchObject({ own: false });
});

test.each([
  ["who asked", departmentActor],
  ["another of the department", secondOfficer],
])("a request is withdrawn by %s, and the next begins anew", async (_, actor) => {
  const { seq, id } = await asked();

  accepted<Answered>(await withdrawReversal(context, by(actor), id));

  expect(await waits(id)).toBeUndefined();
  expect((await showEntry(read, seq))?.reversedBy).toBeUndefined();
  // Nobody agrees to what was withdrawn: whoever reverses now asks first.
  const again = accepted<Answered>(await reverse(seq, secondOfficer));
  expect(again.done.seq).toBeUndefined();
  expect(await waits(again.done.id)).toBeDefined();
});

test("what was agreed to or withdrawn meanwhile waits no more, and nobody else withdraws; nothing changes", async () => {
  const agreed = await asked();
  accepted<Answered>(await reverse(agreed.seq, secondOfficer));
  const waiting = await asked();
  const before = await everything(read);

  const answers = [
    await withdrawReversal(context, by(departmentActor), agreed.id),
    await withdrawReversal(context, by(departmentActor), v7()),
    await withdrawReversal(context, by(cluster), waiting.id),
  ];

  expect(answers).toMatchObject([
    { code: "unknown" },
    { code: "unknown" },
    { code: "not_allowed" },
  ]);
  expect(await everything(read)).toEqual(before);
  expect(await waits(waiting.id)).toBeDefined();
});

test("it is asked for at its own address", async () => {
  const { id } = await asked();
  const app = await testApp(context);

  const answer = await app.post(`/api/reversals/${id}/withdraw`, departmentActor, {});

  expect(answer.status).toBe(200);
  expect(await waits(id)).toBeUndefined();
});
