import type { Reader } from "#db/database.ts";
import { findCampaign } from "#db/places.ts";
import { asOfEntry, totalsBy } from "#db/totals.ts";
import { dayOf } from "#domain/calendar.ts";
import { codeOf } from "#domain/code.ts";
import { assert } from "#domain/decision.ts";
import { toBase64 } from "#domain/log/base64.ts";
import type { TotalsView } from "#domain/ledgerViews.ts";
import type { Context } from "../context.ts";
import { rootAt } from "../log/rootAt.ts";
import type { FileToZip } from "../log/zip.ts";
import { writeXlsx, xlsxRowsMax, type XlsxSheet } from "../tables/writeXlsx.ts";
import type { Columns } from "./column.ts";
import { calledIn, englishItems } from "./englishItems.ts";
import { exceptionColumns, exceptionRows } from "./exceptionsTable.ts";
import { ledgerColumns, ledgerRows, type LedgerRow } from "./ledgerTable.ts";
import { createLedgerSums, overviewSheet } from "./overviewSheet.ts";
import { pledgeColumns, pledgeRows } from "./pledgesTable.ts";
import { sheetOf, type MadeSheet, type SheetOf } from "./sheet.ts";
import type { Table } from "./table.ts";
import { totalsTable } from "./totalsTable.ts";

const words = {
  vi: {
    overview: "Đối chiếu",
    cluster: "Theo cụm",
    school: "Theo trường",
    commune: "Theo xã, phường",
    item: "Theo mặt hàng",
    ledger: "Sổ cái",
    exceptions: "Ngoại lệ",
    pledges: "Cam kết",
    sum: "Cộng",
    asOf: (code: string, at: string) => `Đúng đến hết bút toán ${code}; lập ngày ${at}.`,
    root: (root: string) => `Mã gốc của nhật ký công khai đến bút toán đó: ${root}`,
    unsigned: "Nhật ký công khai chưa ký đến bút toán này: tải lại sau ít giây để có mã gốc.",
    how: "Cột đầu cộng lại từng dòng của trang Sổ cái bằng công thức; cột sau là tổng của máy chủ. Lệch phải bằng 0.",
    part: "Trang này không gồm phần chưa gắn với trường nào, chẳng hạn tiền hứa góp vào quỹ của đợt: tổng đủ ở trang Theo cụm.",
    empty: "sổ còn trống",
  },
  en: {
    overview: "Check",
    cluster: "By cluster",
    school: "By school",
    commune: "By commune",
    item: "By item",
    ledger: "Ledger",
    exceptions: "Exceptions",
    pledges: "Promises",
    sum: "Sum",
    asOf: (code: string, at: string) => `True as of entry ${code}; made on ${at}.`,
    root: (root: string) => `The public log's root at that entry: ${root}`,
    unsigned: "The public log is not signed up to this entry yet: in some seconds it is.",
    how: "The first column adds up the rows of the sheet Ledger by formulas, the second is the server's total. The difference must be 0.",
    part: "This sheet leaves out what belongs to no school yet, such as cash promised to the fund: the whole is on the sheet By cluster.",
    empty: "an empty ledger",
  },
};
export const workbookLanguages = ["vi", "en"] as const;
type Language = (typeof workbookLanguages)[number];

const bys = ["cluster", "school", "commune", "item"] as const;

/** How many rows a sheet of the ledger has at most; what is more goes on in another. */
const ledgerRowsMax = xlsxRowsMax - 1_000;

/** What a workbook is of: all its totals, and the ledger, to the same entry. */
export interface WorkbookOf {
  campaign: { id: string; name: string };
  language: Language;
  totals: TotalsView[];
  seq: number;
}

/**
 * A campaign's totals of one moment, for its workbook; undefined for an unknown campaign. Throws when entries
 * come so fast that there is none.
 */
export async function workbookOf(
  read: Reader,
  id: string,
  language: Language,
): Promise<WorkbookOf | undefined> {
  const campaign = await findCampaign(read, id);
  if (!campaign) return undefined;
  for (let tries = 0; tries < triesMax; tries++) {
    const { seq, taken: totals } = await asOfEntry(read, () =>
      Promise.all(bys.map((by) => totalsBy(read, id, by))),
    );
    if (totals.every((one) => one.seq === seq)) return { campaign, language, totals, seq };
  }
  throw new Error("entries come too fast to take the totals of one moment");
}
/** Each try is some tries of its own. */
const triesMax = 20;

/**
 * The workbook for an auditor, sheet by sheet: the check, totals by cluster, school, commune and item, the
 * whole ledger, what waits for somebody, and promises. It is written as it is read. What everybody may see,
 * and nothing else.
 */
