import { appendEntry } from "#db/ledger/append.ts";
import type { Writer } from "#db/database.ts";
import { findPeriod, updatePeriod, type PeriodRow } from "#db/periods.ts";
import { department } from "#domain/actor.ts";
import { dayOf } from "#domain/calendar.ts";
import { codeOf } from "#domain/code.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import { reach } from "#domain/may.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { signature } from "./authority.ts";
import { decidePeriod, takeCount } from "./countPeriod.ts";

/**
 * Signs a period that was counted: from now on its days are shut. The ledger says so, and rests on the
 * hash of what was counted. Refuses who counted it with `second_person_needed`, and with
 * `period_changed` when anything of what was counted is not so any more.
 */
export function closePeriod(context: Context, by: By, id: string) {
  return act(context, by, async (tx) => {
    if (!reach(by.actor.role, "close_period"))
      return refuse("not_allowed", { act: "close_period" });
    const found = await findCounted(tx, id);
    if (!found.ok) return found;
    const period = found.value;
    if (period.countedBy === by.actor.account) return refuse("second_person_needed");
    const span = await decidePeriod(tx, context, period);
    if (!span.ok) return span;
    const now = context.now();
    const again = await takeCount(tx, period);
    if (span.value !== period.startsOn || again.hash !== period.hash || again.difference !== 0)
      return refuse("period_changed");

    const { campaign, hash } = period;
    const entry = await appendEntry(tx, now, {
      id: context.newId(),
      kind: "period_closed",
      campaign,
      effectiveOn: dayOf(now),
      actor: signature(by.actor, department),
      subjects: { period: id },
      movements: [],
      files: [hash],
    });
    if (!entry.ok) return entry;
    const { seq } = entry.value;
    await updatePeriod(tx, id, {
      state: "closed",
      closedBy: by.actor.account,
      closedAt: now,
      seq,
    });
    const done = { id, code: codeOf("entry", seq), seq };
    return accept({ kind: "period_closed", done, status: 200, audience: "all" });
  });
}

/** Takes back a count that nobody has signed. */
export function withdrawPeriod(context: Context, by: By, id: string) {
  return act(context, by, async (tx) => {
    if (!reach(by.actor.role, "count_period"))
      return refuse("not_allowed", { act: "count_period" });
    const found = await findCounted(tx, id);
    if (!found.ok) return found;
    await updatePeriod(tx, id, { state: "withdrawn" });
    return accept({ kind: "period_withdrawn", done: { id }, status: 200, audience: "all" });
  });
}

async function findCounted(
  tx: Writer,
  id: string,
): Promise<Decision<PeriodRow, "unknown" | "period_not_waiting">> {
  const period = await findPeriod(tx, id);
  if (!period) return refuse("unknown", { what: "period", id });
  return period.state === "counted"
    ? accept(period)
    : refuse("period_not_waiting", { state: period.state });
}
