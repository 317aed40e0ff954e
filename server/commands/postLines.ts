import type { Writer } from "#db/database.ts";
import { freeIn } from "#db/fund.ts";
import { appendEntries, type Draft } from "#db/ledger/append.ts";
import { insertLinks } from "#db/lineLinks.ts";
import { closedUntil } from "#db/periods.ts";
import { findCampaign } from "#db/places.ts";
import { pledgesNumbered } from "#db/pledges.ts";
import { showLines, stagedLines, updateLine, type StatementLineRow } from "#db/statementLines.ts";
import { findStatement, updateStatement, type StatementRow } from "#db/statements.ts";
import { department } from "#domain/actor.ts";
import { cash } from "#domain/catalogue.ts";
import { assert } from "#domain/decision.ts";
import { promisesNamed } from "#domain/memo.ts";
import { creditOf, decideBankFact } from "#domain/statements/bankFact.ts";
import { judgeCredit, type OpenPromise } from "#domain/statements/tier.ts";
import { isFee } from "#domain/statements/bankWords.ts";
import type { Day } from "#domain/day.ts";
import type { Direction } from "#domain/statements/statement.ts";
import type { Context } from "../context.ts";
import { onOpenDay } from "./effectiveDay.ts";
import { keepMatch, planMatch, type KnownPledge, type PlannedMatch } from "./matching.ts";

const byItself: Draft["actor"] = { organisation: department, role: "department" };

/** What is done of a statement: how many lines this time, and whether there are more. */
export interface Progress {
  posted: number;
  isOver: boolean;
}

/**
 * Posts the next lines of a statement, in one transaction: every credit as a gift of unknown, every
 * fee that the fund can pay, and by itself every match that is certain (T1). A bank's day that a period
 * has shut is kept as stated: what it tells takes effect on the first open one. After a cut it goes on
 * where the last transaction ended, so each line is posted once.
 */
export function postNext(context: Context, statement: string, limit: number): Promise<Progress> {
  return context.db.write(async (tx) => {
    const found = await findStatement(tx, statement);
    if (found?.state !== "posting") return { posted: 0, isOver: true };
    const lines = await stagedLines(tx, { statement, after: found.postedUpTo, limit });
    const planned = await planLines(tx, context, { statement: found, lines });
    const drafts = planned.map(({ draft }) => draft);
    const appended = await appendEntries(tx, context.now(), drafts);
    assert(appended.ok, "what a statement adds to the ledger was counted before it was posted");
    await keepPosted(tx, found, lines);
    for (const [at, { keep }] of planned.entries()) await keep?.(tx, appended.value[at]?.seq ?? -1);
    return { posted: lines.length, isOver: lines.length < limit };
  });
}

/** An entry, and what is kept beside the ledger once it has its place. */
interface Planned {
  draft: Draft;
  keep?: (tx: Writer, seq: number) => Promise<void>;
}

type Batch = { statement: StatementRow; lines: readonly StatementLineRow[] };

async function planLines(tx: Writer, context: Context, batch: Batch): Promise<Planned[]> {
  const named = await namedIn(tx, batch);
  const planned: Planned[] = [];
  const closed = await closedUntil(tx, batch.statement.campaign);
  let free = await freeIn(tx, batch.statement.campaign);
  for (const line of batch.lines) {
    if (line.direction === "debit") {
      const fee = isFee(line.memo) ? planFee(context, line, { free, closed }) : undefined;
      if (fee) free -= line.amount;
      if (fee) planned.push(fee);
      continue;
    }
    planned.push({ draft: creditDraft(line, closed) });
    free += line.amount;
    const match = certainMatch(context, { line, free, named: named.get(line.id) ?? [] });
    if (!match) continue;
    planned.push({ draft: match.draft, keep: (writer, seq) => keepMatch(writer, match, seq) });
    free -= match.held;
  }
  return planned;
}

