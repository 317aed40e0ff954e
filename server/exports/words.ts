import type { Role } from "#domain/actor.ts";
import type { ConsignmentState, Means, Sender } from "#domain/consignment.ts";
import type { EntryKind } from "#domain/entry.ts";
import type { Account, Basis } from "#domain/movement.ts";
import type { closeReasons, NeedStatus } from "#domain/need.ts";
import type { Coverage, Urgency } from "#domain/needLine.ts";
import type { PledgeState, ReleaseReason } from "#domain/pledge.ts";
import type { ExceptionKind } from "#domain/reconciliation.ts";
import type { ReconciliationRow } from "#domain/reconciliationViews.ts";
import type { Category } from "#domain/catalogue.ts";
import type { WriteOffReason } from "#domain/discrepancy.ts";
import type { SetAsideReason } from "#domain/statements/statement.ts";
import type { Named } from "./column.ts";

// What a file calls the choices that the API has codes for. A file is read without us: it says the same
// as the screens, which `words.test.ts` holds.

type Words<Choice extends string> = Readonly<Record<Choice, Named>>;

export const kindWords: Words<EntryKind> = {
  campaign_opened: ["Mở đợt cứu trợ", "Campaign opened"],
  campaign_changed: ["Sửa đợt cứu trợ", "Campaign changed"],
  log_key_changed: ["Đổi khóa nhật ký", "Log key changed"],
  need_confirmed: ["Trường xác nhận còn cần", "Still needed"],
  need_verified: ["Sở xác minh nhu cầu", "Need verified"],
  need_closed: ["Khép nhu cầu", "Need closed"],
  pledge: ["Cam kết", "Promise"],
  release: ["Rút cam kết", "Promise released"],
  consignment: ["Gửi hàng", "Consignment sent"],
  take_back: ["Hàng quay về", "Consignment taken back"],
  receipt: ["Trường nhận hàng", "Receipt by the school"],
  recovery: ["Tìm thấy phần thiếu", "Missing part found"],
  gone_back: ["Trả về bên tặng", "Gone back to the giver"],
  write_off: ["Xóa phần chênh lệch", "Difference written off"],
  statement: ["Nhập sao kê", "Statement imported"],
  opening_balance: ["Số dư đầu kỳ", "Opening balance"],
  bank_credit: ["Tiền vào tài khoản", "Money in"],
  bank_interest: ["Lãi ngân hàng", "Bank interest"],
  bank_fee: ["Phí ngân hàng", "Bank fee"],
  match: ["Khớp tiền với cam kết", "Matched to a promise"],
  refund: ["Hoàn tiền", "Refund"],
  payment: ["Khớp khoản chi", "Payment matched"],
  payment_returned: ["Khoản chi quay về", "Payment came back"],
  set_aside: ["Để riêng dòng sao kê", "Statement line set aside"],
  earmark: ["Dành tiền quỹ", "Fund money earmarked"],
  earmark_freed: ["Thôi dành tiền quỹ", "Earmark freed"],
  period_closed: ["Đóng kỳ", "Period closed"],
  reversal: ["Đảo bút toán", "Entry reversed"],
};

export const accountWords: Words<Account> = {
  promise: ["Lời hứa", "Promise"],
  expected: ["Chờ nhận", "Expected"],
  gift: ["Quà tặng", "Gift"],
  fund: ["Quỹ của đợt", "Campaign fund"],
  transit: ["Đang đến", "On the way"],
  received: ["Đã nhận", "Received"],
  damaged: ["Hỏng", "Damaged"],
  missing: ["Thiếu", "Missing"],
  outside: ["Bên ngoài", "Outside"],
};

export const roleWords: Words<Role> = {
  school: ["Trường", "School"],
  cluster: ["Cụm", "Cluster"],
  department: ["Sở", "Department"],
  auditor: ["Kiểm toán", "Auditor"],
  administrator: ["Quản trị", "Administrator"],
};

/** Givers and organisations that are no cluster and no school. */
export const somebodyWords = {
  department: ["Sở", "The department"],
  fund: ["Quỹ của đợt", "The campaign's fund"],
  unknown: ["Chưa rõ ai tặng", "Unnamed givers"],
} as const satisfies Record<string, Named>;

export const basisWords: Words<Basis> = {
  invoice: ["Hóa đơn", "Invoice"],
  catalogue: ["Giá tham khảo", "Reference price"],
  estimate: ["Ước tính", "Estimate"],
};

export const reasonWords: Words<
  ReleaseReason | WriteOffReason | (typeof closeReasons)[number] | SetAsideReason
