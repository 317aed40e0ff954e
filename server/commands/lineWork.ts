import type { Writer } from "#db/database.ts";
import { appendEntry, type Draft, type NotAppended } from "#db/ledger/append.ts";
import { insertLinks, type LineLinkRow } from "#db/lineLinks.ts";
import { findLine, updateLine, type StatementLineRow } from "#db/statementLines.ts";
import { department } from "#domain/actor.ts";
import { dayOf } from "#domain/calendar.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import { reach } from "#domain/may.ts";
import type { Tier } from "#domain/statements/statement.ts";
import type { Context } from "../context.ts";
import { act, type By, type Outcome } from "./act.ts";
import { signature } from "./authority.ts";

type Decided = Decision<Pick<Outcome, "kind"> & { seq?: number }>;

/** Runs one decision on a line of a statement, by who may decide; refuses a line that nobody knows. */
export function onLine(
  context: Context,
  by: By,
  { id, decide }: { id: string; decide: (tx: Writer, line: StatementLineRow) => Promise<Decided> },
) {
  return act(context, by, async (tx): Promise<Decision<Outcome>> => {
    if (!reach(by.actor.role, "match_money")) return refuse("not_allowed", { act: "match_money" });
    const line = await findLine(tx, id);
    if (!line || line.state === "staged") return refuse("unknown", { what: "statement_line", id });
    const decided = await decide(tx, line);
    if (!decided.ok) return decided;
    const { kind, seq } = decided.value;
    const audience = seq === undefined ? "bank" : "all";
    return accept({ kind, done: { id, ...(seq !== undefined && { seq }) }, status: 200, audience });
  });
}

/** The entry that a decision on a line makes, without what it moves. */
export function lineDraft(
  { now, newId }: Pick<Context, "now" | "newId">,
  line: StatementLineRow,
  by: By,
): Omit<Draft, "kind" | "movements"> {
  return {
    id: newId(),
    campaign: line.campaign,
    effectiveOn: dayOf(now()),
    actor: signature(by.actor, department),
    subjects: { statement: line.statement, statementLine: line.id },
  };
}

/** What is tied to a line, before its entry has its place. */
export type Tie = Pick<LineLinkRow, "consignment" | "amount">;

/** Appends a decision's entry and ties what is left of the line, or parts of it, to what it says. */
export async function tieLine(
  tx: Writer,
  context: Context,
  of: {
    line: StatementLineRow;
    draft: Draft;
    ties: readonly Tie[];
    tier: Tier;
    evidence: readonly string[];
  },
): Promise<Decision<number, NotAppended>> {
  const { line, draft, ties, tier, evidence } = of;
  const entry = await appendEntry(tx, context.now(), { ...draft, tier });
  if (!entry.ok) return entry;
  const { seq } = entry.value;
  const rest = { pledge: null, cluster: null, fulfilled: 0, evidence: [...evidence] };
  await insertLinks(
    tx,
    ties.map((tie) => ({ ...tie, ...rest, id: context.newId(), line: line.id, seq, tier })),
  );
  const linked = ties.reduce((sum, { amount }) => sum + amount, line.linked);
  await updateLine(tx, line.id, { linked, state: linked === line.amount ? "linked" : "pending" });
  return accept(seq);
}
