import type { Category } from "#domain/catalogue.ts";
import type { TotalsBy } from "#domain/ledgerViews.ts";

/** Sums by giver, school, place and thing. */
export const totals = {
  title: "Tổng hợp",
  ways: "Cách tổng hợp",
  by: {
    cluster: "Theo cụm",
    school: "Theo trường",
    commune: "Theo xã, phường",
    item: "Theo mặt hàng",
    category: "Theo nhóm hàng",
    day: "Theo ngày",
  } satisfies Record<TotalsBy, string>,
  /** What a row is about, above the first column. */
  of: {
    cluster: "Cụm",
    school: "Trường",
    commune: "Xã, phường",
    item: "Mặt hàng",
    category: "Nhóm hàng",
    day: "Ngày",
  } satisfies Record<TotalsBy, string>,
  category: {
    cash: "Tiền",
    learning: "Học tập, vui chơi",
    bedding: "Chăn màn, chỗ ngủ",
    food: "Lương thực, nước uống",
    kitchen: "Đồ bếp",
    furniture: "Bàn ghế, tủ giá",
    building: "Vật liệu sửa chữa",
    health: "Y tế, vệ sinh",
    labour: "Công và xe",
    other: "Khác",
  } satisfies Record<Category, string>,
  fund: "Quỹ của đợt",
  unknown: "Chưa rõ ai tặng",
  received: "Đã nhận",
  onTheWay: "Đang đến",
  promised: "Đã hứa, chưa gửi",
  held: "Đang giữ",
  damaged: "Hỏng",
  missing: "Thiếu",
  total: "Tổng cộng",
  quantity: "số lượng",
  worth: "trị giá",
  items: (count: string) => `${count} mặt hàng`,
  dayHint:
    "Mỗi dòng là thay đổi trong một ngày: số âm là phần đã chuyển sang cột khác, chẳng hạn từ " +
    "đang đến sang đã nhận.",
  partHint:
    "Bảng này không gồm phần chưa gắn với trường nào, chẳng hạn tiền hứa góp vào quỹ của đợt.",
  sortBy: "Sắp xếp theo",
  given: "Thứ tự trong danh sách",
  name: "Tên",
  upTo: (code: string) => `Tính đến ${code}`,
  printNotice: "In thông báo công khai",
  none: "Chưa có gì để tổng hợp",
  noneHint: "Khi có cam kết đầu tiên, các con số hiện ở đây.",
};
