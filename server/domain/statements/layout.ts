import * as v from "valibot";
import { Id } from "../id.ts";
import { Name, withoutHidden } from "../text.ts";

/** The most columns, and characters of a header, that a statement may have. */
const [columnsMax, headerMax] = [60, 200];

/** A column by its header as it stands in the file, or by its number from 1 where it has none. */
export const ColumnChoice = v.union([
  v.pipe(
    v.string(),
    v.trim(),
    v.normalize("NFC"),
    // Headers are compared folded, where a space stands for whatever is no letter.
    v.transform((header) => withoutHidden(header, " ")),
    v.minLength(1, "required"),
    v.maxLength(headerMax, "too_long"),
  ),
  v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(columnsMax)),
]);
export type ColumnChoice = v.InferOutput<typeof ColumnChoice>;

/**
 * Which column of a bank's statement says what, chosen once by a person for a bank that is not known.
 * The amounts stand in `credit` and `debit`, in `credit` alone, or in `amount`, where what left the
 * account is negative. The day's column may hold the time as well. `payer` holds the other side's
 * account, name or both. `serial` numbers the lines without gaps.
 */
export const StatementLayout = v.pipe(
  v.object({
    day: ColumnChoice,
    time: v.optional(ColumnChoice),
    credit: v.optional(ColumnChoice),
    debit: v.optional(ColumnChoice),
    amount: v.optional(ColumnChoice),
    balance: v.optional(ColumnChoice),
    memo: ColumnChoice,
    reference: v.optional(ColumnChoice),
    payer: v.optional(ColumnChoice),
    serial: v.optional(ColumnChoice),
    /** On which lines a balance stands. It is each one when nothing is said. */
    balanceStands: v.optional(v.picklist(["each_line", "end_of_day"])),
  }),
  v.forward(
    v.check(({ credit, amount }) => (credit === undefined) !== (amount === undefined), "required"),
    ["credit"],
  ),
);
export type StatementLayout = v.InferOutput<typeof StatementLayout>;

/** What a column of a statement can say. */
export const statementFields = [
  "serial",
  "day",
  "time",
  "reference",
  "debit",
  "credit",
  "amount",
  "balance",
  "memo",
  "payer",
] as const;
export type StatementField = (typeof statementFields)[number];

/** On which lines of a statement a balance stands. */
export type BalanceStands = "each_line" | "end_of_day" | "nowhere";

/** What a person chose for a bank's files: a name to know it by, and the columns. */
export const NewStatementLayout = v.object({ id: Id, name: Name, columns: StatementLayout });
export type NewStatementLayout = v.InferOutput<typeof NewStatementLayout>;
