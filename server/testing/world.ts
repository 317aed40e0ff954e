import { v7 } from "uuid";
import { findPledge, outstandingOf } from "#db/pledges.ts";
import type { Decision } from "#domain/decision.ts";
import { closeNeed } from "#server/commands/closeNeed.ts";
import { confirmReceipt } from "#server/commands/confirmReceipt.ts";
import { fileNeed } from "#server/commands/fileNeed.ts";
import { lapsePledges } from "#server/commands/lapsePledges.ts";
import { makePledge } from "#server/commands/makePledge.ts";
import { releasePledge } from "#server/commands/releasePledge.ts";
import { sendConsignment } from "#server/commands/sendConsignment.ts";
import { takeBack } from "#server/commands/takeBack.ts";
import { verifyNeed } from "#server/commands/verifyNeed.ts";
import type { TestContext } from "#server/testing.ts";
import { afterwards } from "./afterwards.ts";
import { fundSteps } from "./fundSteps.ts";
import type { Step, StepOf } from "./steps.ts";
import { by, clusterActor, departmentActor, schoolActor, type Province } from "./story.ts";

/** A line of a need of this world. */
export interface Line {
  id: string;
  item: string;
  site: string;
}
/** A consignment of a cluster, or of the fund. */
export interface Sent {
  id: string;
  site: string;
  cluster: string | undefined;
  lines: { id: string; quantity: number }[];
}