/** Brings the lines into sight: they wait for a decision unless one follows. */
async function keepPosted(
  tx: Writer,
  { id, posted, creditSum, debitSum }: StatementRow,
  lines: readonly StatementLineRow[],
): Promise<void> {
  const [from, to] = [lines.at(0)?.position, lines.at(-1)?.position];
  if (from === undefined || to === undefined) return;
  await showLines(tx, { statement: id, from, to });
  const sumOf = (direction: Direction) =>
    lines.reduce((sum, line) => (line.direction === direction ? sum + line.amount : sum), 0);
  await updateStatement(tx, id, {
    posted: posted + lines.length,
    postedUpTo: to,
    creditSum: creditSum + sumOf("credit"),
    debitSum: debitSum + sumOf("debit"),
  });
}

/** A fee leaves the fund by itself, if the fund has so much free money. */
function planFee(
  { newId }: Context,
  line: StatementLineRow,
  { free, closed }: { free: number; closed: Day | undefined },
): Planned | undefined {
  const moved = decideBankFact({ ...line, state: "pending" }, "fee", free);
  if (!moved.ok) return undefined;
  const draft: Draft = {
    id: newId(),
    kind: "bank_fee",
    campaign: line.campaign,
    ...onOpenDay(line.on, closed),
    actor: byItself,
    subjects: { statement: line.statement, statementLine: line.id },
    movements: [moved.value],
    tier: "T1",
  };
  const none = { pledge: null, cluster: null, consignment: null, fulfilled: 0 };
  const tie = { ...none, id: newId(), line: line.id, amount: line.amount, tier: "T1" as const };
  const keep = async (tx: Writer, seq: number) => {
    await insertLinks(tx, [{ ...tie, seq, evidence: ["bank_words"] }]);
    await updateLine(tx, line.id, { linked: line.amount, state: "linked" });
  };
  return { draft, keep };
}

/** The promises that each credit's memo names, as far as the campaign has them. */
async function namedIn(tx: Writer, { statement, lines }: Batch) {
  const campaign = await findCampaign(tx, statement.campaign);
  assert(campaign, "a statement's campaign exists");
  const numbers = new Map(
    lines
      .filter(({ direction }) => direction === "credit")
      .map(({ id, memo }) => [id, promisesNamed(memo, campaign.memoPrefix)]),
  );
  const known = await pledgesNumbered(tx, statement.campaign, [...numbers.values()].flat());
  const byNumber = new Map(known.map((pledge) => [pledge.row.number, pledge]));
  return new Map(
    [...numbers].map(([id, all]) => [id, all.flatMap((number) => byNumber.get(number) ?? [])]),
  );
}

/**
 * The match that needs nobody's word: one promise is named, it is open, and the amount is exactly
 * what is outstanding. What it brings is no longer expected for the lines that follow.
 */
function certainMatch(
  context: Context,
  { line, free, named }: { line: StatementLineRow; free: number; named: KnownPledge[] },
): PlannedMatch | undefined {
  const judged = judgeCredit(line.amount, { named: named.map(asPromise), likely: [] });
  const certain = named.find(({ row }) => row.id === judged?.parts[0]?.promise);
  if (judged?.tier !== "T1" || certain?.row.item !== cash) return undefined;
  const { tier, evidence } = judged;
  const parts = [{ cluster: certain.row.cluster, amount: line.amount, pledge: certain }];
  const open = { ...line, state: "pending" as const };
  const asked = { line: open, parts, free, tier, evidence, actor: byItself };
  const match = planMatch(context, asked);
  assert(match.ok, "a match that is certain is accepted");
  certain.outstanding.amount = { quantity: 0, value: 0 };
  return match.value;
}

function asPromise({ row, outstanding }: KnownPledge): OpenPromise {
  return { id: row.id, cluster: row.cluster, outstanding: outstanding.amount.quantity };
}

function creditDraft(
  { id, campaign, on, statement, amount }: StatementLineRow,
  closed: Day | undefined,
): Draft {
  return {
    id,
    kind: "bank_credit",
    campaign,
    ...onOpenDay(on, closed),
    actor: byItself,
    subjects: { statement },
    movements: [creditOf(amount)],
  };
}
