import type { Reader } from "#db/database.ts";
import type { Day } from "#domain/day.ts";
import { choice, day, itemName, itemUnit, quantity, text, whole, type Columns } from "./column.ts";
import { fundOpen, fundRowWords } from "./fundTable.ts";
import { reconciliationRows } from "./reconciliationTable.ts";
import type { AsOf } from "./table.ts";
import { exceptionWords, somebodyWords } from "./words.ts";

/** What waits for somebody: of a promise, a consignment or a difference, or of the bank's account. */
interface Exception {
  kind: string;
  since?: Day | undefined;
  age?: number | undefined;
  code?: string | undefined;
  giver?: string | undefined;
  school?: string | undefined;
  site?: string | undefined;
  item?: string | undefined;
  name?: string | undefined;
  unit?: string | undefined;
  scale: number;
  quantity?: number | undefined;
  dong?: number | undefined;
}

const itemOf = ({ item }: Exception) => item;

export const exceptionColumns: Columns<AsOf<Exception>> = {
  kind: ["Việc còn chờ", "Open", "", choice({ ...exceptionWords, ...fundRowWords }, (r) => r.kind)],
  since: ["Từ ngày", "Since", "#date+start", day(({ since }) => since)],
  age_days: ["Số ngày", "Days", "", whole(({ age }) => age)],
  code: ["Mã", "Code", "#meta+id+code", text(({ code }) => code)],
  giver: ["Bên tặng", "Giver", "#org+name", choice(somebodyWords, ({ giver }) => giver)],
  school: ["Trường", "School", "#loc+name+school", text(({ school }) => school)],
  site: ["Điểm trường", "Site", "#loc+name", text(({ site }) => site)],
  item_name: ["Mặt hàng", "Item", "#item+name", itemName(itemOf, ({ name }) => name)],
  unit: ["Đơn vị tính", "Unit", "#item+unit", itemUnit(itemOf, ({ unit }) => unit)],
  quantity: ["Số lượng", "Quantity", "#output+num", quantity((row) => row.quantity)],
  dong: ["Tiền của quỹ (đồng)", "The fund's money (đồng)", "#value+vnd", whole(({ dong }) => dong)],
  as_of_seq: ["Đúng đến hết bút toán", "True as of entry", "#meta+asof+seq", whole((r) => r.asOf)],
};

/** Everything of a campaign that waits for somebody: promises, consignments, differences, the fund. */
export async function* exceptionRows(
  read: Reader,
  campaign: string,
  today: Day,
): AsyncGenerator<AsOf<Exception>[]> {
  const { seq, rows } = await fundOpen(read, campaign, today);
  yield rows.map(({ on, open, amount, ...row }) => ({
    ...row,
    since: on,
    scale: 0,
    dong: open ?? amount,
    asOf: seq,
  }));
  for await (const some of reconciliationRows(read, { campaign, today, onlyOpen: true }))
    yield some.flatMap(({ exceptions, giver, site, item, name, unit, scale, asOf }) =>
      exceptions.map(({ kind, since, age, about, quantity: open }) => ({
        kind,
        since,
        age,
        code: about.code,
        giver: giver.name,
        school: site?.school.name,
        site: site?.name,
        item,
        name,
        unit,
        scale,
        quantity: open,
        asOf,
      })),
    );
}
