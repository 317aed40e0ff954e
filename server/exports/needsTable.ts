import type { Reader } from "#db/database.ts";
import { listNeeds, type NeedCursor } from "#db/needViews.ts";
import type { NeedFilter } from "#db/needFilter.ts";
import { allClusters } from "#db/clusters.ts";
import type { NeedView } from "#domain/needViews.ts";
import {
  choice,
  degrees,
  instant,
  itemName,
  itemUnit,
  quantity,
  text,
  whole,
  type Columns,
} from "./column.ts";
import { pagesOf, type AsOf, type Page } from "./table.ts";
import { coverageWords, reasonWords, statusWords, urgencyWords } from "./words.ts";

/** A line of a verified need. */
type NeedRow = AsOf<NeedView["lines"][number]> & { need: NeedView; cluster: string };

const itemOf = ({ item }: NeedRow) => item;

/** Needs that everybody may see, line by line, without what people wrote. */
export const needColumns: Columns<NeedRow> = {
  code: ["Mã nhu cầu", "Need", "#meta+id+code", text(({ need }) => need.code)],
  cluster: ["Cụm", "Cluster", "#org+name+cluster", text((row) => row.cluster)],
  commune: ["Mã xã, phường", "Commune code", "#adm2+code", text((row) => at(row).commune.id)],
  commune_name: ["Xã, phường", "Commune", "#adm2+name", text((row) => at(row).commune.name)],
  school: ["Trường", "School", "#loc+name+school", text((row) => at(row).school.name)],
  site: ["Điểm trường", "Site", "#loc+name", text((row) => at(row).name)],
  site_id: ["Mã điểm trường", "Site id", "#loc+id", text((row) => at(row).id)],
  lat: ["Vĩ độ", "Latitude", "#geo+lat", degrees((row) => at(row).lat)],
  lng: ["Kinh độ", "Longitude", "#geo+lon", degrees((row) => at(row).lng)],
  status: ["Tình trạng", "Status", "#status", choice(statusWords, ({ need }) => need.status)],
  coverage: [
    "Mức đã giúp",
    "Coverage",
    "#status+coverage",
    choice(coverageWords, ({ need }) => need.coverage),
  ],
  posted_at: ["Báo lúc", "Filed at", "#date+reported", instant(({ need }) => need.postedAt)],
  verified_at: [
    "Xác minh lúc",
    "Verified at",
    "#date+verified",
    instant(({ need }) => need.verifiedAt),
  ],
  still_needed_at: [
    "Xác nhận còn cần lúc",
    "Confirmed at",
    "#date+confirmed",
    instant(({ need }) => need.stillNeededAt),
  ],
  closed_at: ["Khép lúc", "Closed at", "#date+closed", instant(({ need }) => need.closedAt)],
  close_reason: [
    "Lý do khép",
    "Why closed",
    "",
    choice(reasonWords, (row) => row.need.closeReason),
  ],
  pupils: ["Số trẻ", "Pupils", "#population+children", whole((row) => at(row).pupils)],
  people_affected: [
    "Số người bị ảnh hưởng",
    "People affected",
    "#affected",
    whole(({ need }) => need.peopleAffected),
  ],
  urgency: ["Mức khẩn", "Urgency", "#severity", choice(urgencyWords, ({ urgency }) => urgency)],
  item: ["Mã mặt hàng", "Item code", "#item+code", text(({ item }) => item)],
  item_name: ["Mặt hàng", "Item", "#item+name", itemName(itemOf, ({ name }) => name)],
  unit: ["Đơn vị tính", "Unit", "#item+unit", itemUnit(itemOf, ({ unit }) => unit)],
  scale: ["Số chữ số lẻ của số lượng", "Decimals of quantities", "", whole(({ scale }) => scale)],
  asked: ["Đề nghị", "Asked", "#inneed+asked", quantity(({ asked }) => asked)],
  approved: ["Được duyệt", "Approved", "#targeted", quantity(({ approved }) => approved)],
  promised: ["Đã hứa, chưa gửi", "Promised", "#output+promised", quantity((row) => row.promised)],
  held: ["Đang giữ", "Held", "#output+held", quantity(({ held }) => held)],
  on_the_way: ["Đang đến", "On the way", "#output+transit", quantity((row) => row.onTheWay)],
  received: ["Đã nhận", "Received", "#reached", quantity(({ received }) => received)],
  lacking: ["Còn thiếu", "Lacking", "#inneed+gap", quantity(({ lacking }) => lacking)],
  over: ["Vượt mức duyệt", "Over", "", quantity(({ over }) => over)],
  as_of_seq: ["Đúng đến hết bút toán", "True as of entry", "#meta+asof+seq", whole((r) => r.asOf)],
};

const at = ({ need }: NeedRow) => need.site;

/** The public's needs, the newest first, line by line. */
export async function* needRows(read: Reader, by: NeedFilter): AsyncGenerator<NeedRow[]> {
  const clusters = new Map((await allClusters(read)).map(({ id, name }) => [id, name]));
  const pages = pagesOf(
    read,
    (page: Page<NeedCursor>) => listNeeds(read, undefined, { ...by, ...page }),
    ({ postedAt, id }) => ({ postedAt, id }),
  );
  for await (const { things, asOf } of pages)
    yield things.flatMap((need) => {
      const cluster = clusters.get(need.site.cluster ?? "") ?? "";
      return need.lines.map((line) => ({ ...line, need, cluster, asOf }));
    });
}
