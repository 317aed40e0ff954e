import type { EntryKind } from "#domain/entry.ts";
import type { Account } from "#domain/movement.ts";

/** The public ledger: search, rows, and a page per entry. */
export const ledger = {
  title: "Sổ cái",
  entry: "Bút toán",
  search: "Tìm mã, trường, cụm, mặt hàng…",
  searchLabel: "Tìm trong sổ cái",
  day: "Ngày",
  content: "Nội dung",
  quantity: "Số lượng",
  value: "Giá trị",
  download: "Tải CSV",
  from: "Từ",
  to: "Đến",
  recordedAt: (at: string) => `ghi lúc ${at}`,
  leafHash: "Mã băm của bút toán",
  movements: "Bút toán con",
  none: "Không có bút toán nào như vậy",
  noneHint: "Hãy bớt điều kiện tìm.",
  kind: {
    campaign_opened: "Mở đợt cứu trợ",
    need_verified: "Sở xác minh nhu cầu",
    need_closed: "Khép nhu cầu",
    pledge: "Cam kết",
    release: "Rút cam kết",
    consignment: "Gửi hàng",
    take_back: "Hàng quay về",
    receipt: "Trường nhận hàng",
  } satisfies Record<EntryKind, string>,
  account: {
    promise: "Lời hứa",
    expected: "Chờ nhận",
    gift: "Quà tặng",
    fund: "Quỹ của đợt",
    transit: "Đang đến",
    received: "Đã nhận",
    damaged: "Hỏng",
    missing: "Thiếu",
    outside: "Bên ngoài",
  } satisfies Record<Account, string>,
};
