import { v7 } from "uuid";
import { findPledge, outstandingOf } from "#db/pledges.ts";
import { listLines } from "#db/statementLineViews.ts";
import { readCode } from "#domain/code.ts";
import { memoCode } from "#domain/memo.ts";
import type { Answered } from "#server/commands/act.ts";
import { makePledge } from "#server/commands/makePledge.ts";
import type { Context } from "#server/context.ts";
import { bankAccount } from "./bankAccount.ts";
import { accepted, by, clusterActor, smallProvince } from "./story.ts";

/** A campaign with its bank account, to which promises of cash are made; `memo` is a promise's code. */
export async function statementScene(context: Context) {
  const { read } = context.db;
  const province = await smallProvince(context);
  const account = bankAccount(context, province.campaign);
  async function promise(quantity: number, cluster = province.cluster, needLine?: string) {
    const id = v7();
    const asked = needLine
      ? { id, needLine, quantity }
      : { id, campaign: province.campaign, item: "VND" as const, quantity };
    const { done } = accepted<Answered>(
      await makePledge(context, by(clusterActor(cluster)), asked),
    );
    const number = readCode(done.code ?? "")?.number ?? 0;
    return { id, memo: memoCode("TQC", number) };
  }
  const lines = async () => listLines(read, { campaign: province.campaign, limit: 100 });
  /** What a promise is still expected to bring, in đồng. */
  const left = async (id: string) => {
    const pledge = await findPledge(read, id);
    return pledge ? (await outstandingOf(read, pledge)).amount.quantity : 0;
  };
  return { province, account, promise, lines, left };
}
