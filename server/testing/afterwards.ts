import { listDiscrepancies } from "#db/discrepancies.ts";
import { headSeq } from "#db/totals.ts";
import { reverseEntry } from "#server/commands/reverseEntry.ts";
import { recoverMissing, writeOffDiscrepancy } from "#server/commands/settleDiscrepancy.ts";
import type { TestContext } from "#server/testing.ts";
import type { StepOf } from "./steps.ts";
import { by, departmentActor, schoolActor } from "./story.ts";

/** What a world can do about what has happened already: settle its differences, reverse its entries. */
export function afterwards(
  context: TestContext,
  { campaign, schoolOf }: { campaign: string; schoolOf: Record<string, string> },
) {
  /** A difference of a campaign, seven times in eight one that waits, and how much of it to settle. */
  async function difference(which: number, some: number) {
    const by = { campaign, limit: 500, ...(which % 8 > 0 && { state: "unsettled" as const }) };
    const all = await listDiscrepancies(context.db.read, undefined, by);
    const found = all[which % Math.max(1, all.length)];
    // Up to one more than is left of it.
    const quantity = found ? (some % (found.quantity - found.settled + 1)) + 1 : 0;
    return { found, quantity };
  }

  async function recover({ of: which, some }: StepOf<"recover">) {
    const { found, quantity } = await difference(which, some);
    const teacher = found && by(schoolActor(schoolOf[found.site.id]!));
    return !!teacher && ok(await recoverMissing(context, teacher, found.id, { quantity }));
  }

  async function writeOff({ of: which, some, to }: StepOf<"writeOff">) {
    const { found, quantity } = await difference(which, some);
    const asked = { quantity, to, reason: "Xe lật trên đèo" };
    return !!found && ok(await writeOffDiscrepancy(context, by(departmentActor), found.id, asked));
  }

  /** Undoes any entry there is; the last ones more often, for little rests on them. */
  async function reverse({ of: which }: StepOf<"reverse">) {
    const last = await headSeq(context.db.read);
    const seq = Math.max(0, last - (which % 7 < 5 ? which % 7 : which % (last + 1)));
    const asked = { reason: "Nhập nhầm" };
    return ok(await reverseEntry(context, by(departmentActor), seq, asked));
  }

  return { recover, writeOff, reverse };
}

const ok = (decision: { ok: boolean }) => decision.ok;
