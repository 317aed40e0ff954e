import type { closeReasons } from "#domain/need.ts";

/** One need on its own page: what became of it, and what the department and the school say to it. */
export const need = {
  one: "Nhu cầu",
  closeReason: {
    received: "Đã nhận được",
    no_longer_needed: "Không còn cần",
    helped_by_others: "Nơi khác đã giúp",
    duplicate: "Trùng với nhu cầu khác",
  } satisfies Record<(typeof closeReasons)[number], string>,
  gone: "Không mở được nhu cầu này",
  goneHint: "Nhu cầu có thể chưa được xác minh, hoặc địa chỉ sai. Hãy đăng nhập hoặc về bản đồ.",
  posted: (when: string) => `báo ${when}`,
  verifiedOn: (day: string) => `xác minh ${day}`,
  textPrivate: "Sở chưa công bố phần mô tả của trường; các con số dưới đây thì ai cũng xem được.",
  damageOf: (text: string) => `Thiệt hại: ${text}`,
  call: (phone: string) => `Gọi ${phone}`,
  lines: "Trường cần",
  given: "Ai đã hứa góp",
  coming: "Chuyến hàng đến điểm trường",
  answerQuestion: "Trả lời và gửi lại",
  refusal: "Lý do từ chối",
  closedBecause: (reason: string) => `Đã khép lại: ${reason}.`,
  stillNeeded: (place: string) => `${place} còn cần giúp không?`,
  silentSince: (day: string) =>
    `Từ ${day} trường chưa nói lại. Chỉ một chạm là các cụm biết trường vẫn đang chờ.`,
  confirm: "Còn cần",
  noLongerNeeded: "Không cần nữa",
  unconfirmedSince: (day: string) =>
    `Chưa xác nhận lại: từ ${day} trường chưa nói lại là còn cần. Nên gọi trước khi gửi.`,
  wait: "Nhu cầu đã đến Sở. Khi Sở xác minh, các cụm sẽ thấy và góp được.",
  review: "Xác minh nhu cầu",
  reviewHint: "Sửa số được duyệt nếu khác số trường cần. Để nguyên là duyệt như trường cần.",
  approvedOf: (item: string) => `Số được duyệt: ${item}`,
  approvalReason: "Vì sao khác số trường cần?",
  releaseText: "Công bố cả phần mô tả của trường",
  releaseHint: "Chỉ công bố khi trong đó không có tên, số điện thoại hay chuyện riêng của ai.",
  verify: "Xác minh, mở cho các cụm",
  giveBack: "Hỏi lại trường",
  giveBackHint: "Trường thấy câu hỏi, sửa nhu cầu rồi gửi lại.",
  questionLabel: "Câu hỏi cho trường",
  giveBackSend: "Gửi câu hỏi",
  refuse: "Từ chối",
  refuseHint: "Trường đọc được lý do. Nhu cầu bị từ chối không mở lại được.",
  reasonLabel: "Lý do",
  refuseSend: "Từ chối nhu cầu",
  close: "Khép lại nhu cầu",
  closeHint:
    "Các cam kết chưa gửi sẽ được trả lại cho cụm, tiền quỹ đang giữ trở lại phần chung. Hàng đang " +
    "đến vẫn nhận được.",
  closeLabel: "Vì sao khép lại?",
};
