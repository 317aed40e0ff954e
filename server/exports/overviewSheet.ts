import { cash } from "#domain/catalogue.ts";
import type { Account } from "#domain/movement.ts";
import { sheetRef, type XlsxCell, type XlsxRow, type XlsxSheet } from "../tables/writeXlsx.ts";
import type { LedgerRow } from "./ledgerTable.ts";
import { headCell, titleRows, type MadeSheet } from "./sheet.ts";
import { six, type Six } from "./totalsTable.ts";
import { accountWords } from "./words.ts";

/** The account behind each of the six numbers. */
const accountOf: Record<Six, Account> = {
  promised: "expected",
  held: "fund",
  onTheWay: "transit",
  received: "received",
  damaged: "damaged",
  missing: "missing",
};
const numbers = Object.keys(six) as Six[];
type Kind = "cash" | "goods";

/** What a workbook's ledger comes to, added up row by row as it is written. */
export interface LedgerSums {
  add(row: LedgerRow): void;
  of(number: Six, kind: Kind): number;
}

export function createLedgerSums(): LedgerSums {
  const sums = new Map<string, number>();
  const put = (account: Account, kind: Kind, value: number) =>
    sums.set(`${account} ${kind}`, (sums.get(`${account} ${kind}`) ?? 0) + value);
  // Of the fund only what is held for a line counts, and that has a site.
  const counts = (end: { account: Account; site?: string | undefined }) =>
    end.account !== "fund" || Boolean(end.site);
  return {
    add({ movement }) {
      if (!movement) return;
      const { from, to, item, value } = movement;
      const kind = item === cash ? "cash" : "goods";
      if (counts(to)) put(to.account, kind, value);
      if (counts(from)) put(from.account, kind, -value);
    },
    of: (number, kind) => sums.get(`${accountOf[number]} ${kind}`) ?? 0,
  };
}

interface Overview {
  name: string;
  title: readonly string[];
  language: "vi" | "en";
  /** The ledger, on as many sheets as it needs, and what it comes to. */
  ledger: readonly MadeSheet[];
  sums: LedgerSums;
  /** The totals by cluster, whose sums are the campaign's. */
  totals: MadeSheet;
}

const heads = {
  vi: [
    "Con số",
    "Tiền: cộng từ sổ cái",
    "Tiền: tổng hợp",
    "Lệch",
    "Hiện vật: cộng từ sổ cái",
    "Hiện vật: tổng hợp",
    "Lệch",
  ],
  en: [
    "Number",
    "Money: added up from the ledger",
    "Money: totals",
    "Difference",
    "Goods: added up from the ledger",
    "Goods: totals",
    "Difference",
  ],
};

/**
 * The first sheet: each of the six numbers added up from the workbook's own ledger by formulas, beside what the
 * server's totals say, and the difference, which is nothing.
 */
export function overviewSheet(of: Overview): XlsxSheet {
  const at = of.language === "vi" ? 0 : 1;
  const first = of.title.length + 3;
  async function* rows(): AsyncGenerator<XlsxRow[]> {
    yield [...titleRows(of.title), [], heads[of.language].map(headCell)];
    yield numbers.map((number, index): XlsxRow => {
      const row = first + index;
      return [
        { style: "plain", text: six[number][at] },
        ...compared(of, { number, kind: "cash", columns: ["B", "C"], row }),
        ...compared(of, { number, kind: "goods", columns: ["E", "F"], row }),
      ];
    });
  }
  return {
    name: of.name,
    widths: [24, 22, 22, 14, 22, 22, 14],
    frozen: { rows: 0, columns: 0 },
    rows: rows(),
  };
}

interface Compared {
  number: Six;
  kind: Kind;
  columns: readonly [string, string];
  row: number;
}

function compared(of: Overview, { number, kind, columns, row }: Compared): XlsxCell[] {
  const code = `${number === "onTheWay" ? "on_the_way" : number}_${kind}_dong`;
  const total = of.totals.sumOf(code);
  const added = of.sums.of(number, kind);
  const [mine, theirs] = columns;
  return [
    { style: "whole", number: added, formula: addedUp(of, number, kind) },
    {
      style: "whole",
      number: total.value,
      formula: `${sheetRef(of.totals.sheet.name)}!${total.cell}`,
    },
    { style: "whole", number: added - total.value, formula: `${mine}${row}-${theirs}${row}` },
  ];
}

/** What came into an account by the ledger's sheets, less what left it. */
function addedUp({ ledger, language }: Overview, number: Six, kind: Kind): string {
  const account = accountWords[accountOf[number]][language === "vi" ? 0 : 1];
  const item = kind === "cash" ? `"${cash}"` : `"<>${cash}"`;
  return ledger
    .map((sheet) => {
      const range = (code: string) => `${sheetRef(sheet.sheet.name)}!${sheet.rangeOf(code)}`;
      const sumOf = (end: "to" | "from") => {
        const isHeld = number === "held" ? `,${range(`${end}_site_name`)},"<>"` : "";
        return (
          `SUMIFS(${range("value_dong")},${range(`${end}_account`)},"${account}",` +
          `${range("item")},${item}${isHeld})`
        );
      };
      return `${sumOf("to")}-${sumOf("from")}`;
    })
    .join("+");
}
