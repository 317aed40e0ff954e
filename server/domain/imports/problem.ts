/**
 * What can be wrong with a row of a list, or worth a look: stable codes with a sentence each in
 * `server/importMessages.ts`.
 */
export const problemCodes = [
  "column_missing",
  "column_twice",
  "required",
  "too_long",
  "hidden_characters",
  "not_a_code",
  "not_a_number",
  "not_whole",
  "too_small",
  "too_large",
  "not_a_day",
  "not_a_choice",
  "not_yes_or_no",
  "formula_without_value",
  "cell_error",
  "row_repeated",
  "cluster_unknown",
  "school_unknown",
  "name_ambiguous",
  "commune_unknown",
  "commune_ambiguous",
  "not_a_position",
  "position_incomplete",
  "position_swapped",
  "outside_province",
  "short_link",
  "campaign_missing",
  "gifts_not_yours",
  "site_unknown",
  "item_unknown",
  "means_unlike_item",
  "unit_unknown",
  "number_ambiguous",
  "too_fine",
  "money_differs",
  "day_to_come",
  "day_outside_campaign",
  "day_closed",
  "posted_otherwise",
  "said_otherwise",
  "main_repeated",
  "main_closed",
  "site_of_another",
  "person_ambiguous",
  "too_many_roles",
  "office_only",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** As above, of what is imported all the same. */
export const warningCodes = [
  "example_skipped",
  "name_differs",
  "gift_repeated",
  "document_posted",
  "value_far_from_catalogue",
  "main_assumed",
  "site_closed",
  "site_not_closed",
  "far_from_commune",
  "same_name",
] as const;
export type WarningCode = (typeof warningCodes)[number];

/** What a sentence about a cell tells besides the value: another row, the most that is allowed. */
export type ProblemFacts = Readonly<Record<string, string | number>>;

/** One thing about one cell, or about a whole row when no column is named. */
export interface Remark<Code extends string = ProblemCode | WarningCode> {
  sheet: string;
  /** As Excel numbers it. */
  row: number;
  /** The header as it stands in the file. */
  column?: string;
  /** What stands in the cell, cut short. */
  value?: string;
  code: Code;
  facts?: ProblemFacts;
  /** What the writer may have meant. */
  candidates?: readonly string[];
}
export type Problem = Remark<ProblemCode>;
export type Warning = Remark<WarningCode>;
