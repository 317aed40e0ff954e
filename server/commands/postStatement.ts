import type { Writer } from "#db/database.ts";
import { freeIn } from "#db/fund.ts";
import { appendEntries, appendEntry, type Draft } from "#db/ledger/append.ts";
import { closedUntil } from "#db/periods.ts";
import { heldIn } from "#db/reversals.ts";
import { sumBefore } from "#db/statementLines.ts";
import {
  findStatement,
  hasPosted,
  openingOf,
  updateStatement,
  type StatementRow,
} from "#db/statements.ts";
import { department } from "#domain/actor.ts";
import { codeOf } from "#domain/code.ts";
import { dayOf } from "#domain/calendar.ts";
import type { Day } from "#domain/day.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import { cash } from "#domain/catalogue.ts";
import { unknownGift, type Movement } from "#domain/movement.ts";
import { reach } from "#domain/may.ts";
import { openingOf as openingMoved } from "#domain/statements/bankFact.ts";
import type { StatementSummary } from "#domain/statements/statementSummary.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { signature } from "./authority.ts";
import { onOpenDay } from "./effectiveDay.ts";

/**
 * Says yes to a statement that was read: from now on its lines are posted, batch by batch. The
 * ledger says which file it was; what stood on the account before the campaign's first statement
 * comes into the fund as its opening balance, which a statement that reaches further back corrects. Refuses a statement with rows that cannot be read.
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
    if (last !== null && last > dayOf(now)) return refuse("statement_in_future", { lastOn: last });

    const { opening = 0 } = summary;
    const known = await knownMoney(tx, campaign);
    if (!Number.isSafeInteger(known + opening + summary.credits.sum + summary.debits.sum))
      return refuse("amount_too_large");
    const opens = await openingAfter(tx, found, opening);
    if (!opens.ok) return opens;

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
    const { amount, earlier } = opens.value;
    const opened = await appendEntries(
      tx,
      now,
      openingDrafts(context, said, {
        ...opens.value,
        first,
        closed: await closedUntil(tx, campaign),
      }),
    );
    if (!opened.ok) return opened;
    if (earlier) await updateStatement(tx, earlier.id, { opening: 0 });
    await updateStatement(tx, id, { state: "posting", opening: amount });
    const done = { id, code: codeOf("statement", found.number), seq: entry.value.seq };
    return accept({ kind: "statement", done, status: 200, audience: "all" });
  });
}

/** What stood on the account before all that the ledger knows of it, once this statement is in it. */
interface Opening {
  /** In đồng; this statement brings it. */
  amount: number;
  /** The statement that brought it so far, with what it said and for which day. */
  earlier?: { id: string; opening: number; on: Day };
}

/**
 * The first statement's opening balance comes into the fund. One that reaches back before that day
 * tells what that balance was made of: it is lowered by as much. Refuses with `statement_too_early`
 * what comes to more than the balance, and with `opening_spent` when the fund has less that is free.
 */
async function openingAfter(
  tx: Writer,
  { id, campaign, addedFirstOn: first }: StatementRow,
  stated: number,
): Promise<Decision<Opening, "statement_too_early" | "opening_spent">> {
  const earlier = await openingOf(tx, campaign);
  if (!earlier) return accept({ amount: (await hasPosted(tx, campaign)) ? 0 : stated });
  if (first === null || first >= earlier.on) return accept({ amount: 0 });
  const held = await sumBefore(tx, id, earlier.on);
  if (held > earlier.opening) return refuse("statement_too_early", { openedOn: earlier.on });
  const free = await freeIn(tx, campaign);
  if (held > free) return refuse("opening_spent", { needed: held, free });
  return accept({ amount: earlier.opening - held, earlier });
}

/** The entries that bring an opening balance, and take back the one that it stands for. */
function openingDrafts(
  { newId }: Pick<Context, "newId">,
  said: Omit<Draft, "id" | "kind" | "movements">,
  { amount, earlier, first, closed }: Opening & { first: Day | null; closed: Day | undefined },
): Draft[] {
  // It was there before the first line.
  const on = first === null ? {} : onOpenDay(first, closed);
  const kind = "opening_balance";
  const brought = amount > 0 ? [{ ...said, ...on, movements: [openingMoved(amount)] }] : [];
  if (!earlier) return brought.map((draft) => ({ ...draft, id: newId(), kind }));
  const { opening, on: before } = earlier;
  const taken = {
    ...said,
    ...onOpenDay(before, closed),
    movements: [turned(openingMoved(opening))],
  };
  return [...brought, taken].map((draft) => ({ ...draft, id: newId(), kind }));
}

const turned = ({ from, to, ...moved }: Movement): Movement => ({ ...moved, from: to, to: from });

/** All that was ever put on or taken from the account, in đồng: no balance of money is above it. */
async function knownMoney(tx: Writer, campaign: string): Promise<number> {
  const end = unknownGift;
  const gifts = await heldIn(tx, campaign, { end, item: cash });
  return Math.abs(gifts.quantity) + (await freeIn(tx, campaign));
}
