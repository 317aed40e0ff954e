import type { TotalsBy } from "#domain/views.ts";

/** Sums by giver, school, place and thing. */
export const totals = {
  title: "Tổng hợp",
  by: {
    cluster: "Theo cụm",
    school: "Theo trường",
    commune: "Theo xã, phường",
    item: "Theo mặt hàng",
    category: "Theo nhóm hàng",
    day: "Theo ngày",
  } satisfies Record<TotalsBy, string>,
  received: "Đã nhận",
  onTheWay: "Đang đến",
  promised: "Đã hứa, chưa gửi",
  held: "Đang giữ",
  damaged: "Hỏng",
  missing: "Thiếu",
  total: "Tổng cộng",
  split: (cash: string, goods: string) => `tiền ${cash} · hiện vật ${goods}`,
  upTo: (code: string) => `Tính đến ${code}`,
  download: "Tải CSV",
  none: "Chưa có gì để tổng hợp",
};
