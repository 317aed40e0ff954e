import type { Reader } from "#db/database.ts";
import { reconciledRows, type RowPlace } from "#db/reconciliation.ts";
import type { RowsWanted } from "#db/reconciledPledges.ts";
import type { ReconciliationRow } from "#domain/reconciliationViews.ts";
import {
  choice,
  day,
  itemName,
  itemUnit,
  quantity,
  text,
  whole,
  wordOf,
  type Columns,
  type HeadLanguage,
} from "./column.ts";
import { pagesOf, type AsOf, type Page } from "./table.ts";
import { exceptionWords, rowWords, somebodyWords } from "./words.ts";

type Row = AsOf<ReconciliationRow>;
type AmountName =
  | "promised"
  | "outstanding"
  | "held"
  | "onTheWay"
  | "received"
  | "damaged"
  | "missing";

const count = (of: AmountName) => quantity<Row>((row) => row[of].quantity);
const worth = (of: AmountName) => whole<Row>((row) => row[of].value);

const itemOf = ({ item }: Row) => item;

/** The reconciliation row by row: a promise, a gift without one, or money that is held. */
export function reconciliationColumns(language: HeadLanguage): Columns<Row> {
  return {
    kind: ["Loại", "Kind", "", choice(rowWords, ({ kind }) => kind)],
    pledge: ["Cam kết", "Promise", "#meta+id+code", text(({ pledge }) => pledge?.code)],
    consignment: ["Chuyến hàng", "Consignment", "", text(({ consignment }) => consignment?.code)],
    need: ["Nhu cầu", "Need", "", text(({ need }) => need?.code)],
    giver: ["Bên tặng", "Giver", "#org+name", choice(somebodyWords, ({ giver }) => giver.name)],
    giver_id: ["Mã bên tặng", "Giver id", "#org+id", text(({ giver }) => giver.id)],
    school: ["Trường", "School", "#loc+name+school", text(({ site }) => site?.school.name)],
    site: ["Điểm trường", "Site", "#loc+name", text(({ site }) => site?.name)],
    item: ["Mã mặt hàng", "Item code", "#item+code", text(({ item }) => item)],
    item_name: ["Mặt hàng", "Item", "#item+name", itemName(itemOf, ({ name }) => name)],
    unit: ["Đơn vị tính", "Unit", "#item+unit", itemUnit(itemOf, ({ unit }) => unit)],
    scale: ["Số chữ số lẻ của số lượng", "Decimals of quantities", "", whole((r) => r.scale)],
    promised: ["Đã hứa", "Promised", "#output+promised", count("promised")],
    promised_dong: ["Đã hứa (đồng)", "Promised (đồng)", "#value+vnd+promised", worth("promised")],
    released: ["Rút lại", "Released", "#output+released", quantity(({ released }) => released)],
    sent: ["Đã gửi", "Sent", "#output+sent", quantity(({ sent }) => sent)],
    in_fund: ["Trong đó vào quỹ", "Of it into the fund", "", quantity(({ inFund }) => inFund)],
    gone_back: ["Gửi trả", "Gone back", "", quantity(({ goneBack }) => goneBack)],
    outstanding: ["Chưa gửi", "Outstanding", "#output+due", count("outstanding")],
    outstanding_dong: [
      "Chưa gửi (đồng)",
      "Outstanding (đồng)",
      "#value+vnd+due",
      worth("outstanding"),
    ],
    held_dong: ["Đang giữ (đồng)", "Held (đồng)", "#value+vnd+held", worth("held")],
    on_the_way: ["Đang đến", "On the way", "#output+transit", count("onTheWay")],
    on_the_way_dong: [
      "Đang đến (đồng)",
      "On the way (đồng)",
      "#value+vnd+transit",
      worth("onTheWay"),
    ],
    received: ["Đã nhận", "Received", "#reached", count("received")],
    received_dong: ["Đã nhận (đồng)", "Received (đồng)", "#value+vnd+received", worth("received")],
    surplus: ["Gồm phần dư", "Of it surplus", "", quantity(({ surplus }) => surplus)],
    damaged: ["Hỏng", "Damaged", "#output+damaged", count("damaged")],
    damaged_dong: ["Hỏng (đồng)", "Damaged (đồng)", "#value+vnd+damaged", worth("damaged")],
    missing: ["Thiếu", "Missing", "#output+missing", count("missing")],
    missing_dong: ["Thiếu (đồng)", "Missing (đồng)", "#value+vnd+missing", worth("missing")],
    exceptions: ["Việc còn chờ", "Open", "", text((row) => openOf(row, language))],
    open_since: ["Chờ từ ngày", "Open since", "#date+start", day((row) => oldest(row)?.since)],
    open_days: ["Số ngày chờ", "Days open", "", whole((row) => oldest(row)?.age)],
    as_of_seq: [
      "Đúng đến hết bút toán",
      "True as of entry",
      "#meta+asof+seq",
      whole((r) => r.asOf),
    ],
  };
}

function openOf({ exceptions }: Row, language: HeadLanguage): string {
  const kinds = new Set(exceptions.map(({ kind }) => wordOf(exceptionWords, kind, language)));
  return [...kinds].join(", ");
}

function oldest({ exceptions }: Row) {
  return exceptions.toSorted((one, other) => other.age - one.age)[0];
}

/** The reconciliation's rows in the order of the screen. */
export async function* reconciliationRows(
  read: Reader,
  by: Omit<RowsWanted, "limit">,
): AsyncGenerator<Row[]> {
  const pages = pagesOf(
    read,
    ({ after, limit }: Page<RowPlace>) => reconciledRows(read, { ...by, place: after, limit }),
    ({ place }) => place,
  );
  for await (const { things, asOf } of pages) yield things.map(({ row }) => ({ ...row, asOf }));
}
