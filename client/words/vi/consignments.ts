import type { ConsignmentState, Means } from "#domain/consignment.ts";

/** What leaves for a site, and the form that sends it. */
export const consignments = {
  title: "Chuyến hàng",
  send: "Gửi chuyến hàng",
  means: {
    goods: "Hiện vật",
    cash: "Tiền mặt",
    transfer: "Chuyển khoản",
  } satisfies Record<Means, string>,
  state: {
    sent: "Đang đến",
    received: "✓ Đã nhận",
    returned: "Đã quay về",
  } satisfies Record<ConsignmentState, string>,
  meansLabel: "Gửi bằng",
  sentOn: "Ngày gửi",
  expectedOn: "Ngày dự kiến đến",
  carrier: "Đơn vị chở",
  plate: "Biển số xe",
  driver: "Người lái xe",
  driverPhone: "Điện thoại người lái",
  value: "Trị giá",
  takeBack: "Báo chuyến hàng quay về",
  takeBackReason: "Vì sao quay về?",
  none: "Chưa có chuyến hàng nào",
};