export async function* auditWorkbook(context: Context, of: WorkbookOf): AsyncGenerator<FileToZip> {
  const say = words[of.language];
  yield* writeXlsx(sheetsOf(context, of), (names) => [
    say.overview,
    ...names.filter((name) => name !== say.overview),
  ]);
}

async function* sheetsOf(context: Context, of: WorkbookOf): AsyncGenerator<XlsxSheet> {
  const { campaign, language, seq } = of;
  const { read } = context.db;
  const [say, today] = [words[language], dayOf(context.now())];
  const title = await titleOf(context, of);
  const english = await englishItems(read, language);
  const shape = (name: string, sums: readonly string[], more: string[] = []): SheetOf => ({
    name,
    title: [`${name} · ${campaign.name}`, ...title, ...more],
    language,
    sums,
    sumName: say.sum,
  });
  const totals = of.totals.map((view) => {
    const by = view.by as (typeof bys)[number];
    const table = totalsTable(view);
    const columns = calledIn(english, without(table.columns, idColumnsOf[by]));
    const sums = Object.keys(columns).filter((code) => code.endsWith("_dong"));
    const more = by === "school" || by === "commune" ? [say.part] : [];
    return sheetOf({ ...table, columns }, shape(say[by], sums, more));
  });
  for (const { sheet } of totals) yield sheet;

  const sums = createLedgerSums();
  const ledger: MadeSheet[] = [];
  for await (const table of parted(ledgerRows(read, { campaign: campaign.id }, seq))) {
    const name = ledger.length === 0 ? say.ledger : `${say.ledger} ${ledger.length + 1}`;
    const columns = calledIn(english, table.columns);
    const batches = watched(table.batches, sums.add);
    const made = sheetOf({ columns, batches }, shape(name, []));
    ledger.push(made);
    yield made.sheet;
  }

  const exceptions = {
    columns: calledIn(english, exceptionColumns),
    batches: exceptionRows(read, campaign.id, today),
  };
  yield sheetOf(exceptions, shape(say.exceptions, [])).sheet;
  const pledges = {
    columns: calledIn(english, without(pledgeColumns, ["cluster_id", "site_id", "scale"])),
    batches: pledgeRows(read, { campaign: campaign.id }),
  };
  yield sheetOf(pledges, shape(say.pledges, ["value_dong"])).sheet;

  const [byCluster] = totals;
  assert(byCluster, "the first totals are by cluster");
  const heading = [`${say.overview} · ${campaign.name}`, ...title, say.how];
  yield overviewSheet({
    name: say.overview,
    title: heading,
    language,
    ledger,
    sums,
    totals: byCluster,
  });
}

async function titleOf({ db, now }: Context, { language, seq }: WorkbookOf): Promise<string[]> {
  const say = words[language];
  const made = dayOf(now()).split("-").toReversed().join("/");
  const root = seq < 0 ? undefined : await rootAt(db.read, seq + 1);
  return [
    say.asOf(seq < 0 ? say.empty : codeOf("entry", seq), made),
    root ? say.root(toBase64(root)) : say.unsigned,
  ];
}

/** Ids say nothing to who reads a sheet, and its quantities are in units already. */
const idColumns = ["from_giver", "from_site", "to_giver", "to_site", "scale", "as_of_seq"];
const idColumnsOf = {
  cluster: ["key", "as_of_seq"],
  school: ["key", "as_of_seq"],
  commune: ["as_of_seq"],
  item: ["scale", "as_of_seq"],
} satisfies Record<(typeof bys)[number], string[]>;

/** The ledger in parts that each fit into a sheet: one, unless it is very long. */
async function* parted(batches: AsyncGenerator<LedgerRow[]>): AsyncGenerator<Table<LedgerRow>> {
  const columns = without(ledgerColumns, idColumns);
  let rest: LedgerRow[] | undefined = [];
  async function* part() {
    for (let count = 0; rest !== undefined && count < ledgerRowsMax;) {
      const some: LedgerRow[] = rest.length > 0 ? rest : ((await batches.next()).value ?? []);
      const room = ledgerRowsMax - count;
      if (some.length === 0) rest = undefined;
      else {
        yield some.slice(0, room);
        rest = some.slice(room);
        count += some.length;
      }
    }
  }
  do yield { columns, batches: part() };
  while (rest !== undefined);
}

async function* watched<Row>(batches: AsyncIterable<readonly Row[]>, see: (row: Row) => void) {
  for await (const rows of batches) {
    rows.forEach(see);
    yield rows;
  }
}

function without<Row>(columns: Columns<Row>, codes: readonly string[]): Columns<Row> {
  return Object.fromEntries(Object.entries(columns).filter(([code]) => !codes.includes(code)));
}
