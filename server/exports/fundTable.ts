import type { Reader } from "#db/database.ts";
import { fundTieListing } from "#db/fundTie.ts";
import { fundSums, listHeld, type HeldPlace } from "#db/fundViews.ts";
import { asOfEntry } from "#db/totals.ts";
import type { Day } from "#domain/day.ts";
import type { FundTieView, OpenDebitView, OpenPaymentView } from "#domain/reconciliationViews.ts";
import { choice, day, text, whole, type Columns, type Named } from "./column.ts";
import { pagesOf, type AsOf, type Page } from "./table.ts";
import { reasonWords, somebodyWords } from "./words.ts";

/** What a row of the fund is: a sum, or one thing that a sum is made of. */
export const fundRowWords = {
  ledger_balance: ["Số dư theo sổ cái", "Balance by the ledger"],
  statement_balance: ["Số dư theo sao kê", "Balance by the statements"],
  stated_balance: ["Số dư ngân hàng ghi trên sao kê cuối", "Balance that the last statement says"],
  undebited: ["Đã chi, ngân hàng chưa trừ", "Paid, not yet debited"],
  unrecorded: ["Ngân hàng đã trừ, sổ chưa ghi", "Debited, not yet recorded"],
  uncredited: ["Đã hoàn về quỹ, ngân hàng chưa ghi có", "Back in the fund, not yet credited"],
  difference: ["Lệch chưa giải thích được", "Difference that nothing explains"],
  unmatched: ["Tiền vào chưa rõ của ai", "Money in of unnamed givers"],
  on_hold: ["Đang để lại, chờ hỏi thêm", "On hold"],
  set_aside: ["Đã để riêng", "Set aside"],
  free: ["Chưa dành cho nhu cầu nào", "Free for any need"],
  held: ["Giữ cho một nhu cầu", "Held for a need"],
} as const satisfies Record<string, Named>;

interface FundRow {
  kind: keyof typeof fundRowWords;
  /** A sum says of how many things it is; a thing says nothing. */
  count?: number | undefined;
  amount: number;
  /** Of a thing: what of it is open. */
  open?: number | undefined;
  on?: Day | undefined;
  age?: number | undefined;
  code?: string | undefined;
  giver?: string | undefined;
  school?: string | undefined;
  site?: string | undefined;
  reason?: string | undefined;
}

/** The fund's listings: how ledger and bank agree, what explains the rest, and what is held for whom. */
export const fundColumns: Columns<AsOf<FundRow>> = {
  kind: ["Khoản", "What", "", choice(fundRowWords, ({ kind }) => kind)],
  count: ["Gồm bao nhiêu khoản", "Sum of how many", "", whole(({ count }) => count)],
  code: ["Mã", "Code", "#meta+id+code", text(({ code }) => code)],
  on: ["Ngày", "Day", "#date", day(({ on }) => on)],
  age_days: ["Số ngày", "Days ago", "", whole(({ age }) => age)],
  giver: ["Bên tặng", "Giver", "#org+name", choice(somebodyWords, ({ giver }) => giver)],
  school: ["Trường", "School", "#loc+name+school", text(({ school }) => school)],
  site: ["Điểm trường", "Site", "#loc+name", text(({ site }) => site)],
  reason: ["Lý do", "Reason", "", choice(reasonWords, ({ reason }) => reason)],
  amount_dong: ["Số tiền (đồng)", "Amount (đồng)", "#value+vnd", whole(({ amount }) => amount)],
  open_dong: ["Còn mở (đồng)", "Open (đồng)", "#value+vnd+open", whole(({ open }) => open)],
  as_of_seq: ["Đúng đến hết bút toán", "True as of entry", "#meta+asof+seq", whole((r) => r.asOf)],
};

/** The most things of one kind that a file lists; its sum is of all of them. */
const listedMax = 50_000;

/** The fund's sums and things that are open, then what is held, in the order of the needs. */
export async function* fundRows(
  read: Reader,
  campaign: string,
  today: Day,
): AsyncGenerator<AsOf<FundRow>[]> {
  const { seq, taken } = await asOfEntry(read, async () => [
    ...tieRows(await fundTieListing(read, { campaign, today, listedMax })),
    ...sumRows(await fundSums(read, campaign)),
  ]);
  yield taken.map((row) => ({ ...row, asOf: seq }));
  const pages = pagesOf(
    read,
    ({ after, limit }: Page<HeldPlace>) => listHeld(read, { campaign, after, limit }),
    ({ place }) => place,
  );
  for await (const { things, asOf } of pages)
    yield things.map(({ view: { need, giver, giverName, school, site, quantity } }) => ({
      kind: "held" as const,
      amount: quantity,
      code: need.code,
      giver: giverName ?? giver,
      school: school.name,
      site: site.name,
      asOf,
    }));
}

const waiting: readonly FundRow["kind"][] = [
  "undebited",
  "unrecorded",
  "uncredited",
  "unmatched",
  "on_hold",
  "set_aside",
  "difference",
];

/** What is open of the fund: each payment and debit that ledger and bank do not agree about, and sums. */
export async function fundOpen(read: Reader, campaign: string, today: Day) {
  const { seq, taken } = await asOfEntry(read, async () =>
    tieRows(await fundTieListing(read, { campaign, today, listedMax })),
  );
  const isListed = ({ kind, count }: FundRow) => count === undefined || !listed.includes(kind);
  const rows = taken.filter((row) => waiting.includes(row.kind) && row.amount !== 0);
  return { seq, rows: rows.filter(isListed) };
}
/** Kinds whose things are listed one by one below their sum. */
const listed: readonly FundRow["kind"][] = ["undebited", "unrecorded", "uncredited"];

function tieRows(tie: FundTieView): FundRow[] {
  const { stated, undebited, unrecorded, uncredited, unmatched, onHold } = tie;
  return [
    { kind: "ledger_balance", amount: tie.ledgerBalance },
    { kind: "statement_balance", amount: tie.statementBalance },
    ...(stated
      ? [
          {
            kind: "stated_balance" as const,
            amount: stated.balance,
            on: stated.on,
            code: stated.statement.code,
          },
        ]
      : []),
    { kind: "undebited", count: undebited.count, amount: undebited.sum },
    ...undebited.items.map((item) => paymentRow("undebited", item)),
    { kind: "unrecorded", count: unrecorded.count, amount: unrecorded.sum },
    ...unrecorded.items.map(debitRow),
    { kind: "uncredited", count: uncredited.count, amount: uncredited.sum },
    ...uncredited.items.map((item) => paymentRow("uncredited", item)),
    { kind: "difference", amount: tie.difference },
    { kind: "unmatched", count: unmatched.count, amount: unmatched.sum, on: unmatched.oldestOn },
    { kind: "on_hold", count: onHold.count, amount: onHold.sum },
    ...tie.setAside.map(({ reason, count, sum }) => ({
      kind: "set_aside" as const,
      count,
      amount: sum,
      reason,
    })),
  ];
}

function paymentRow(
  kind: "undebited" | "uncredited",
  { code, on, age, site, amount, open }: OpenPaymentView,
): FundRow {
  return { kind, code, on, age, school: site.school, site: site.name, amount, open };
}

function debitRow({ on, age, amount, open, reason }: OpenDebitView): FundRow {
  return { kind: "unrecorded", on, age, amount, open, reason };
}

function sumRows({ free, held }: Awaited<ReturnType<typeof fundSums>>): FundRow[] {
  return [
    { kind: "free", amount: free },
    { kind: "held", amount: held },
  ];
}
