import { expect } from "vitest";
import { v7 } from "uuid";
import { listEntries } from "#db/ledger/read.ts";
import { openThings } from "#db/openThings.ts";
import type { Actor } from "#domain/actor.ts";
import type { Decision } from "#domain/decision.ts";
import type { NewPeriod } from "#domain/period.ts";
import type { Answered } from "#server/commands/act.ts";
import { closePeriod } from "#server/commands/closePeriod.ts";
import { countPeriod } from "#server/commands/countPeriod.ts";
import { sendConsignment } from "#server/commands/sendConsignment.ts";
import type { TestContext } from "#server/testing.ts";
import { bankAccount } from "./bankAccount.ts";
import { everything } from "./everything.ts";
import { accepted, by, clusterActor, departmentActor, smallProvince } from "./story.ts";

export const auditor: Actor = { account: "kiem-toan", role: "auditor", alsoClusters: [] };
/** The end of the periods of this scene: over for some days when its tests run. */
export const until = "2026-11-20";

/** A campaign with its bank account whose days up to `until` are counted and signed. */
export async function periodScene(context: TestContext) {
  const province = await smallProvince(context);
  const { campaign, site } = province;
  const account = bankAccount(context, campaign);
  const ask = (more: Partial<NewPeriod> = {}) => ({
    id: v7(),
    campaign,
    until,
    carried: [],
    ...more,
  });
  const count = async (more: Partial<NewPeriod> = {}) => {
    const asked = ask(more);
    return { id: asked.id, answer: await countPeriod(context, by(auditor), asked) };
  };
  const open = async () => (await openThings(context.db.read, campaign, until)).open;
  async function close() {
    const carried = (await open()).map(({ kind, id }) => ({ kind, id }));
    const { id, answer } = await count({ carried });
    accepted(answer);
    accepted<Answered>(await closePeriod(context, by(departmentActor), id));
  }
  const gift = (sentOn: string) => ({
    id: v7(),
    campaign,
    site,
    means: "goods" as const,
    sentOn,
    lines: [{ id: v7(), item: "CHAN", quantity: 4, value: 800, basis: "invoice" as const }],
  });
  const send = (sentOn: string, actor = clusterActor(province.cluster), more = {}) => {
    const asked = gift(sentOn);
    return { asked, answer: sendConsignment(context, by(actor), { ...asked, ...more }) };
  };
  const entries = () => listEntries(context.db.read, { campaign, limit: 50 });
  return { province, account, count, close, open, send, entries };
}

/** The code and facts of a refusal, and that it left nothing behind. */
export async function refusedBy(context: TestContext, work: () => Promise<Decision<unknown>>) {
  const before = await everything(context.db.read);
  const answer = await work();
  expect(await everything(context.db.read)).toEqual(before);
  return answer.ok ? "accepted" : { code: answer.code, facts: answer.facts };
}
