import type { Facts } from "#domain/decision.ts";
import type { WorkIssue } from "#domain/issues.ts";
import { dayFact } from "../fact.ts";

/** What is wrong with one field; the codes are the API's. */
export const issues = {
  required: () => "Chưa điền mục này.",
  too_long: () => "Quá dài: hãy viết ngắn lại.",
  too_many_lines: () => "Quá nhiều dòng: mỗi lần nhiều nhất 30 dòng, hãy chia làm hai lần.",
  line_repeated: () => "Có dòng bị lặp: hãy gộp lại làm một.",
  pledge_repeated: () => "Một cam kết được chọn hai lần: hãy gộp lại làm một dòng.",
  hidden_characters: () => "Có ký tự ẩn: hãy gõ lại mục này thay vì dán.",
  not_a_phone: () => "Số điện thoại gồm 8 đến 20 chữ số, ví dụ 0912 345 678.",
  not_an_item: () => "Hãy chọn một mặt hàng trong danh mục.",
  not_a_user_name: () =>
    "Tên đăng nhập gồm 3 đến 30 chữ thường không dấu, chữ số, dấu chấm hoặc gạch.",
  not_whole: () => "Hãy nhập một số nguyên.",
  too_small: () => "Số này quá nhỏ: hãy nhập số lớn hơn.",
  too_large: () => "Số này quá lớn: hãy xem lại có thừa số 0 nào không.",
  not_a_number: () => "Hãy nhập một số, ví dụ 24 hoặc 1,5.",
  not_a_choice: () => "Hãy chọn một trong các mục có sẵn.",
  not_a_day: () => "Hãy nhập một ngày, ví dụ 23/11/2026.",
  day_does_not_exist: () => "Không có ngày này trong lịch: hãy xem lại ngày và tháng.",
  date_in_future: () => "Ngày này chưa đến: hãy chọn hôm nay hoặc một ngày trước đó.",
  date_before_campaign: (facts: Facts) =>
    `Ngày này trước khi đợt cứu trợ bắt đầu (${dayFact(facts, "startsOn")}): hãy xem lại.`,
  before_sent: (facts: Facts) =>
    `Ngày này trước ngày gửi (${dayFact(facts, "sentOn")}): hãy xem lại.`,
  malformed_json: () => "Nội dung gửi đi bị hỏng: hãy tải lại trang rồi gửi lại.",
  id_not_uuid_v7: () => "Mã của mục này không đúng: hãy tải lại trang rồi gửi lại.",
  invalid: () => "Mục này chưa đúng: hãy xem lại.",
} satisfies Record<WorkIssue, (facts: Facts) => string>;
