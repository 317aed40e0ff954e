import { v7 } from "uuid";
import { findNeedLine } from "#db/needs.ts";
import { cash } from "#domain/catalogue.ts";
import { lacking } from "#domain/needLine.ts";
import { earmarkMoney, freeEarmark } from "#server/commands/earmarkMoney.ts";
import { sendConsignment } from "#server/commands/sendConsignment.ts";
import type { TestContext } from "#server/testing.ts";
import { bankCredit } from "./bankCredit.ts";
import type { StepOf } from "./steps.ts";
import { by, departmentActor, type Province } from "./story.ts";
import type { Line, Sent } from "./world.ts";

/** What a world's fund can do: money comes in, is held for lines and freed, is paid out and buys. */
export function fundSteps(
  context: TestContext,
  { campaign, site: anySite, cluster, otherCluster }: Province,
  { lines, sent, today }: { lines: Line[]; sent: Sent[]; today: () => string },
) {
  const so = () => by(departmentActor);
  const earmarked: Line[] = [];

  /** One line; of those that ask for money when there are any, three times in four. */
  function lineOf(which: number, isCash: boolean): Line | undefined {
    const fitting = lines.filter(({ item }) => (item === cash) === isCash);
    const some = which % 4 === 0 || fitting.length === 0 ? lines : fitting;
    return some[which % Math.max(1, some.length)];
  }

  async function credit({ some: quantity }: StepOf<"credit">) {
    await bankCredit(context, campaign, { quantity });
    return true;
  }

  /** A cluster's money that is held for a line at once, as when its promise is matched to a credit. */
  async function gather({ by: who, line: which, some: quantity }: StepOf<"gather">) {
    const line = lineOf(which, true);
    const found = line && (await findNeedLine(context.db.read, line.id));
    if (found?.item !== cash || found.status !== "verified") return false;
    if (quantity > lacking({ ...found, approved: found.approved ?? 0 })) return false;
    const giver = who % 2 === 0 ? cluster : otherCluster;
    await bankCredit(context, campaign, { quantity, held: { line: found, giver } });
    return true;
  }

  async function earmark({ line: which, some: quantity }: StepOf<"earmark">) {
    const line = lineOf(which, true);
    if (!line) return false;
    const { ok } = await earmarkMoney(context, so(), { needLine: line.id, quantity });
    if (ok) earmarked.push(line);
    return ok;
  }

  async function free({ line: which, some: quantity }: StepOf<"free">) {
    const line = earmarked[which % Math.max(1, earmarked.length)];
    const asked = line && { needLine: line.id, ...(quantity !== undefined && { quantity }) };
    return !!asked && (await freeEarmark(context, so(), asked)).ok;
  }

  /** Money for several lines of one site, or for none of them. */
  async function payOut({ lines: asked }: StepOf<"payOut">) {
    const found = asked.map(({ line, ...one }) => ({ ...one, line: lineOf(line, true) }));
    const site = found[0]?.line?.site ?? anySite;
    const leaving = found.map(({ line, some: quantity, toLine }) => ({
      id: v7(),
      item: cash,
      quantity,
      value: quantity,
      basis: "estimate" as const,
      ...(toLine && line && { needLine: line.id }),
    }));
    return send("transfer", site, leaving);
  }

  async function buy({ line: which, some: quantity, price, toLine }: StepOf<"buy">) {
    const line = lineOf(which, false);
    if (!line) return false;
    const bought = {
      id: v7(),
      item: line.item,
      quantity,
      value: price,
      basis: "invoice" as const,
      ...(toLine && { needLine: line.id }),
    };
    return send("goods", line.site, [bought]);
  }

  async function send(
    means: "transfer" | "goods",
    site: string,
    leaving: Parameters<typeof sendConsignment>[2]["lines"],
  ) {
    const id = v7();
    const asked = { id, campaign, site, from: "fund" as const, means, sentOn: today() };
    const { ok } = await sendConsignment(context, so(), { ...asked, lines: leaving });
    if (ok) sent.push({ id, site, cluster: undefined, lines: leaving });
    return ok;
  }

  return { credit, gather, earmark, free, payOut, buy };
}
