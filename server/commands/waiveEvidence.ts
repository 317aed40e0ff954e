import { findConsignment } from "#db/consignments.ts";
import { waiveEvidence as setWaived } from "#db/evidence.ts";
import { appendEntry } from "#db/ledger/append.ts";
import { findReceiptOf } from "#db/receipts.ts";
import { department } from "#domain/actor.ts";
import { dayOf } from "#domain/calendar.ts";
import { codeOf } from "#domain/code.ts";
import { accept, refuse } from "#domain/decision.ts";
import { decideWaive, type Waiver } from "#domain/evidence.ts";
import { reach } from "#domain/may.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { signature } from "./authority.ts";
import { keepOptional } from "./texts.ts";

/**
 * The department does without the photo that a consignment's receipt needs, and the ledger says why.
 * Refuses what does not wait for one. Reversing the entry asks for the photo again.
 */
export function waiveEvidence(context: Context, by: By, consignment: string, asked: Waiver) {
  const now = context.now();
  return act(context, by, async (tx) => {
    if (!reach(by.actor.role, "waive_evidence"))
      return refuse("not_allowed", { act: "waive_evidence" });
    const sent = await findConsignment(tx, consignment);
    if (!sent) return refuse("unknown", { what: "consignment", id: consignment });
    const receipt = await findReceiptOf(tx, consignment);
    if (!receipt) return refuse("unknown", { what: "receipt", id: consignment });
    const decision = decideWaive(receipt.evidence);
    if (!decision.ok) return decision;

    await setWaived(tx, receipt.id);
    const id = context.newId();
    const note = { subject: id, field: "note", text: asked.note } as const;
    const entry = await appendEntry(tx, now, {
      id,
      kind: "evidence_waived",
      campaign: sent.campaign,
      effectiveOn: dayOf(now),
      actor: signature(by.actor, department),
      subjects: { consignment, receipt: receipt.id, site: sent.site },
      movements: [],
      reason: asked.reason,
      texts: await keepOptional(tx, context, note),
      about: [sent.school, ...(sent.cluster ? [sent.cluster] : [])],
    });
    if (!entry.ok) return entry;
    const done = { id: consignment, code: codeOf("receipt", receipt.number), seq: entry.value.seq };
    return accept({ kind: "evidence_waived", done, status: 200, audience: "all" });
  });
}
