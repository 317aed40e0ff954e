import { dayFact, quantityFact } from "../fact.ts";
import type { RefusalWords } from "../problem.ts";

/** Every "no" as a sentence that says what to do next. */
export const refusals: RefusalWords = {
  no_connection: () =>
    "Chưa kết nối được máy chủ. Những gì đã nhập vẫn còn đây: hãy thử lại khi có mạng.",
  server_error: () => "Máy chủ đang gặp lỗi. Chưa có gì bị ghi sai: hãy thử lại sau ít phút.",
  wrong_password: () => "Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy xem lại rồi thử lần nữa.",
  invalid_input: () => "Có chỗ chưa đúng: hãy sửa những mục được đánh dấu rồi gửi lại.",
  unknown: () => "Không tìm thấy. Có thể địa chỉ sai, hoặc bạn cần đăng nhập để xem.",
  not_signed_in: () => "Hãy đăng nhập rồi làm lại. Những gì đã nhập vẫn còn trên máy này.",
  not_allowed: () =>
    "Tài khoản này không làm được việc đó. Hãy đổi vai trò ở góc trên, hoặc nhờ Sở giúp.",
  not_your_site: () =>
    "Điểm trường này không thuộc trường của bạn. Hãy chọn điểm trường của mình hoặc đổi vai trò.",
  not_your_cluster: () => "Việc này của cụm khác. Hãy đổi sang vai trò của cụm đó, hoặc nhờ Sở.",
  other_membership: () =>
    "Mục này được viết trong vai trò khác. Hãy đổi về vai trò đó ở góc trên rồi gửi.",
  origin_mismatch: () => "Yêu cầu đến từ trang khác nên bị chặn. Hãy mở lại trang này và thử lại.",
  campaign_closed: (facts) =>
    `Đợt cứu trợ đã ngừng nhận từ ${dayFact(facts, "endedOn")}. Hãy hỏi Sở nếu vẫn cần giúp.`,
  period_closed: (facts) =>
    `Sổ đã đóng đến hết ${dayFact(facts, "until")}. Hãy chọn một ngày sau đó, hoặc hỏi Sở.`,
  wrong_campaign: () => "Mục này thuộc đợt cứu trợ khác. Hãy chọn lại đợt rồi thử lại.",
  wrong_site: () => "Có dòng đi đến điểm trường khác. Mỗi chuyến chỉ đến một nơi: hãy tách ra.",
  duplicate_id: () => "Mục này đã được gửi trước đó. Hãy tải lại trang để xem.",
  idempotency_key_required: () => "Yêu cầu thiếu mã chống gửi trùng. Hãy tải lại trang và gửi lại.",
  key_reused: () => "Lần gửi trước đã được ghi với nội dung khác. Hãy xem lại rồi gửi như mục mới.",
  too_large: () => "Nội dung gửi quá lớn. Hãy viết ngắn lại hoặc chia làm nhiều lần.",
  too_many: () => "Vừa có quá nhiều yêu cầu. Hãy đợi một phút rồi thử lại.",
  need_not_submitted: () =>
    "Nhu cầu này không còn chờ xác minh, có thể người khác đã xử lý. Hãy tải lại trang để xem.",
  need_not_revisable: () =>
    "Nhu cầu đã được xác minh nên không sửa được nữa. Hãy khép lại hoặc báo nhu cầu mới.",
  need_not_verified: () =>
    "Nhu cầu này chưa được Sở xác minh hoặc đã khép lại, nên chưa nhận góp. Hãy chọn nơi khác.",
  need_closed: () => "Nhu cầu này đã khép lại. Nếu vẫn cần, trường hãy báo nhu cầu mới.",
  exceeds_lacking: (facts) =>
    Number(facts.lacking) > 0
      ? `Chỉ còn thiếu ${quantityFact(facts, "lacking")}. Hãy góp tối đa chừng đó.`
      : "Dòng này vừa được góp đủ. Cảm ơn bạn: hãy chọn dòng khác còn thiếu.",
  exceeds_promised: (facts) =>
    `Cam kết này chỉ còn ${quantityFact(facts, "outstanding")} chưa gửi. Hãy nhập tối đa chừng đó.`,
  exceeds_sent: (facts) =>
    `Chuyến hàng chỉ gửi ${quantityFact(facts, "sent")}. Phần nhiều hơn hãy ghi là thừa.`,
  receipt_does_not_add_up: (facts) =>
    `Tốt, hỏng và thiếu phải cộng lại đúng ${quantityFact(facts, "sent")} đã gửi, và không thể ` +
    "vừa thiếu vừa thừa. Hãy đếm lại dòng này.",
  nothing_to_release: () => "Cam kết này đã gửi hết, không còn gì để rút.",
  means_mismatch: () =>
    "Tiền và hiện vật không đi chung một chuyến. Hãy tách làm hai chuyến, hoặc đổi cách gửi.",
  already_received: () => "Chuyến hàng này đã có biên nhận. Hãy tải lại trang để xem.",
  already_returned: () => "Chuyến hàng này đã quay về. Hãy tải lại trang để xem.",
  amount_too_large: () =>
    "Cộng thêm số này thì sổ không ghi nổi. Hãy xem lại có thừa số 0 nào không.",
  exceeds_unsettled: (facts) =>
    `Chỉ còn ${quantityFact(facts, "left")} chưa giải quyết. Hãy nhập tối đa chừng đó.`,
};
