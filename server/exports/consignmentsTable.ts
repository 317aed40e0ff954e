import type { Reader } from "#db/database.ts";
import { listConsignments } from "#db/consignmentViews.ts";
import { pledgeCodes } from "#db/pledges.ts";
import { numberOf } from "#domain/code.ts";
import type { ConsignmentView } from "#domain/giftViews.ts";
import { choice, day, itemName, itemUnit, quantity, text, whole, type Columns } from "./column.ts";
import { pagesOf, type AsOf, type Page } from "./table.ts";
import { consignmentStateWords, meansWords, senderWords, yesWords } from "./words.ts";

type Line = Pick<ConsignmentView["lines"][number], "item" | "name" | "unit" | "scale"> &
  Partial<ConsignmentView["lines"][number]>;
type ConsignmentRow = AsOf<Line> & { of: ConsignmentView; pledgeCode: string | undefined };

const itemOf = ({ item }: ConsignmentRow) => item;

/** Consignments line by line, each with what its school says arrived; what came on no line, too. */
export const consignmentColumns: Columns<ConsignmentRow> = {
  code: ["Mã chuyến hàng", "Consignment", "#meta+id+code", text(({ of }) => of.code)],
  sent_from: ["Gửi từ", "From", "#org+type", choice(senderWords, ({ of }) => of.from)],
  cluster: ["Cụm gửi", "Cluster", "#org+name", text(({ of }) => of.cluster?.name)],
  cluster_id: ["Mã cụm", "Cluster id", "#org+id", text(({ of }) => of.cluster?.id)],
  school: ["Trường nhận", "School", "#loc+name+school", text(({ of }) => of.site.school.name)],
  site: ["Điểm trường", "Site", "#loc+name", text(({ of }) => of.site.name)],
  site_id: ["Mã điểm trường", "Site id", "#loc+id", text(({ of }) => of.site.id)],
  means: ["Gửi bằng", "Means", "#modality", choice(meansWords, ({ of }) => of.means)],
  state: ["Tình trạng", "State", "#status", choice(consignmentStateWords, ({ of }) => of.state)],
  sent_on: ["Ngày gửi", "Sent on", "#date+sent", day(({ of }) => of.sentOn)],
  receipt: ["Biên nhận", "Receipt", "", text(({ of }) => of.receipt?.code)],
  received_on: [
    "Ngày nhận",
    "Received on",
    "#date+received",
    day((row) => row.of.receipt?.receivedOn),
  ],
  own_cluster: [
    "Bên nhận cùng cụm với bên tặng",
    "Receiver of the giver's own cluster",
    "",
    choice(yesWords, ({ of }) => (of.receipt?.ownCluster ? "yes" : "")),
  ],
  pledge: ["Cam kết", "Promise", "", text(({ pledgeCode }) => pledgeCode)],
  item: ["Mã mặt hàng", "Item code", "#item+code", text(({ item }) => item)],
  item_name: ["Mặt hàng", "Item", "#item+name", itemName(itemOf, ({ name }) => name)],
  unit: ["Đơn vị tính", "Unit", "#item+unit", itemUnit(itemOf, ({ unit }) => unit)],
  scale: ["Số chữ số lẻ của số lượng", "Decimals of quantities", "", whole(({ scale }) => scale)],
  sent: ["Đã gửi", "Sent", "#output+sent", quantity((row) => row.quantity)],
  value_dong: ["Giá trị (đồng)", "Value (đồng)", "#value+vnd", whole(({ value }) => value)],
  good: ["Nhận tốt", "Arrived in good order", "#reached", quantity(({ good }) => good)],
  damaged: ["Hỏng", "Damaged", "#output+damaged", quantity(({ damaged }) => damaged)],
  missing: ["Thiếu", "Missing", "#output+missing", quantity(({ missing }) => missing)],
  surplus: ["Thừa", "Surplus", "#output+surplus", quantity(({ surplus }) => surplus)],
  as_of_seq: ["Đúng đến hết bút toán", "True as of entry", "#meta+asof+seq", whole((r) => r.asOf)],
};

/** What consignments are narrowed by. */
type ConsignmentFilter = Omit<Parameters<typeof listConsignments>[2], "id" | "after" | "limit">;

/** Consignments as everybody may see them, the newest first, line by line. */
export async function* consignmentRows(
  read: Reader,
  by: ConsignmentFilter,
): AsyncGenerator<ConsignmentRow[]> {
  const pages = pagesOf(
    read,
    (page: Page<number>) => listConsignments(read, undefined, { ...by, ...page }),
    ({ code }) => numberOf(code),
  );
  for await (const { things, asOf } of pages) {
    const promised = things.flatMap(({ lines }) => lines.flatMap(({ pledge }) => pledge ?? []));
    const codes = await pledgeCodes(read, promised);
    yield things.flatMap((of) =>
      [...of.lines, ...of.extra.map(arrivedOnly)].map((line) => ({
        ...line,
        of,
        pledgeCode: codes.get(line.pledge ?? ""),
        asOf,
      })),
    );
  }
}

/** What stood on no line was not sent. */
function arrivedOnly({ surplus, ...of }: ConsignmentView["extra"][number]): Line {
  return { ...of, quantity: 0, good: 0, damaged: 0, missing: 0, surplus };
}
