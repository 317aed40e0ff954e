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
  /** A difference of a campaign and whose school can say that it turned up. */
  async function difference(which: number) {
    const all = await listDiscrepancies(context.db.read, undefined, { campaign, limit: 500 });
    return all[which % Math.max(1, all.length)];
  }

  async function recover({ of: which, some: quantity }: StepOf<"recover">) {
    const found = await difference(which);
    const teacher = found && by(schoolActor(schoolOf[found.site.id]!));
    return !!teacher && ok(await recoverMissing(context, teacher, found.id, { quantity }));
  }

  async function writeOff({ of: which, some: quantity, to }: StepOf<"writeOff">) {
    const found = await difference(which);
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
