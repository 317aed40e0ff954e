import { fold } from "#domain/fold.ts";
import { dongOf } from "./dongOf.ts";
import { cellText, type StatementCell } from "./statementCell.ts";

/** Balances that a row states for the whole statement, in đồng. */
export interface StatedBalances {
  opening?: number;
  closing?: number;
}

const openingLabel =
  /^(so du dau ky|so du dau|du dau ky|so du ban dau|opening balance|beginning balance)\b/;
const closingLabel = /^(so du cuoi ky|so du cuoi|du cuoi ky|closing balance|ending balance)\b/;
/** At the end of a cell, and no part of a day. */
const amountAtEnd = /(?<![\d/.,-])[-+(]?\d[\d.,]*\)?(?:\s*(?:VND|VNĐ|đồng|đ|₫))?$/iu;
const mayBeBalance = /d[ưu]|balance/i;

/**
 * The opening and closing balance that a row states beside their labels, in the same cell or in the
 * last of those that follow: `Số dư đầu kỳ / Opening balance: 1.000.000 VND`.
 */
export function balancesIn(cells: readonly StatementCell[]): StatedBalances {
  const stated: StatedBalances = {};
  let label: keyof StatedBalances | undefined;
  for (const cell of cells) {
    const text = cellText(cell).normalize("NFC");
    if (text === "") continue;
    const begun = labelOf(text);
    label = begun ?? label;
    if (!label) continue;
    const written = begun ? amountAtEnd.exec(text)?.[0] : text;
    const told = written && dongOf(begun ? written : cell, written);
    if (told && "value" in told) stated[label] = told.value;
  }
  return stated;
}

function labelOf(text: string): keyof StatedBalances | undefined {
  if (!mayBeBalance.test(text)) return undefined;
  const folded = fold(text);
  if (openingLabel.test(folded)) return "opening";
  return closingLabel.test(folded) ? "closing" : undefined;
}

const total =
  /^(tong( cong)?|cong|tong so|total|grand total|sub ?total|page total|(tong |cong )?phat sinh( (trong ky|no|co))?|(tong )?cong trang|cong (mang|chuyen) sang( trang sau)?|mang sang|(so du )?(mang|chuyen) sang|(balance )?(carried|brought) forward)( total)?( \d+)?$/;

/** Whether a row has the label of a sum: of a page, of everything, carried to the next page. */
export function isTotal(cells: readonly StatementCell[]): boolean {
  return cells.some(
    (cell) => typeof cell === "string" && cell.length <= 60 && total.test(fold(cell)),
  );
}

/** Whether a text is the number of a page, which may stand in any column. */
export function isPageNumber(text: string): boolean {
  return /^(trang|page)( so)?:? *\d+( *(\/|of|trên) *\d+)?$/iu.test(text);
}
