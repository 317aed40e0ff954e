import type { Writer } from "#db/database.ts";
import {
  findDifference,
  insertExplanation,
  isExplained,
  updateDifference,
  type DifferenceRow,
} from "#db/differences.ts";
import { appendEntry, type Draft } from "#db/ledger/append.ts";
import { department } from "#domain/actor.ts";
import { dayOf } from "#domain/calendar.ts";
import { codeOf } from "#domain/code.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import {
  decideRecover,
  decideWriteOff,
  differenceState,
  type Recovery,
  type WriteOff,
  type WriteOffReason,
} from "#domain/discrepancy.ts";
import { reach } from "#domain/may.ts";
import type { Context } from "../context.ts";
import { act, type By, type Outcome } from "./act.ts";
import { ofSchool, signature } from "./authority.ts";
import { keepText } from "./texts.ts";

/**
 * Records that a part of what was missing turned up after all, as its school says. It is received
 * then, even beyond what was approved: a fact from the field. Refuses what is no longer missing.
 */
export async function recoverMissing(context: Context, by: By, id: string, { quantity }: Recovery) {
  return act(context, by, async (tx) => {
    const found = await findDifference(tx, id);
    if (!found) return refuse("unknown", { what: "discrepancy", id });
    const mine = ofSchool(by.actor, "recover_missing", found.school);
    if (!mine.ok) return mine;
    const decision = decideRecover(found.difference, found.held, quantity);
    if (!decision.ok) return decision;
    const actor = signature(by.actor, found.school);
    const draft = { kind: "recovery" as const, actor, movements: decision.value };
    return settle(tx, context, { found, quantity, draft });
  });
}

/**
 * Settles a part of a difference for good: it is lost, which moves nothing and is said in the
 * ledger, or it went back to who gave it. The reason is kept beside the ledger. Refuses more than
 * is left to settle.
 */
export async function writeOffDiscrepancy(
  context: Context,
  by: By,
  id: string,
  { quantity, reason, to }: WriteOff,
) {
  return act(context, by, async (tx) => {
    const found = await findDifference(tx, id);
    if (!found) return refuse("unknown", { what: "discrepancy", id });
    if (!reach(by.actor.role, "write_off")) return refuse("not_allowed", { act: "write_off" });
    const decision = decideWriteOff(found.difference, found.held, { quantity, to });
    if (!decision.ok) return decision;
    const text = await explain(tx, context, { by, discrepancy: id, text: reason });
    const { line } = found;
    const writeOffReason: WriteOffReason = found.kind === "surplus" ? "accepted" : "lost";
    const lost = { item: found.item.id, quantity, ...(line && { consignmentLine: line }) };
    const draft = {
      kind: to === "loss" ? ("write_off" as const) : ("gone_back" as const),
      actor: signature(by.actor, department),
      movements: decision.value,
      texts: { reason: text },
      ...(to === "loss" && { lost, reason: writeOffReason }),
    };
    return settle(tx, context, { found, quantity, draft });
  });
}

/** The department's reason is its word in the parties' talk; gives the text's hash. */
async function explain(
  tx: Writer,
  context: Context,
  { by, discrepancy, text }: { by: By; discrepancy: string; text: string },
): Promise<string> {
  const id = context.newId();
  const { role } = by.actor;
  const explainedAt = context.now();
  await insertExplanation(tx, { id, discrepancy, role, organisation: department, explainedAt });
  return keepText(tx, context, { subject: id, field: "explanation", text });
}

async function settle(
  tx: Writer,
  context: Context,
  settled: {
    found: DifferenceRow;
    quantity: number;
    draft: Pick<Draft, "kind" | "actor" | "movements" | "texts" | "lost" | "reason">;
  },
): Promise<Decision<Outcome>> {
  const now = context.now();
  const { found, quantity, draft } = settled;
  const { id, campaign, consignment, site, school, cluster, need } = found;
  const after = { ...found, settled: found.settled + quantity };
  const state = differenceState(after, await isExplained(tx, id));
  await updateDifference(tx, id, { settled: after.settled, state });
  const entry = await appendEntry(tx, now, {
    ...draft,
    id: context.newId(),
    campaign,
    effectiveOn: dayOf(now),
    subjects: { consignment, discrepancy: id, site },
    about: [school, cluster, need].filter((one) => typeof one === "string"),
  });
  if (!entry.ok) return entry;
  return accept({
    kind: draft.kind,
    done: { id, code: codeOf("discrepancy", found.number), seq: entry.value.seq },
    status: 200 as const,
    audience: "all" as const,
  });
}
