import type { DiscrepancyKind, discrepancyStates } from "#domain/receipt.ts";

/** What the school says arrived, and the differences that come of it. */
export const receipts = {
  title: "Xác nhận đã nhận",
  one: "Biên nhận",
  sent: (amount: string) => `gửi ${amount}`,
  differs: (amount: string) => `lệch ${amount}`,
  good: "Còn tốt",
  damaged: "Hỏng",
  missing: "Thiếu",
  surplus: "Thừa",
  reason: "Vì sao lệch?",
  receivedOn: "Ngày nhận",
  receivedBy: "Người nhận",
  position: "Chức vụ",
  confirm: (lines: string) => `Xác nhận ${lines} mặt hàng`,
  ownCluster: "Trường cùng cụm xác nhận",
  discrepancies: "Chênh lệch",
  kind: {
    missing: "Thiếu",
    damaged: "Hỏng",
    surplus: "Thừa",
  } satisfies Record<DiscrepancyKind, string>,
  state: {
    open: "Chưa rõ vì sao",
    explained: "Đã giải thích",
    settled: "✓ Đã giải quyết",
  } satisfies Record<(typeof discrepancyStates)[number], string>,
};
