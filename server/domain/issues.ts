/**
 * What can be wrong with one value that someone gave: stable codes, like those of refusals, with a
 * sentence each in `server/problems.ts` and `client/words`.
 */
const workIssues = [
  "required",
  "too_long",
  "too_many_lines",
  "line_repeated",
  "pledge_repeated",
  "hidden_characters",
  "not_a_phone",
  "not_an_item",
  "not_a_user_name",
  "not_whole",
  "too_small",
  "too_large",
  "not_a_number",
  "not_a_choice",
  "not_a_day",
  "day_does_not_exist",
  "date_in_future",
  "date_before_campaign",
  "before_sent",
  "id_not_uuid_v7",
  "malformed_json",
  "invalid",
] as const;

/** As above, of photos, of what the department's office and one's own account ask for. */
const officeIssues = [
  "not_a_sha256",
  "too_many_photos",
  "photo_repeated",
  "not_a_code",
  "not_a_bank",
  "not_a_bank_account",
  "before_start",
  "day_not_over",
  "date_after_campaign",
  "money_differs",
  "not_a_position",
  "short_link",
  "outside_province",
  "too_many_sites",
  "position_swapped",
  "password_too_short",
  "password_common",
  "password_like_name",
  "no_membership",
] as const;

export const issueCodes = [...workIssues, ...officeIssues] as const;
export type WorkIssue = (typeof workIssues)[number];
export type OfficeIssue = (typeof officeIssues)[number];
export type IssueCode = (typeof issueCodes)[number];

/** One wrong value: where it stands (`["lines", 0, "quantity"]`) and what is wrong with it. */
export interface Issue {
  path: (string | number)[];
  code: IssueCode;
}

/** As much of valibot's issues as is read here; Standard Schema gives the same. */
interface Found {
  message: string;
  path?: readonly unknown[] | undefined;
  kind?: string;
  type?: string;
  input?: unknown;
  issues?: readonly Found[] | undefined;
}

/** Our codes for what valibot found wrong. */
export function issuesOf(found: readonly unknown[]): Issue[] {
  return (found as Found[]).flatMap(deepest).map((issue) => ({
    path: (issue.path ?? []).map(keyOf),
    code: codeOf(issue),
  }));
}

/** Of a choice between shapes, the issues of the shape that was most nearly right. */
function deepest(issue: Found): Found[] {
  const { issues = [], path = [] } = issue;
  if (issues.length === 0) return [issue];
  const depth = Math.max(...issues.map((inner) => inner.path?.length ?? 0));
  const found = issues
    .filter((inner) => (inner.path?.length ?? 0) === depth)
    .flatMap((inner) => deepest({ ...inner, path: [...path, ...(inner.path ?? [])] }));
  const ranked = mostAgreed(found);
  // What is there and wrong says more than what another shape would have had.
  const given = ranked.filter(({ input }) => input !== undefined);
  return given.length > 0 ? given.slice(0, 3) : ranked.slice(0, 1);
}

/** One issue of each place, those that the most shapes agree on first. */
function mostAgreed(found: readonly Found[]): Found[] {
  const places = new Map<string, { issue: Found; votes: number }>();
  for (const issue of found) {
    const place = (issue.path ?? []).map(keyOf).join();
    const known = places.get(place);
    if (known) known.votes++;
    else places.set(place, { issue, votes: 1 });
  }
  return [...places.values()].toSorted((a, b) => b.votes - a.votes).map(({ issue }) => issue);
}

const ofType: Record<string, IssueCode> = {
  safe_integer: "not_whole",
  integer: "not_whole",
  min_value: "too_small",
  min_length: "required",
  max_value: "too_large",
  max_length: "too_long",
  number: "not_a_number",
  digits: "not_a_number",
  picklist: "not_a_choice",
  literal: "not_a_choice",
  iso_date: "not_a_day",
};

function codeOf({ message, kind, type = "", input }: Found): IssueCode {
  if ((issueCodes as readonly string[]).includes(message)) return message as IssueCode;
  if (kind === "schema" && input === undefined) return "required";
  return ofType[type] ?? "invalid";
}

function keyOf(segment: unknown): string | number {
  const key =
    typeof segment === "object" && segment !== null && "key" in segment ? segment.key : segment;
  return typeof key === "number" ? key : String(key);
}
