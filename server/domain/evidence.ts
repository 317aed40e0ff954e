import * as v from "valibot";
import { accept, refuse, type Decision } from "./decision.ts";
import { Note } from "./text.ts";

// A receipt says what arrived; evidence is a photo of it, or of the form that was signed by hand. A
// school without a camera or a signal is never turned away: its word counts at once, and what it
// rests on may come later.

/** What a campaign asks of each receipt from then on. */
export const receiptEvidences = ["required", "not_asked"] as const;
export type ReceiptEvidence = (typeof receiptEvidences)[number];

/** Why a campaign asks for none: what the ledger says, and everyone can read. */
export const noEvidenceReasons = [
  "few_cameras",
  "signed_on_paper",
  "followed_on_site",
  "too_urgent",
] as const;
export type NoEvidenceReason = (typeof noEvidenceReasons)[number];

/**
 * Why a campaign that asks for evidence, as it does unless it says otherwise, asks for none from now on;
 * undefined when nothing of that changes. Refuses with `invalid_input` when no reason is given.
 */
export function decideNoEvidence(
  before: ReceiptEvidence,
  after: ReceiptEvidence,
  reason: NoEvidenceReason | undefined,
): Decision<NoEvidenceReason | undefined, "invalid_input"> {
  if (after === "required" || before === after) return accept(undefined);
  if (reason) return accept(reason);
  return refuse("invalid_input", { path: "noEvidenceReason", problem: "required" });
}

/**
 * How a receipt stands: `open` until a photo that it names has arrived, which makes it `given`, or
 * until the department does without, `waived`.
 */
export const evidenceStates = ["not_asked", "open", "given", "waived"] as const;
export type EvidenceState = (typeof evidenceStates)[number];

/** Why the department does without: what the ledger says, and everyone can read. */
export const waiverReasons = [
  "no_camera",
  "photos_lost",
  "seen_on_site",
  "known_otherwise",
] as const;
export type WaiverReason = (typeof waiverReasons)[number];

/** The department does without evidence of a receipt; what it adds in words stays inside. */
export const Waiver = v.object({ reason: v.picklist(waiverReasons), note: v.optional(Note) });
export type Waiver = v.InferOutput<typeof Waiver>;

/** The campaign of a receipt asks for evidence or not, as the receipt begins. */
export function evidenceAtFirst(asked: ReceiptEvidence): EvidenceState {
  return asked === "required" ? "open" : "not_asked";
}

/** How a receipt stands with so many of its photos arrived; what is not asked or waived stays so. */
export function evidenceWith(state: EvidenceState, arrived: number): EvidenceState {
  if (state === "not_asked" || state === "waived") return state;
  return arrived > 0 ? "given" : "open";
}

/** Whether there is something to do without. Refuses with `evidence_not_open` and how it stands. */
export function decideWaive(state: EvidenceState): Decision<true, "evidence_not_open"> {
  return state === "open" ? accept(true) : refuse("evidence_not_open", { state });
}
