import type { Context as Http } from "hono";
import type { Answered } from "./commands/act.ts";
import type { Decision, Facts, Refused } from "#domain/decision.ts";
import { issueCodes, type IssueCode } from "#domain/issues.ts";
import type { RefusalCode } from "#domain/refusals.ts";
import type { Problem } from "#domain/answers.ts";
import type { StorageTrouble } from "./storageTrouble.ts";
import { messages, titles } from "./titles.ts";
import type { UnreadCode } from "./unread.ts";

/** From refusal codes to HTTP; a code missing here does not compile. */
export const statusOf = {
  invalid_input: 400,
  idempotency_key_required: 400,
  not_signed_in: 401,
  wrong_password: 401,
  not_allowed: 403,
  not_your_site: 403,
  not_your_cluster: 403,
  not_helping_there: 403,
  origin_mismatch: 403,
  unknown: 404,
  other_membership: 409,
  campaign_closed: 409,
  wrong_campaign: 409,
  wrong_site: 409,
  duplicate_id: 409,
  need_not_submitted: 409,
  need_not_revisable: 409,
  need_not_verified: 409,
  need_closed: 409,
  exceeds_lacking: 409,
  exceeds_promised: 409,
  exceeds_sent: 409,
  receipt_does_not_add_up: 409,
  nothing_to_release: 409,
  means_mismatch: 409,
  already_received: 409,
  already_returned: 409,
  amount_too_large: 409,
  discrepancy_settled: 409,
  exceeds_unsettled: 409,
  not_missing: 409,
  surplus_stays: 409,
  not_a_photo: 400,
  photo_in_heic: 400,
  photo_damaged: 400,
  photo_too_large: 413,
  photo_too_slow: 413,
  photo_differs: 409,
  photo_erased: 409,
  province_not_chosen: 409,
  province_already_chosen: 409,
  code_taken: 409,
  site_closed: 409,
  site_in_use: 409,
  last_site: 409,
  item_in_use: 409,
  item_retired: 409,
  campaign_under_way: 409,
  bank_account_taken: 409,
  user_name_taken: 409,
  link_expired: 409,
  link_used: 409,
  link_revoked: 409,
  person_disabled: 403,
  not_yourself: 409,
  last_administrator: 409,
  wrong_code: 401,
  second_factor_needed: 401,
  second_factor_on: 409,
  second_factor_off: 409,
  not_a_table: 400,
  table_damaged: 400,
  table_encrypted: 400,
  table_in_other_format: 400,
  table_not_unicode: 400,
  table_too_large: 413,
  table_too_slow: 413,
  no_known_columns: 400,
  statement_columns_unknown: 400,
  list_has_errors: 409,
  list_changed: 409,
  gift_recorded: 409,
  already_reversed: 409,
  not_reversible: 409,
  has_dependents: 409,
  second_person_needed: 409,
  statement_under_way: 409,
  statement_not_waiting: 409,
  statement_has_problems: 409,
  statement_in_future: 409,
  statement_too_early: 409,
  opening_spent: 409,
  account_used_before: 409,
  statement_missing: 409,
  line_decided: 409,
  not_a_credit: 409,
  not_a_debit: 409,
  exceeds_line: 409,
  not_cash: 409,
  exceeds_fund: 409,
  exceeds_payment: 409,
  exceeds_earmarked: 409,
  fund_does_not_tie: 409,
  exceptions_open: 409,
  period_under_way: 409,
  period_not_waiting: 409,
  period_changed: 409,
  evidence_not_open: 409,
  need_changed: 409,
  too_large: 413,
  key_reused: 422,
  period_closed: 423,
  too_many: 429,
} as const satisfies Record<RefusalCode, number>;

type Language = "vi" | "en";

/** When whoever met a full disk may ask again. */
const retrySeconds = 30;

/** The reader's language: English when they prefer it to Vietnamese, else Vietnamese. */
export function languageOf(c: Http): Language {
  const wanted = (c.req.header("accept-language") ?? "").toLowerCase();
  const en = wanted.search(/\ben\b/);
  const vi = wanted.search(/\bvi\b/);
  return en >= 0 && (vi < 0 || en < vi) ? "en" : "vi";
}

