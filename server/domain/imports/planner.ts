import type { Decision } from "#domain/decision.ts";
import type { ImportReport } from "#domain/importViews.ts";
import type { Plan, World } from "./planLists.ts";
import type { Sheet } from "./table.ts";

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
  /** Of all that it does: while it is the same, what was checked is what is imported. */
  hash: string;
}

/** Plans the import of a file's sheets: of a long list a matter of seconds, so not where requests wait. */
export interface Planner {
  plan(asked: AskedPlan): Promise<Decision<TablePlan>>;
}
