import type { Reader } from "#db/database.ts";
import type { LedgerFilter } from "#db/ledger/find.ts";
import { entriesUpTo } from "#db/ledger/read.ts";
import { cash } from "#domain/catalogue.ts";
import { codeOf } from "#domain/code.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import type { End } from "#domain/movement.ts";
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
import { accountWords, basisWords, kindWords, reasonWords, roleWords } from "./words.ts";
import { somebodyWords } from "./words.ts";

/** One movement of an entry; an entry that moves nothing is one row without. */
export interface LedgerRow {
  entry: EntryView;
  movement: EntryView["movements"][number] | undefined;
  scale: number;
  /**
   * What schools have received by the rows of this file up to here, in đồng: money and goods. Of what
   * the file is narrowed to, and from nothing on; of a whole campaign it is the entry's own balance.
   */
  cash: number;
  goods: number;
  asOf: number;
}

const nameOf = ({ names }: EntryView, id: string | undefined) => (id ? (names[id] ?? id) : "");
const end = (of: "from" | "to", part: keyof End) => (row: LedgerRow) => row.movement?.[of][part];
const itemOf = ({ movement }: LedgerRow) => movement?.item;
const named = (of: "from" | "to", part: "giver" | "site") => (row: LedgerRow) =>
  nameOf(row.entry, row.movement?.[of][part]);

/** The ledger, movement by movement. The leaf index is the entry's place in the public log, its `seq`. */
export const ledgerColumns: Columns<LedgerRow> = {
  leaf_index: ["Lá số", "Leaf index", "#meta+seq", whole(({ entry }) => entry.seq)],
  code: ["Mã bút toán", "Entry", "#meta+id+code", text(({ entry }) => entry.code)],
  kind: ["Loại bút toán", "Kind", "#activity+type", choice(kindWords, ({ entry }) => entry.kind)],
  recorded_at: [
    "Ghi sổ lúc",
    "Recorded at",
    "#date+recorded",
    instant(({ entry }) => entry.recordedAt),
  ],
  effective_on: [
    "Ngày hiệu lực",
    "Effective on",
    "#date+effective",
    day(({ entry }) => entry.effectiveOn),
  ],
  stated_on: ["Ngày thực tế", "Stated on", "#date+stated", day(({ entry }) => entry.statedOn)],
  organisation: [
    "Đơn vị ghi",
    "Recorded by",
    "#org+name+recorded",
    choice(somebodyWords, ({ entry }) => nameOf(entry, entry.actor.organisation)),
  ],
  role: ["Vai trò", "Role", "#org+type", choice(roleWords, ({ entry }) => entry.actor.role)],
  on_behalf_of: [
    "Ghi thay cho",
    "On behalf of",
    "#org+name+behalf",
    choice(somebodyWords, ({ entry }) => nameOf(entry, entry.actor.onBehalfOf)),
  ],
  reason: ["Lý do", "Reason", "", choice(reasonWords, ({ entry }) => entry.reason)],
  item: ["Mã mặt hàng", "Item code", "#item+code", text(({ movement }) => movement?.item)],
  item_name: [
    "Mặt hàng",
    "Item",
    "#item+name",
    itemName(itemOf, ({ entry, movement }) => nameOf(entry, movement?.item)),
  ],
  unit: [
    "Đơn vị tính",
    "Unit",
    "#item+unit",
    itemUnit(itemOf, ({ entry, movement }) => entry.units[movement?.item ?? ""]?.unit),
  ],
  scale: [
    "Số chữ số lẻ của số lượng",
    "Decimals of quantities",
    "",
    whole(({ movement, scale }) => movement && scale),
  ],
  quantity: ["Số lượng", "Quantity", "#output+num", quantity(({ movement }) => movement?.quantity)],
  value_dong: [
    "Giá trị (đồng)",
    "Value (đồng)",
    "#value+vnd",
    whole(({ movement }) => movement?.value),
  ],
  basis: ["Căn cứ giá", "Basis", "", choice(basisWords, ({ movement }) => movement?.basis)],
  from_account: ["Từ tài khoản", "From account", "", choice(accountWords, end("from", "account"))],
  from_giver: ["Mã bên tặng (từ)", "From giver id", "", text(end("from", "giver"))],
  from_giver_name: [
    "Bên tặng (từ)",
    "From giver",
    "#org+name+from",
    choice(somebodyWords, named("from", "giver")),
  ],
  from_site: ["Mã điểm trường (từ)", "From site id", "", text(end("from", "site"))],
  from_site_name: [
    "Điểm trường (từ)",
    "From site",
    "#loc+name+from",
    text((row) => named("from", "site")(row)),
  ],
  to_account: ["Đến tài khoản", "To account", "", choice(accountWords, end("to", "account"))],
  to_giver: ["Mã bên tặng (đến)", "To giver id", "", text(end("to", "giver"))],
  to_giver_name: [
    "Bên tặng (đến)",
    "To giver",
    "#org+name+to",
    choice(somebodyWords, named("to", "giver")),
  ],
  to_site: ["Mã điểm trường (đến)", "To site id", "", text(end("to", "site"))],
  to_site_name: ["Điểm trường (đến)", "To site", "#loc+name+to", text(named("to", "site"))],
  need: ["Nhu cầu", "Need", "", text(({ entry }) => entry.codes.need)],
  pledge: ["Cam kết", "Promise", "", text(({ entry }) => entry.codes.pledge)],
  consignment: ["Chuyến hàng", "Consignment", "", text(({ entry }) => entry.codes.consignment)],
  receipt: ["Biên nhận", "Receipt", "", text(({ entry }) => entry.codes.receipt)],
  reverses: ["Đảo lại", "Reverses", "", text(({ entry }) => entryCode(entry.reverses))],
  reversed_by: ["Bị đảo bởi", "Reversed by", "", text(({ entry }) => entryCode(entry.reversedBy))],
  balance_cash_dong: [
    "Lũy kế tiền các trường đã nhận (đồng)",
    "Running balance: money received by schools (đồng)",
    "#value+vnd+cash+received+cumulative",
    whole((row) => row.cash),
  ],
  balance_goods_dong: [
    "Lũy kế hiện vật các trường đã nhận (đồng)",
    "Running balance: goods received by schools (đồng)",
    "#value+vnd+goods+received+cumulative",
    whole((row) => row.goods),
  ],
  leaf_hash: [
    "Mã băm của lá (SHA-256)",
    "Leaf hash (SHA-256)",
    "#meta+hash",
    text(({ entry }) => entry.leafHash),
  ],
  as_of_seq: [
    "Đúng đến hết bút toán",
    "True as of entry",
    "#meta+asof+seq",
    whole(({ asOf }) => asOf),
  ],
};

