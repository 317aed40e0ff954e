import { accept, type Decision } from "#domain/decision.ts";
import { giftWorth } from "#domain/imports/giftWorth.ts";
import { planLists } from "#domain/imports/planLists.ts";
import type { AskedPlan, TablePlan } from "#domain/imports/planner.ts";
import { countsOf, outcomesOf, rightIn } from "#domain/imports/report.ts";
import { importToldMax } from "#domain/importViews.ts";
import { planHash } from "./planHash.ts";

/** Plans the import of a file's sheets. Slow with many rows: run in `tableWorker.ts`. */
export async function planTable({ sheets, world }: AskedPlan): Promise<Decision<TablePlan>> {
  const plan = planLists(sheets, world);
  const outcomes = outcomesOf(plan, world.communes);
  // A row that is wrong does nothing, whatever it may mean.
  const isRight = rightIn(plan);
  const told = outcomes.filter(isRight);
  const changes = told.flatMap(({ what, ...one }) =>
    what === "unchanged" ? [] : [{ ...one, what }],
  );
  return accept({
    plan,
    hash: planHash(outcomes),
    counts: countsOf(plan, told),
    gifts: giftWorth(plan.gifts.filter(({ at }) => isRight(at))),
    changes: changes.slice(0, importToldMax),
    changesTotal: changes.length,
  });
}
