import type { Reader } from "#db/database.ts";
import { totalsBy } from "#db/totals.ts";
import type { Sum, TotalsBy, TotalsView } from "#domain/ledgerViews.ts";
import {
  choice,
  day,
  itemName,
  itemUnit,
  quantity,
  text,
  whole,
  type Columns,
  type Named,
  type Value,
} from "./column.ts";
import type { Table } from "./table.ts";
import { categoryWords, somebodyWords } from "./words.ts";

/** The six numbers of every total. They are never added up: a promise is not a delivery. */
export const six = {
  promised: ["Đã hứa, chưa gửi", "Promised"],
  held: ["Đang giữ", "Held"],
  onTheWay: ["Đang đến", "On the way"],
  received: ["Đã nhận", "Received"],
  damaged: ["Hỏng", "Damaged"],
  missing: ["Thiếu", "Missing"],
} as const satisfies Partial<Record<keyof TotalsView["rows"][number], Named>>;
export type Six = keyof typeof six;

/** A row of totals; `unit` and `scale` are of the item where a row is one. */
type TotalsRow = TotalsView["rows"][number] & { unit: string; scale: number; asOf: number };

/** What totals are by, above the names. */
export const byWords: Record<TotalsBy, Named> = {
  cluster: ["Cụm", "Cluster"],
  school: ["Trường", "School"],
  commune: ["Xã, phường", "Commune"],
  item: ["Mặt hàng", "Item"],
  category: ["Nhóm hàng", "Category"],
  day: ["Ngày", "Day"],
};

const tagOf: Record<TotalsBy, string> = {
  cluster: "#org",
  school: "#loc",
  commune: "#adm2",
  item: "#item",
  category: "#item+category",
  day: "#date",
};

/**
 * A campaign's totals: of each of the six numbers what is money and what goods are worth, and by item
 * how much it is. By day a number is what changed, and may be below nothing.
 */
export function totalsColumns(by: TotalsBy): Columns<TotalsRow> {
  const [vi, en] = byWords[by];
  return {
    key: [
      `Mã · ${vi}`,
      `${en} code`,
      by === "day" ? "" : `${tagOf[by]}+code`,
      text(({ key }) => key),
    ],
    name: [vi, en, by === "day" ? "#date" : `${tagOf[by]}+name`, nameOf(by)],
    ...(by === "item" && {
      unit: ["Đơn vị tính", "Unit", "#item+unit", itemUnit(keyOf, ({ unit }) => unit)],
      scale: ["Số chữ số lẻ của số lượng", "Decimals of quantities", "", whole((r) => r.scale)],
    }),
    ...Object.fromEntries(numbersOf(by)),
    as_of_seq: [
      "Đúng đến hết bút toán",
      "True as of entry",
      "#meta+asof+seq",
      whole((r) => r.asOf),
    ],
  };
}

function numbersOf(by: TotalsBy) {
  const names = Object.entries(six) as [Six, Named][];
  return names.flatMap(([number, [vi, en]]): [string, Columns<TotalsRow>[string]][] => {
    const code = number === "onTheWay" ? "on_the_way" : number;
    const tag = code.replaceAll("_", "");
    return [
      [
        `${code}_cash_dong`,
        [
          `${vi}: tiền (đồng)`,
          `${en}: money (đồng)`,
          `#value+vnd+cash+${tag}`,
          dong(number, "cash"),
        ],
      ],
      [
        `${code}_goods_dong`,
        [
          `${vi}: hiện vật (đồng)`,
          `${en}: goods (đồng)`,
          `#value+vnd+goods+${tag}`,
          dong(number, "goods"),
        ],
      ],
      ...(by === "item"
        ? ([
            [
              `${code}_quantity`,
              [`${vi}: số lượng`, `${en}: quantity`, `#output+${tag}`, held(number)],
            ],
          ] satisfies [string, Columns<TotalsRow>[string]][])
        : []),
    ];
  });
}

const dong = (number: Six, of: "cash" | "goods") => whole<TotalsRow>((row) => row[number][of]);
const held = (number: Six) => quantity<TotalsRow>((row) => quantityOf(row[number]));

function quantityOf({ items = [] }: Sum): number {
  return items.reduce((all, { quantity }) => all + quantity, 0);
}

function nameOf(by: TotalsBy): Value<TotalsRow> {
  const name = ({ name }: TotalsRow) => name;
  if (by === "day") return day(name);
  if (by === "category") return choice(categoryWords, name);
  if (by === "item") return itemName(keyOf, name);
  return by === "cluster" ? choice(somebodyWords, name) : text(name);
}

const keyOf = ({ key }: TotalsRow) => key;

/** A campaign's totals as rows, and all of them together. */
export function totalsTable({ by, rows, seq }: TotalsView): Table<TotalsRow> {
  async function* batches() {
    yield rows.map((row) => ({ ...row, ...unitOf(row), asOf: seq }));
  }
  return { columns: totalsColumns(by), batches: batches() };
}

function unitOf(row: TotalsView["rows"][number]) {
  const numbers = Object.keys(six) as Six[];
  const [of] = numbers.flatMap((number) => row[number].items ?? []);
  return { unit: of?.unit ?? "", scale: of?.scale ?? 0 };
}

/** A campaign's totals as they are now. */
export async function totalsNow(
  read: Reader,
  campaign: string,
  by: TotalsBy,
): Promise<Table<TotalsRow> & { seq: number }> {
  const totals = await totalsBy(read, campaign, by);
  return { ...totalsTable(totals), seq: totals.seq };
}
