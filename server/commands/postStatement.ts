import type { Writer } from "#db/database.ts";
import { freeIn } from "#db/fund.ts";
import { appendEntry } from "#db/ledger/append.ts";
import { closedUntil } from "#db/periods.ts";
import { heldIn } from "#db/reversals.ts";
import { findStatement, hasPosted, openingDay, updateStatement } from "#db/statements.ts";
import { department } from "#domain/actor.ts";
import { codeOf } from "#domain/code.ts";
import { dayOf } from "#domain/calendar.ts";
import type { Day } from "#domain/day.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import { cash } from "#domain/catalogue.ts";
import { unknownGift } from "#domain/movement.ts";
import { reach } from "#domain/may.ts";
import { openingOf } from "#domain/statements/bankFact.ts";
import type { StatementSummary } from "#domain/statements/statementSummary.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { signature } from "./authority.ts";

/**
 * Says yes to a statement that was read: from now on its lines are posted, batch by batch. The
 * ledger says which file it was; what stood on the account before the campaign's first statement
 * comes into the fund as its opening balance. Refuses a statement with rows that cannot be read.
 */
export function postStatement(context: Context, by: By, id: string) {
  return act(context, by, async (tx) => {
    if (!reach(by.actor.role, "import_statements"))
      return refuse("not_allowed", { act: "import_statements" });
    const found = await findStatement(tx, id);
    if (!found) return refuse("unknown", { what: "statement", id });
    const { state, summary: kept, campaign, addedFirstOn: first, addedLastOn: last } = found;
    if (state !== "waiting" || kept === null) return refuse("statement_not_waiting", { state });
    const summary = JSON.parse(kept) as StatementSummary;
    if (summary.problemCount > 0)
      return refuse("statement_has_problems", { problems: summary.problemCount });

    const now = context.now();
    const days = first !== null && last !== null ? { first, last } : undefined;
    const possible = await decideDays(tx, campaign, { days, today: dayOf(now) });
    if (!possible.ok) return possible;

    const { opening = 0 } = summary;
    const known = await knownMoney(tx, campaign);
    if (!Number.isSafeInteger(known + opening + summary.credits.sum + summary.debits.sum))
      return refuse("amount_too_large");

    const said = {
      campaign,
      effectiveOn: dayOf(now),
      actor: signature(by.actor, department),
      subjects: { statement: id },
    };
    const entry = await appendEntry(tx, now, {
      ...said,
      id: context.newId(),
      kind: "statement",
      movements: [],
      files: [found.sha256],
    });
    if (!entry.ok) return entry;
    const opens = opening > 0 && !(await hasPosted(tx, campaign));
    if (opens) {
      const opened = await appendEntry(tx, now, {
        ...said,
        id: context.newId(),
        kind: "opening_balance",
        // It was there before the first line.
        ...(first !== null && { effectiveOn: first }),
        movements: [openingOf(opening)],
      });
      if (!opened.ok) return opened;
    }
    await updateStatement(tx, id, { state: "posting", opening: opens ? opening : 0 });
    const done = { id, code: codeOf("statement", found.number), seq: entry.value.seq };
    return accept({ kind: "statement", done, status: 200, audience: "all" });
  });
}

/**
 * Whether every new line is of a day on which it can be. Refuses with `statement_in_future`, with
 * `period_closed` and until when, and with `statement_too_early` what lies before the statement whose
 * opening balance came into the fund: that balance holds it already.
 */
async function decideDays(
  tx: Writer,
  campaign: string,
  { days, today }: { days: { first: Day; last: Day } | undefined; today: Day },
): Promise<Decision<true, "period_closed" | "statement_in_future" | "statement_too_early">> {
  if (!days) return accept(true);
  if (days.last > today) return refuse("statement_in_future", { lastOn: days.last });
  const until = await closedUntil(tx, campaign);
  if (until !== undefined && days.first <= until) return refuse("period_closed", { until });
  const openedOn = await openingDay(tx, campaign);
  return openedOn !== undefined && days.first < openedOn
    ? refuse("statement_too_early", { openedOn })
    : accept(true);
}

/** All that was ever put on or taken from the account, in đồng: no balance of money is above it. */
async function knownMoney(tx: Writer, campaign: string): Promise<number> {
  const end = unknownGift;
  const gifts = await heldIn(tx, campaign, { end, item: cash });
  return Math.abs(gifts.quantity) + (await freeIn(tx, campaign));
}
