import type { Writer } from "#db/database.ts";
import { freeIn } from "#db/fund.ts";
import { appendEntry } from "#db/ledger/append.ts";
import { findCluster } from "#db/clusters.ts";
import { findPledge, outstandingOf } from "#db/pledges.ts";
import type { StatementLineRow } from "#db/statementLines.ts";
import { judgeLines } from "#db/suggestions.ts";
import { department } from "#domain/actor.ts";
import { cash } from "#domain/catalogue.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import type { MatchPart, NewMatch } from "#domain/statements/match.ts";
import type { Tier } from "#domain/statements/statement.ts";
import type { Context } from "../context.ts";
import type { By } from "./act.ts";
import { signature } from "./authority.ts";
import { onLine } from "./lineWork.ts";
import { keepMatch, planMatch, type AskedMatch } from "./matching.ts";

/**
 * Ties a credit to promises, or to clusters that gave without one; what is left of it stays a gift of
 * unknown. How sure it is and what speaks for it is kept with it, and from where the money came is
 * remembered. Refuses another campaign's promise, one that is not of cash, and what
 * `decideMatch` refuses.
 */
export function matchLine(context: Context, by: By, id: string, { parts }: NewMatch) {
  return onLine(context, by, {
    id,
    decide: async (tx, line) => {
      const known = await lookUpAll(tx, line, parts);
      if (!known.ok) return known;
      const free = await freeIn(tx, line.campaign);
      const judged = await judge(tx, line, known.value);
      const actor = signature(by.actor, department);
      const planned = planMatch(context, { line, parts: known.value, free, ...judged, actor });
      if (!planned.ok) return planned;
      const entry = await appendEntry(tx, context.now(), planned.value.draft);
      if (!entry.ok) return entry;
      await keepMatch(tx, planned.value, entry.value.seq);
      return accept({ kind: "match", seq: entry.value.seq });
    },
  });
}

async function lookUpAll(
  tx: Writer,
  line: StatementLineRow,
  parts: readonly MatchPart[],
): Promise<Decision<AskedMatch["parts"]>> {
  const known = [];
  for (const part of parts) {
    const found = await lookUp(tx, line, part);
    if (!found.ok) return found;
    known.push(found.value);
  }
  return accept(known);
}

async function lookUp(
  tx: Writer,
  { campaign }: StatementLineRow,
  part: MatchPart,
): Promise<Decision<AskedMatch["parts"][number]>> {
  const { amount } = part;
  if ("cluster" in part)
    return (await findCluster(tx, part.cluster))
      ? accept({ cluster: part.cluster, amount })
      : refuse("unknown", { what: "cluster", id: part.cluster });
  const row = await findPledge(tx, part.pledge);
  if (!row) return refuse("unknown", { what: "pledge", id: part.pledge });
  if (row.campaign !== campaign) return refuse("wrong_campaign");
  if (row.item !== cash) return refuse("not_cash");
  const outstanding = await outstandingOf(tx, row);
  return accept({ cluster: row.cluster, amount, pledge: { row, outstanding } });
}

/**
 * How sure a person's choice is: as sure as the same proposal was. What nothing speaks for rests on
 * the person's own knowledge (T5).
 */
async function judge(
  tx: Writer,
  line: StatementLineRow,
  parts: AskedMatch["parts"],
): Promise<{ tier: Tier; evidence: string[] }> {
  const proposed = (await judgeLines(tx, [line])).get(line.id);
  const keyOf = (all: readonly { id: string | undefined; amount: number }[]) =>
    all
      .map(({ id, amount }) => `${id} ${amount}`)
      .toSorted()
      .join();
  const chosen = keyOf(parts.map(({ pledge, amount }) => ({ id: pledge?.row.id, amount })));
  const same = proposed?.parts.map(({ promise: id, amount }) => ({ id, amount })) ?? [];
  return proposed && keyOf(same) === chosen
    ? { tier: proposed.tier, evidence: proposed.evidence }
    : { tier: "T5", evidence: ["person"] };
}