> = {
  withdrawn: ["Cụm rút lại", "Withdrawn by the cluster"],
  lapsed: ["Quá hạn mà chưa gửi", "Not sent in time"],
  written_off: ["Sở xóa phần chưa gửi", "Written off by the department"],
  need_closed: ["Nhu cầu đã khép", "The need was closed"],
  lost: ["Đã mất", "Lost"],
  accepted: ["Ghi nhận phần thừa", "Surplus accepted"],
  received: ["Đã nhận được", "Received"],
  no_longer_needed: ["Không còn cần", "No longer needed"],
  helped_by_others: ["Nơi khác đã giúp", "Helped by others"],
  duplicate: ["Trùng với nhu cầu khác", "Duplicate of another need"],
  not_for_us: ["Không phải cho đợt này", "Not for this campaign"],
  to_be_refunded: ["Sẽ trả lại người gửi", "Will be sent back"],
  giver_unknown: ["Không tìm ra người gửi", "Giver not found"],
  other: ["Lý do khác", "Another reason"],
};

export const urgencyWords: Words<Urgency> = {
  normal: ["Thường", "Normal"],
  urgent: ["Khẩn", "Urgent"],
  critical: ["Rất khẩn", "Critical"],
};

export const coverageWords: Words<Coverage> = {
  lacking: ["Chưa ai giúp", "No help yet"],
  partly: ["Mới giúp một phần", "Partly helped"],
  covered: ["Đã có người lo đủ", "All taken care of"],
  received: ["Đã nhận đủ", "All received"],
};

export const statusWords: Words<NeedStatus> = {
  submitted: ["Chờ xác minh", "To be verified"],
  returned: ["Sở hỏi lại", "Sent back with a question"],
  refused: ["Bị từ chối", "Refused"],
  verified: ["Sở đã xác minh", "Verified"],
  closed: ["Đã khép lại", "Closed"],
};

export const pledgeStateWords: Words<PledgeState> = {
  live: ["Chờ gửi", "To be sent"],
  fulfilled: ["Đã gửi", "Sent"],
  released: ["Đã rút", "Withdrawn"],
};

export const consignmentStateWords: Words<ConsignmentState> = {
  sent: ["Đang đến", "On the way"],
  received: ["Đã nhận", "Received"],
  returned: ["Đã quay về", "Taken back"],
};

export const meansWords: Words<Means> = {
  goods: ["Hiện vật", "Goods"],
  cash: ["Tiền mặt", "Cash in hand"],
  transfer: ["Chuyển khoản", "Bank transfer"],
};

export const senderWords: Words<Sender> = {
  cluster: ["Cụm", "Cluster"],
  fund: ["Quỹ của đợt", "The campaign's fund"],
};

export const yesWords: Words<"yes"> = { yes: ["Có", "Yes"] };

export const categoryWords: Words<Category> = {
  cash: ["Tiền", "Cash"],
  learning: ["Học tập, vui chơi", "Learning and play"],
  bedding: ["Chăn màn, chỗ ngủ", "Bedding"],
  food: ["Lương thực, nước uống", "Food and water"],
  kitchen: ["Đồ bếp", "Kitchen"],
  furniture: ["Bàn ghế, tủ giá", "Furniture"],
  building: ["Vật liệu sửa chữa", "Building materials"],
  health: ["Y tế, vệ sinh", "Health and hygiene"],
  labour: ["Công và xe", "Labour and trucks"],
  other: ["Khác", "Other"],
};

export const rowWords: Words<ReconciliationRow["kind"]> = {
  pledge: ["Cam kết", "Promise"],
  gift: ["Tặng không qua cam kết", "Gift without a promise"],
  held: ["Tiền giữ trong quỹ", "Money held in the fund"],
};

export const exceptionWords: Words<ExceptionKind> = {
  promise_lapsing: ["Cam kết sắp hết hạn", "Promise about to lapse"],
  promise_lapsed: ["Cam kết đã quá hạn", "Promise past its last day"],
  consignment_unconfirmed: ["Chuyến hàng chưa xác nhận", "Consignment not confirmed"],
  missing_unsettled: ["Thiếu, chưa xử lý xong", "Missing, not settled"],
  damaged_unsettled: ["Hỏng, chưa xử lý xong", "Damaged, not settled"],
  surplus_unsettled: ["Dư, chưa xử lý xong", "Surplus, not settled"],
  money_held: ["Tiền giữ lâu, chưa chi", "Money held for long"],
};