/** A world in a province; `live` does one step and gives whether it was accepted. */
export function createWorld(context: TestContext, province: Province) {
  const clusters = [province.cluster, province.otherCluster];
  const schoolOf = { [province.site]: province.school, [province.otherSite]: province.otherSchool };
  const needs: { id: string; site: string }[] = [];
  const lines: Line[] = [];
  const pledges: { id: string; cluster: string; line: Line | undefined }[] = [];
  const consignments: Sent[] = [];
  const { campaign } = province;
  const today = () => new Date(context.now()).toISOString().slice(0, 10);
  const isOk = (decision: Decision<unknown>) => decision.ok;

  async function file({ site, lines: asked }: StepOf<"file">) {
    const at = of(Object.keys(schoolOf), site)!;
    const id = v7();
    const mine = asked.map((line) => ({ ...line, id: v7(), site: at }));
    const teacher = by(schoolActor(schoolOf[at]!));
    const need = { id, campaign, site: at, situation: "Nước ngập." };
    const wanted = mine.map((line) => ({
      id: line.id,
      item: line.item,
      quantity: line.asked,
      urgency: "urgent" as const,
    }));
    if (!isOk(await fileNeed(context, teacher, { ...need, lines: wanted }))) return false;
    needs.push({ id, site: at });
    lines.push(...mine);
    const approvals = mine.map((line) => ({ id: line.id, approved: line.approved }));
    return isOk(await verifyNeed(context, by(departmentActor), id, { lines: approvals }));
  }

  async function promise({
    by: who,
    line: which,
    some: quantity,
    worth: value,
  }: StepOf<"promise">) {
    const line = of(lines, which);
    if (!line) return false;
    const cluster = of(clusters, who)!;
    const id = v7();
    const asked = { id, needLine: line.id, quantity, ...(value !== undefined && { value }) };
    const done = isOk(await makePledge(context, by(clusterActor(cluster)), asked));
    if (done) pledges.push({ id, cluster, line });
    return done;
  }

  async function fund({ by: who, some: quantity }: StepOf<"fund">) {
    const cluster = of(clusters, who)!;
    const id = v7();
    const asked = { id, campaign, item: "VND" as const, quantity };
    const done = isOk(await makePledge(context, by(clusterActor(cluster)), asked));
    if (done) pledges.push({ id, cluster, line: undefined });
    return done;
  }

  async function release({ by: who, of: which, some: quantity }: StepOf<"release">) {
    const pledge = of(pledges, which);
    if (!pledge) return false;
    // One time in four another cluster tries.
    const cluster = who % 4 === 0 ? of(clusters, who)! : pledge.cluster;
    const asked = { reason: "Không gom đủ", ...(quantity !== undefined && { quantity }) };
    return isOk(await releasePledge(context, by(clusterActor(cluster)), pledge.id, asked));
  }

  async function send(step: StepOf<"send">) {
    const first = of(pledges, step.of);
    const site = first?.line?.site ?? of(Object.keys(schoolOf), step.of)!;
    const cluster = first?.cluster ?? of(clusters, step.of)!;
    const isCash = first?.line?.item === "VND";
    const matching = pledges.filter(
      (pledge) =>
        pledge.cluster === cluster &&
        pledge.line?.site === site &&
        (pledge.line.item === "VND") === isCash,
    );
    const parts = new Map<
      string,
      { id: string; pledge: string; quantity: number; value?: number }
    >();
    for (const { of: which, percent, worth: value } of step.parts) {
      const pledge = of(matching, which);
      const quantity = pledge && (await share(pledge.id, percent));
      if (pledge && quantity)
        parts.set(pledge.id, {
          id: v7(),
          pledge: pledge.id,
          quantity,
          ...(value !== undefined && { value }),
        });
    }
    const gifts = step.gifts.map((gift) => giftOf(gift, site));
    const sent = [...parts.values(), ...gifts.filter((gift) => gift !== undefined)];
    const id = v7();
    const means = isCash ? ("transfer" as const) : ("goods" as const);
    const asked = { id, campaign, site, means, sentOn: today(), lines: sent };
    const done =
      sent.length > 0 && isOk(await sendConsignment(context, by(clusterActor(cluster)), asked));
    if (done) consignments.push({ id, site, cluster, lines: sent });
    return done;
  }

  /** A part of what is outstanding of a promise, rounded up: with more than 100 %, more than that. */
  async function share(id: string, percent: number) {
    const pledge = await findPledge(context.db.read, id);
    const { amount } = await outstandingOf(context.db.read, pledge!);
    return Math.ceil((amount.quantity * percent) / 100);
  }

  function giftOf(gift: StepOf<"send">["gifts"][number], site: string) {
    const line = of(
      lines.filter((at) => at.site === site),
      gift.line,
    );
    if (!line) return undefined;
    return {
      id: v7(),
      item: line.item,
      quantity: gift.some,
      value: gift.worth ?? 7,
      basis: "estimate" as const,
      ...(gift.toLine && { needLine: line.id }),
    };
  }

  async function receive({ of: which, counted, extra }: StepOf<"receive">) {
    const sent = of(recent(consignments), which);
    if (!sent) return false;
    const told = sent.lines.flatMap(({ id: line, quantity }, at) => {
      const { good: goodShare, damaged: damagedShare, surplus, isTold } = counted[at % 4]!;
      const good = Math.floor((quantity * goodShare) / 100);
      const damaged = Math.floor(((quantity - good) * damagedShare) / 100);
      return isTold ? [{ line, good, damaged, ...(surplus > 0 && { surplus }) }] : [];
    });
    const more = extra && {
      item: extra.item,
      surplus: extra.some,
      ...(extra.worth !== undefined && { value: extra.worth }),
    };
    return isOk(
      await confirmReceipt(context, by(schoolActor(schoolOf[sent.site]!)), sent.id, {
        id: v7(),
        receivedOn: today(),
        receivedBy: { name: "Người nhận", position: "Hiệu trưởng" },
        lines: more ? [...told, more] : told,
      }),
    );
  }

  const { recover, writeOff, reverse } = afterwards(context, { campaign, schoolOf });
  const money = fundSteps(context, province, { lines, sent: consignments, today });

  async function live(step: Step): Promise<boolean> {
    switch (step.kind) {
      case "file":
        return file(step);
      case "promise":
        return promise(step);
      case "fund":
        return fund(step);
      case "release":
        return release(step);
      case "send":
        return send(step);
      case "receive":
        return receive(step);
      case "recover":
        return recover(step);
      case "writeOff":
        return writeOff(step);
      case "credit":
        return money.credit(step);
      case "gather":
        return money.gather(step);
      case "earmark":
        return money.earmark(step);
      case "free":
        return money.free(step);
      case "payOut":
        return money.payOut(step);
      case "buy":
        return money.buy(step);
      case "reverse":
        return reverse(step);
      case "takeBack": {
        const sent = of(recent(consignments), step.of);
        const reason = { reason: "Đường sạt lở" };
        const actor = sent?.cluster ? clusterActor(sent.cluster) : departmentActor;
        return !!sent && isOk(await takeBack(context, by(actor), sent.id, reason));
      }
      case "close": {
        const need = of(needs, step.of);
        const over = { reason: "no_longer_needed" as const };
        return (
          !!need &&
          isOk(await closeNeed(context, by(schoolActor(schoolOf[need.site]!)), need.id, over))
        );
      }
      case "wait":
        context.setNow(context.now() + step.days * 86_400_000);
        return (await lapsePledges(context)) > 0;
      default:
        return step satisfies never;
    }
  }
  return { live };
}

/** What left last: what left long before that has mostly arrived or come back. */
function recent(consignments: readonly Sent[]): readonly Sent[] {
  return consignments.slice(-3);
}

/** What a pick chooses of a list; nothing of an empty one. */
function of<Value>(list: readonly Value[], at: number): Value | undefined {
  return list[at % Math.max(1, list.length)];
}
