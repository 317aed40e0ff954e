import { photosMax } from "#domain/limits.ts";
import type { OfficeIssue } from "#domain/issues.ts";

type Both = readonly [vi: string, en: string];

/** What is wrong with one value that the office or one's own account asks for, in both languages. */
export const officeMessages: Record<OfficeIssue, Both> = {
  not_a_code: [
    "Mã gồm 1 đến 24 chữ không dấu, chữ số, dấu gạch hoặc chấm.",
    "A code has 1 to 24 of A–Z, 0–9, hyphen, dot.",
  ],
  not_a_sha256: [
    "Mã SHA-256 gồm 64 chữ số thập lục phân, viết thường.",
    "A SHA-256 has 64 hexadecimal digits in lower case.",
  ],
  too_many_photos: [
    `Tối đa ${photosMax} ảnh. Hãy giữ lại những ảnh cần nhất.`,
    `At most ${photosMax} photos. Keep those that matter most.`,
  ],
  photo_repeated: ["Một ảnh bị lặp lại.", "A photo is repeated."],
  not_a_bank: ["Mã ngân hàng (BIN) gồm 6 chữ số.", "A bank's BIN has 6 digits."],
  not_a_bank_account: [
    "Số tài khoản gồm 4 đến 19 chữ số.",
    "An account number has 4 to 19 digits.",
  ],
  date_after_campaign: [
    "Ngày này sau khi đợt cứu trợ đã kết thúc. Hãy xem lại ngày, hoặc chọn đúng đợt.",
    "This day is after the campaign ended. Check the day, or choose the right campaign.",
  ],
  money_differs: [
    "Với tiền, giá trị phải đúng bằng số tiền.",
    "Of money the value must be the amount itself.",
  ],
  before_start: ["Ngày kết thúc phải sau ngày bắt đầu.", "The end must be after the start."],
  day_not_over: [
    "Ngày này chưa hết. Hãy chọn hôm qua hoặc một ngày trước đó.",
    "This day is not over. Choose yesterday or an earlier day.",
  ],
  not_a_position: [
    "Không đọc được vị trí này. Hãy ghi vĩ độ rồi kinh độ, ví dụ 22.8234, 104.98.",
    "This position cannot be read. Write latitude, then longitude, such as 22.8234, 104.98.",
  ],
  short_link: [
    "Đường dẫn rút gọn không chứa vị trí. Hãy mở ra rồi chép đường dẫn dài, hoặc ghi hai con số.",
    "A short link holds no position. Open it and copy the long one, or write the two numbers.",
  ],
  too_many_sites: ["Một trường có nhiều nhất 200 điểm trường.", "A school has at most 200 sites."],
  outside_province: [
    "Vị trí này nằm ngoài tỉnh. Hãy xem lại hai con số, hoặc bỏ vị trí này đi.",
    "This place is outside the province. Check both numbers, or leave the position out.",
  ],
  position_swapped: [
    "Vĩ độ và kinh độ bị đổi chỗ. Vĩ độ viết trước.",
    "Latitude and longitude are swapped. Latitude comes first.",
  ],
  password_too_short: [
    "Mật khẩu cần ít nhất 15 ký tự: bốn từ bất kỳ là đủ.",
    "A password needs at least 15 characters: any four words will do.",
  ],
  password_common: [
    "Mật khẩu này quá dễ đoán. Hãy chọn vài từ khác.",
    "This password is too easy to guess. Choose other words.",
  ],
  password_like_name: [
    "Mật khẩu chỉ lặp lại tên. Hãy thêm vài từ khác.",
    "The password only repeats a name. Add other words.",
  ],
  no_membership: ["Hãy chọn ít nhất một vai trò.", "Choose at least one role."],
};
