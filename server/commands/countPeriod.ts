import { createHash } from "node:crypto";
import { countPeriod as countSpan } from "#db/countedPeriod.ts";
import type { Reader, Writer } from "#db/database.ts";
import { statedDifference } from "#db/fundTie.ts";
import { openThings } from "#db/openThings.ts";
import { closedUntil, countedOf, findPeriod, insertPeriod } from "#db/periods.ts";
import { findCampaign } from "#db/places.ts";
import { lastBroughtAt, unpostedOf } from "#db/statements.ts";
import { headSeq } from "#db/totals.ts";
import { dayOf } from "#domain/calendar.ts";
import { codeOf } from "#domain/code.ts";
import type { Day } from "#domain/day.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import { canonicalJson } from "#domain/entry.ts";
import { reach } from "#domain/may.ts";
import { decideCarried, decideSpan, type NewPeriod, type OpenThing } from "#domain/period.ts";
import type { Counted } from "#domain/periodViews.ts";
import type { StatementState } from "#domain/statements/statement.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";

/**
 * Counts a stretch of a campaign's ledger, for the department to sign. Refuses with `fund_does_not_tie`
 * and by how much, with `exceptions_open` and how many things are neither settled nor carried over, a
 * second count while one waits, and a day that is not over or lies in a closed period.
 */
export function countPeriod(context: Context, by: By, asked: NewPeriod) {
  return act(context, by, async (tx) => {
    if (!reach(by.actor.role, "count_period"))
      return refuse("not_allowed", { act: "count_period" });
    const span = await decidePeriod(tx, context, asked);
    if (!span.ok) return span;
    if (await findPeriod(tx, asked.id)) return refuse("duplicate_id", { id: asked.id });
    const waiting = await countedOf(tx, asked.campaign);
    if (waiting) return refuse("period_under_way", { until: waiting.until });
    const taken = await takeCount(tx, { ...asked, startsOn: span.value });
    if (taken.difference !== 0)
      return refuse("fund_does_not_tie", { difference: taken.difference });
    const carried = decideCarried(taken, asked.carried);
    if (!carried.ok) return carried;

    const notes = new Map(asked.carried.map(({ kind, id, note }) => [`${kind} ${id}`, note]));
    const { id, campaign, until } = asked;
    await insertPeriod(
      tx,
      {
        id,
        campaign,
        until,
        startsOn: span.value,
        counted: taken.text,
        hash: taken.hash,
        headSeq: await headSeq(tx),
        countedBy: by.actor.account,
        countedAt: context.now(),
      },
      carried.value.map(({ kind, id: thing, code = null, since, quantity }) => ({
        kind,
        thing,
        code,
        since,
        quantity,
        note: notes.get(`${kind} ${thing}`) ?? null,
      })),
    );
    return accept({ kind: "period_counted", done: { id }, status: 201, audience: "all" });
  });
}

/** How a statement stands whose lines may still come into the ledger. */
const mayStillCome: readonly StatementState[] = ["staging", "waiting", "posting"];

/**
 * The first day of a period that may be counted now: nothing of it is on its way into the ledger, and
 * where there are statements, the last was brought when the period was over.
 */
export async function decidePeriod(
  read: Reader,
  { now }: Pick<Context, "now">,
  { campaign: id, until }: Pick<NewPeriod, "campaign" | "until">,
): Promise<Decision<Day>> {
  const campaign = await findCampaign(read, id);
  if (!campaign) return refuse("unknown", { what: "campaign", id });
  const closed = await closedUntil(read, id);
  const { startsOn } = campaign;
  const span = decideSpan({ startsOn, closedUntil: closed }, until, dayOf(now()));
  if (!span.ok) return span;
  const statement = await unpostedOf(read, id);
  if (statement && mayStillCome.includes(statement.state))
    return refuse("statement_under_way", { statement: codeOf("statement", statement.number) });
  const broughtAt = await lastBroughtAt(read, id);
  // A bank's lines of days that are closed would come in late, as of another day.
  if (broughtAt !== undefined && dayOf(broughtAt) <= until)
    return refuse("statement_missing", { broughtOn: dayOf(broughtAt), until });
  return span;
}

/** What is counted of a period: its sums, what is open, and both as the text that is hashed. */
export interface Count {
  counted: Counted;
  open: OpenThing[];
  /** How many things are open: more than could be carried over are not all listed. */
  count: number;
  /**
   * By how much the ledger and the statements differed at the period's end, or else the statements and
   * what the bank says last: what is missing there may be of the period.
   */
  difference: number;
  text: string;
  hash: string;
}

/** Takes a count. The same again gives the same hash as long as nothing of it has changed. */
export async function takeCount(
  read: Reader | Writer,
  span: { campaign: string; startsOn: Day; until: Day },
): Promise<Count> {
  const { campaign, until } = span;
  const { counted, difference } = await countSpan(read, span);
  const { open, count } = await openThings(read, campaign, until);
  const text = canonicalJson({ ...counted });
  const hash = createHash("sha256").update(canonicalJson({ counted, open })).digest("hex");
  return {
    counted,
    open,
    count,
    difference: difference || (await statedDifference(read, campaign)),
    text,
    hash,
  };
}
