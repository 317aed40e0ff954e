import { accept, type Decision } from "#domain/decision.ts";
import { giftWorth } from "#domain/imports/giftWorth.ts";
import { planLists, type Plan, type World } from "#domain/imports/planLists.ts";
import { countsOf, outcomesOf } from "#domain/imports/report.ts";
import type { Sheet } from "#domain/imports/table.ts";
import { importToldMax, type ImportReport } from "#domain/importViews.ts";
import { planHash } from "./planHash.ts";

/** A file's sheets, and what they are read against. */
export interface AskedPlan {
  sheets: readonly Sheet[];
  world: World;
}

/** A plan, and what is told of it. */
export interface TablePlan extends Pick<
  ImportReport,
  "counts" | "gifts" | "changes" | "changesTotal"
> {
  plan: Plan;
  /** While it is the same, what was checked is what is imported. */
  hash: string;
}

/** Plans the import of a file's sheets. Slow with many rows: run in `tableWorker.ts`. */
export async function planTable({ sheets, world }: AskedPlan): Promise<Decision<TablePlan>> {
  const plan = planLists(sheets, world);
  const outcomes = outcomesOf(plan, world.communes);
  const changes = outcomes.flatMap(({ what, ...one }) =>
    what === "unchanged" ? [] : [{ ...one, what }],
  );
  return accept({
    plan,
    hash: planHash(outcomes),
    counts: countsOf(plan, outcomes),
    gifts: giftWorth(plan),
    changes: changes.slice(0, importToldMax),
    changesTotal: changes.length,
  });
}