/** A title in the reader's language. */
export function titleOf(c: Http, code: keyof typeof titles): string {
  return saidTo(c, titles[code]);
}

function saidTo(c: Http, [vi, en]: readonly [vi: string, en: string]): string {
  return languageOf(c) === "en" ? en : vi;
}

/** Answers with RFC 9457 problem details; `said` is a sentence that fits better than the code's own. */
export function problem(
  c: Http,
  code: RefusalCode,
  more: { facts?: Facts; issues?: Problem["issues"]; said?: readonly [string, string] } = {},
): Response {
  const status = statusOf[code];
  const facts = more.facts && Object.keys(more.facts).length > 0 ? { facts: more.facts } : {};
  const issues = more.issues ? { issues: more.issues } : {};
  const { requestId } = c.var;
  const title = saidTo(c, more.said ?? titles[code]);
  const body = { type: `/problems/${code}`, title, status, code, requestId };
  return c.body(JSON.stringify({ ...body, ...facts, ...issues }), status, problemHeaders);
}

/** What is refused now may be there soon, to another reader, or in another language: nobody may keep it. */
const problemHeaders = {
  "content-type": "application/problem+json",
  "cache-control": "private, no-store",
};

/** Statuses of what is no refusal: a mistake of ours, a disk that keeps nothing, a request that asks for nothing we have. */
const failures: Record<
  "unexpected" | "method_not_allowed" | StorageTrouble | UnreadCode,
  400 | 405 | 408 | 431 | 500 | 503
> = {
  unexpected: 500,
  method_not_allowed: 405,
  storage_full: 503,
  storage_read_only: 503,
  storage_failing: 503,
  storage_damaged: 503,
  storage_busy: 503,
  database_silent: 503,
  not_http: 400,
  request_too_slow: 408,
  headers_too_large: 431,
};

export type FailureCode = keyof typeof failures;

/** Answers what is no refusal. */
export function failure(c: Http, code: FailureCode, title: string = titleOf(c, code)): Response {
  const status = failing(c, code);
  const { requestId } = c.var;
  const body = { type: `/problems/${code}`, title, status, code, requestId };
  return c.body(JSON.stringify(body), status, problemHeaders);
}

/** The status of what is no refusal; says when to ask again, where that may help. */
export function failing(c: Http, code: FailureCode) {
  const status = failures[code];
  if (status === 503) c.header("Retry-After", String(retrySeconds));
  return status;
}

/** Answers a refusal; a day or field that a rule refused is told like any other invalid input. */
export function refusal(c: Http, refused: Refused): Response {
  const { path, problem: issue, ...facts } = refused.facts;
  if (refused.code !== "invalid_input" || typeof path !== "string")
    return problem(c, refused.code, { facts: refused.facts });
  const code = isIssue(issue) ? issue : "invalid";
  return problem(c, "invalid_input", {
    facts,
    issues: [{ path: keysOf(path), code, message: messageOf(c, code) }],
  });
}

/** The keys of a path as a rule writes it (`lines.0.value`), as validation names them: `["lines", 0, "value"]`. */
function keysOf(path: string): (string | number)[] {
  return path.split(".").map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

/** Answers an act with all the headers of an answer: its result, or the first one again; or why not. */
export function answer(c: Http, decision: Decision<Answered>): Response {
  if (!decision.ok) return refusal(c, decision);
  const { done, status, repeated } = decision.value;
  const everywhere = c.get("everywhere");
  c.set("isWhole", everywhere !== undefined);
  const headers = {
    ...everywhere,
    "content-type": "application/json",
    "X-Request-Id": c.get("requestId"),
    ...(repeated && { "Idempotency-Hit": "true" }),
  };
  return new Response(JSON.stringify(done), { status, headers });
}

/** A sentence for one wrong value, in the reader's language. */
export function messageOf(c: Http, code: IssueCode): string {
  const [vi, en] = messages[code];
  return languageOf(c) === "en" ? en : vi;
}

function isIssue(code: unknown): code is IssueCode {
  return (issueCodes as readonly unknown[]).includes(code);
}
