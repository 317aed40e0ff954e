import type { Writer } from "#db/database.ts";
import { insertLinks, rememberPayer, type LineLinkRow } from "#db/lineLinks.ts";
import type { Draft } from "#db/ledger/append.ts";
import { updatePledge, type PledgeRow } from "#db/pledges.ts";
import { updateLine, type StatementLineRow } from "#db/statementLines.ts";
import { dayOf } from "#domain/calendar.ts";
import { accept, type Decision } from "#domain/decision.ts";
import { pledgeState, type Outstanding } from "#domain/pledge.ts";
import { decideMatch } from "#domain/statements/match.ts";
import { payersTaught } from "#domain/statements/payers.ts";
import type { Tier } from "#domain/statements/statement.ts";
import type { Context } from "../context.ts";

/** A promise with what the ledger still expects of it. */
export interface KnownPledge {
  row: PledgeRow;
  outstanding: Outstanding;
}

/** A match to be made: parts of a credit, how sure it is and what speaks for it. */
export interface AskedMatch {
  line: StatementLineRow;
  parts: readonly { cluster: string; amount: number; pledge?: KnownPledge }[];
  /** Money of the fund that is not held for any line, in đồng. */
  free: number;
  tier: Tier;
  evidence: readonly string[];
  actor: Draft["actor"];
}

/** A match that rules accept: its entry, and what it changes beside the ledger once it has its place. */
export interface PlannedMatch {
  draft: Draft;
  /** How much of the fund it holds for need lines, in đồng. */
  held: number;
  line: Pick<StatementLineRow, "id" | "linked" | "state">;
  links: Omit<LineLinkRow, "seq" | "endedAt">[];
  pledges: Pick<PledgeRow, "id" | "state">[];
  /** From where the one cluster's money came that gave all of it. */
  payers: { payer: string; cluster: string; seenAt: number }[];
}

/** What matching a credit does, as an entry and changes; refuses what `decideMatch` refuses. */
export function planMatch(
  { now, newId }: Pick<Context, "now" | "newId">,
  { line, parts, free, tier, evidence, actor }: AskedMatch,
): Decision<PlannedMatch> {
  const decision = decideMatch(
    line,
    parts.map(({ cluster, amount, pledge }) => ({
      cluster,
      amount,
      ...(pledge && { promise: { ...pledge.outstanding, id: pledge.row.id } }),
    })),
    free,
  );
  if (!decision.ok) return decision;
  const { movements, fulfilled } = decision.value;
  const linked = parts.reduce((sum, { amount }) => sum + amount, line.linked);
  const held = movements.filter(({ from }) => from.account === "fund");
  const [only, ...others] = parts.flatMap(({ pledge }) => pledge?.row.id ?? []);
  const draft: Draft = {
    id: newId(),
    kind: "match",
    campaign: line.campaign,
    effectiveOn: dayOf(now()),
    actor,
    subjects: {
      statement: line.statement,
      statementLine: line.id,
      ...(only && others.length === 0 && { pledge: only }),
    },
    movements,
    tier,
    about: parts.flatMap(({ pledge }) => [pledge?.row.id, pledge?.row.need].filter(isText)),
  };
  return accept({
    draft,
    held: held.reduce((sum, { quantity }) => sum + quantity, 0),
    line: { id: line.id, linked, state: linked === line.amount ? "linked" : "pending" },
    links: parts.map(({ cluster, amount, pledge }, at) => ({
      id: newId(),
      line: line.id,
      pledge: pledge?.row.id ?? null,
      cluster,
      consignment: null,
      amount,
      fulfilled: fulfilled[at] ?? 0,
      tier,
      evidence: [...evidence],
    })),
    pledges: pledgesAfter(parts, fulfilled),
    payers: payersTaught(
      line,
      parts.map(({ cluster }) => cluster),
    ).map((known) => ({ ...known, seenAt: now() })),
  });
}

/** Keeps beside the ledger what a match changed, under its entry's seq. */
export async function keepMatch(tx: Writer, planned: PlannedMatch, seq: number): Promise<void> {
  const { id, ...line } = planned.line;
  await insertLinks(
    tx,
    planned.links.map((link) => ({ ...link, seq })),
  );
  await updateLine(tx, id, line);
  for (const payer of planned.payers) await rememberPayer(tx, payer);
  for (const pledge of planned.pledges) await updatePledge(tx, pledge.id, { state: pledge.state });
}

/** How the promises stand of which something was fulfilled. */
function pledgesAfter(parts: AskedMatch["parts"], fulfilled: readonly number[]) {
  const brought = new Map<string, { pledge: KnownPledge; quantity: number }>();
  parts.forEach(({ pledge }, at) => {
    const quantity = fulfilled[at] ?? 0;
    if (!pledge || quantity === 0) return;
    const before = brought.get(pledge.row.id)?.quantity ?? 0;
    brought.set(pledge.row.id, { pledge, quantity: before + quantity });
  });
  return [...brought.values()].map(({ pledge: { row, outstanding }, quantity }) => {
    const left = outstanding.amount.quantity - quantity;
    return { id: row.id, state: pledgeState(left, row.quantity - row.released - left) };
  });
}

const isText = (value: string | null | undefined): value is string => typeof value === "string";
