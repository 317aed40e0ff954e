/**
 * Every reason for which a rule says no. Codes are claims about the world and stable for ever:
 * other software relies on them, and each has a sentence in both languages (`server/problems.ts`
 * and `client/words`); one that is missing there does not compile.
 */
export const workRefusals = [
  "invalid_input",
  "unknown",
  "not_signed_in",
  "wrong_password",
  "not_allowed",
  "not_your_site",
  "not_your_cluster",
  "other_membership",
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
  "exceeds_unsettled",
] as const;

/** As above, of what the department's office does: places, lists, people. Said with its screens. */
export const officeRefusals = [
  "not_helping_there",
  "province_not_chosen",
  "province_already_chosen",
  "code_taken",
  "site_closed",
  "site_in_use",
  "last_site",
  "item_in_use",
  "item_retired",
  "campaign_under_way",
  "bank_account_taken",
  "user_name_taken",
  "link_expired",
  "link_used",
  "link_revoked",
  "person_disabled",
  "not_yourself",
  "last_administrator",
  "wrong_code",
  "second_factor_needed",
  "second_factor_on",
  "second_factor_off",
  "not_a_table",
  "table_damaged",
  "table_encrypted",
  "table_in_other_format",
  "table_not_unicode",
  "table_too_large",
  "table_too_slow",
  "no_known_columns",
  "statement_columns_unknown",
  "list_has_errors",
  "list_changed",
  "gift_recorded",
  "already_reversed",
  "not_reversible",
  "has_dependents",
  "second_person_needed",
  "statement_under_way",
  "statement_not_waiting",
  "statement_has_problems",
  "statement_in_future",
  "statement_too_early",
  "opening_spent",
  "account_used_before",
  "statement_missing",
  "line_decided",
  "not_a_credit",
  "not_a_debit",
  "exceeds_line",
  "not_cash",
  "exceeds_fund",
  "exceeds_payment",
  "exceeds_earmarked",
  "fund_does_not_tie",
  "exceptions_open",
  "period_under_way",
  "period_not_waiting",
  "period_changed",
  "evidence_not_open",
  "need_changed",
] as const;

/** As above, of photos. The server says them: the first screens do not carry their sentences. */
export const photoRefusals = [
  "not_a_photo",
  "photo_in_heic",
  "photo_damaged",
  "photo_too_large",
  "photo_too_slow",
  "photo_differs",
  "photo_erased",
] as const;

/** As above, of differences between what was sent and what arrived. The server says these, too. */
export const differenceRefusals = ["discrepancy_settled", "not_missing", "surplus_stays"] as const;

export const refusalCodes = [
  ...workRefusals,
  ...officeRefusals,
  ...photoRefusals,
  ...differenceRefusals,
] as const;

export type WorkRefusal = (typeof workRefusals)[number];
export type OfficeRefusal = (typeof officeRefusals)[number];
export type PhotoRefusal = (typeof photoRefusals)[number];
export type RefusalCode = (typeof refusalCodes)[number];
