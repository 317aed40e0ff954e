/**
 * Every reason for which a rule says no. Codes are claims about the world and stable for ever:
 * other software relies on them, and each has a sentence in both languages (`server/problems.ts`
 * and `client/words`); one that is missing there does not compile.
 */
export const refusalCodes = [
  "invalid_input",
  "unknown",
  "not_signed_in",
  "wrong_password",
  "not_allowed",
  "not_your_site",
  "not_your_cluster",
  "origin_mismatch",
  "campaign_closed",
  "period_closed",
  "wrong_campaign",
  "wrong_site",
  "duplicate_id",
  "idempotency_key_required",
  "key_reused",
  "too_large",
  "too_many",
  "need_not_submitted",
  "need_not_revisable",
  "need_not_verified",
  "need_closed",
  "exceeds_lacking",
  "exceeds_promised",
  "exceeds_sent",
  "receipt_does_not_add_up",
  "nothing_to_release",
  "means_mismatch",
  "already_received",
  "already_returned",
  "amount_too_large",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];
