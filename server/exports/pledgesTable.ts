import type { Reader } from "#db/database.ts";
import { listPledges } from "#db/pledgeViews.ts";
import type { PledgeView } from "#domain/giftViews.ts";
import { numberOf } from "#domain/code.ts";
import {
  choice,
  day,
  instant,
  itemName,
  itemUnit,
  quantity,
  text,
  whole,
  type Columns,
} from "./column.ts";
import { pagesOf, type AsOf, type Page } from "./table.ts";
import { pledgeStateWords } from "./words.ts";

type PledgeRow = AsOf<PledgeView>;

const itemOf = ({ item }: PledgeRow) => item;

/** Promises; one without a need is of cash to the campaign's fund. */
export const pledgeColumns: Columns<PledgeRow> = {
  code: ["Mã cam kết", "Promise", "#meta+id+code", text(({ code }) => code)],
  cluster: ["Cụm", "Cluster", "#org+name", text(({ cluster }) => cluster.name)],
  cluster_id: ["Mã cụm", "Cluster id", "#org+id", text(({ cluster }) => cluster.id)],
  need: ["Nhu cầu", "Need", "", text(({ need }) => need?.code)],
  school: ["Trường", "School", "#loc+name+school", text(({ need }) => need?.schoolName)],
  site: ["Điểm trường", "Site", "#loc+name", text(({ need }) => need?.siteName)],
  site_id: ["Mã điểm trường", "Site id", "#loc+id", text(({ need }) => need?.site)],
  item: ["Mã mặt hàng", "Item code", "#item+code", text(({ item }) => item)],
  item_name: ["Mặt hàng", "Item", "#item+name", itemName(itemOf, ({ name }) => name)],
  unit: ["Đơn vị tính", "Unit", "#item+unit", itemUnit(itemOf, ({ unit }) => unit)],
  scale: ["Số chữ số lẻ của số lượng", "Decimals of quantities", "", whole(({ scale }) => scale)],
  quantity: ["Đã hứa", "Promised", "#output+promised", quantity((row) => row.quantity)],
  value_dong: ["Giá trị (đồng)", "Value (đồng)", "#value+vnd", whole(({ value }) => value)],
  sent: ["Đã gửi", "Sent", "#output+sent", quantity(({ sent }) => sent)],
  released: ["Rút lại", "Released", "#output+released", quantity(({ released }) => released)],
  outstanding: ["Chưa gửi", "Outstanding", "#output+due", quantity((row) => row.outstanding)],
  state: ["Tình trạng", "State", "#status", choice(pledgeStateWords, ({ state }) => state)],
  pledged_at: ["Hứa lúc", "Promised at", "#date+recorded", instant((row) => row.pledgedAt)],
  lapses_on: ["Hết hạn ngày", "Lapses on", "#date+end", day(({ lapsesOn }) => lapsesOn)],
  as_of_seq: ["Đúng đến hết bút toán", "True as of entry", "#meta+asof+seq", whole((r) => r.asOf)],
};

/** What promises are narrowed by. */
type PledgeFilter = Omit<Parameters<typeof listPledges>[2], "id" | "after" | "limit">;

/** Promises as everybody may see them, the newest first. */
export async function* pledgeRows(read: Reader, by: PledgeFilter): AsyncGenerator<PledgeRow[]> {
  const pages = pagesOf(
    read,
    (page: Page<number>) => listPledges(read, undefined, { ...by, ...page }),
    ({ code }) => numberOf(code),
  );
  for await (const { things, asOf } of pages) yield things.map((pledge) => ({ ...pledge, asOf }));
}
