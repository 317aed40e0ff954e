import type { StatementLineView } from "#domain/statementViews.ts";
import { money } from "../words/format.ts";

/** What a line brought to the account or took from it: `+500.000 ₫`, `−11.000 ₫`. */
export function signed({ direction, amount }: StatementLineView): string {
  return `${direction === "credit" ? "+" : "−"}${money(amount)}`;
}