const entryCode = (seq: number | undefined) => (seq === undefined ? "" : codeOf("entry", seq));

/**
 * The ledger's movements, some at a time, up to an entry. Nothing of it ever changes but that an entry
 * is reversed: what came later says nothing here. Narrowed to an item, only that item's movements.
 */
export async function* ledgerRows(
  read: Reader,
  by: LedgerFilter,
  last: number,
): AsyncGenerator<LedgerRow[]> {
  const sums = { cash: 0, goods: 0 };
  for await (const page of entriesUpTo(read, by, last))
    yield page.flatMap((entry) => rowsOf(entry, by.item, last, sums));
}

function rowsOf(
  { reversedBy, ...rest }: EntryView,
  item: string | undefined,
  asOf: number,
  sums: { cash: number; goods: number },
): LedgerRow[] {
  const entry = { ...rest, ...(reversedBy !== undefined && reversedBy <= asOf && { reversedBy }) };
  if (entry.movements.length === 0)
    return [{ entry, movement: undefined, scale: 0, ...sums, asOf }];
  return entry.movements.flatMap((movement) => {
    if (item !== undefined && movement.item !== item) return [];
    const { from, to, value } = movement;
    sums[movement.item === cash ? "cash" : "goods"] +=
      (to.account === "received" ? value : 0) - (from.account === "received" ? value : 0);
    return [{ entry, movement, scale: entry.units[movement.item]?.scale ?? 0, ...sums, asOf }];
  });
}
