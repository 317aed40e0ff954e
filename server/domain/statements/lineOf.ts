import { quantityMax } from "#domain/limits.ts";
import { dongOf } from "./dongOf.ts";
import { hasMoney, type DraftLine, type Said } from "./draftLine.ts";
import type { StatementField } from "./layout.ts";
import { momentOf, timeCell, type Moment } from "./momentOf.ts";
import { payerIn } from "./payer.ts";
import type { Told } from "./statementCell.ts";
import type { Direction } from "./statement.ts";
import type { StatementLine } from "./statementLine.ts";
import type { StatementProblemCode } from "./statementSummary.ts";

/** What is wrong with a draft: in which of its fields, where one is at fault. */
export interface DraftProblem {
  code: StatementProblemCode;
  field?: StatementField;
}

/**
 * The line that a draft says; undefined for one without day and amount, which is no line, and for one
 * whose amount is 0, which moves nothing.
 */
export function lineOf(draft: DraftLine): { line: StatementLine } | DraftProblem | undefined {
  if (!draft.day) return hasMoney(draft) ? { code: "day_missing" } : undefined;
  const moment = momentSaid(draft, draft.day);
  if ("code" in moment) return moment;
  const money = moneySaid(draft);
  if (!money || "code" in money) return money;
  const balance = draft.balance && dongOf(draft.balance.cell, draft.balance.text);
  if (balance && "wrong" in balance) return { code: balance.wrong, field: "balance" };
  const { row, memo = "", reference, payer } = draft;
  const line = {
    row,
    ...moment,
    ...money,
    ...(balance && { balance: balance.value }),
    memo,
    ...(reference && { reference }),
    ...(payer && payerIn(payer)),
  };
  return { line };
}

function momentSaid({ time }: DraftLine, day: Said): Moment | DraftProblem {
  const moment = momentOf(day.cell, day.text);
  if ("wrong" in moment) return { code: moment.wrong, field: "day" };
  if (moment.value.time || !time) return moment.value;
  const told = timeCell(time.cell, time.text);
  if ("wrong" in told) return { code: told.wrong, field: "time" };
  return { on: moment.value.on, time: told.value };
}

type Money = { direction: Direction; amount: number };

/** A minus in the debits' column says again that it is a debit; in that of the credits it says nothing clear. */
function moneySaid(draft: DraftLine): Money | DraftProblem | undefined {
  const found: Money[] = [];
  let isZero = false;
  for (const field of ["credit", "debit", "amount"] as const) {
    const said = draft[field];
    const told: Told<number> | undefined = said && dongOf(said.cell, said.text);
    if (!told) continue;
    if ("wrong" in told) return { code: told.wrong, field };
    if (told.value < 0 && field === "credit") return { code: "not_an_amount", field };
    if (Math.abs(told.value) > quantityMax) return { code: "too_large", field };
    if (told.value === 0) isZero = true;
    else found.push({ direction: directionOf(field, told.value), amount: Math.abs(told.value) });
  }
  const [money, another] = found;
  if (another) return { code: "amount_twice" };
  return money ?? (isZero ? undefined : { code: "amount_missing" });
}

function directionOf(field: "credit" | "debit" | "amount", value: number): Direction {
  if (field !== "amount") return field;
  return value < 0 ? "debit" : "credit";
}
