import type { ProblemCode, ProblemFacts, WarningCode } from "#domain/imports/problem.ts";
import { giftMessages } from "./giftMessages.ts";

type Both = readonly [vi: string, en: string];
export type Message = Both | ((facts: ProblemFacts) => Both);

/** What is wrong with a row of a list and what to do, Vietnamese first. */
export const importMessages: Record<ProblemCode | WarningCode, Message> = {
  column_missing: [
    "Bảng thiếu cột này. Hãy thêm cột, hoặc đặt tên cột giống tệp mẫu.",
    "The sheet lacks this column. Add it, or name it as in the template.",
  ],
  column_twice: [
    "Cột này có hai lần. Hãy xóa bớt hoặc đổi tên một cột.",
    "This column is there twice. Delete or rename one.",
  ],
  required: ["Ô này còn trống. Hãy điền vào.", "This cell is empty. Fill it in."],
  too_long: ({ max = 120 }) => [
    `Quá dài. Hãy viết trong ${max} ký tự.`,
    `Too long. Use at most ${max} characters.`,
  ],
  hidden_characters: [
    "Có ký tự ẩn. Hãy gõ lại bằng tay thay vì dán vào.",
    "It has hidden characters. Type it instead of pasting.",
  ],
  not_a_code: [
    "Mã gồm 1 đến 24 chữ không dấu, chữ số, dấu gạch hoặc chấm, không có dấu cách.",
    "A code has 1 to 24 of A–Z, 0–9, hyphen, dot; no spaces.",
  ],
  not_a_number: [
    "Không phải số. Hãy chỉ ghi chữ số, ví dụ 120.",
    "Not a number. Write digits only, such as 120.",
  ],
  not_whole: ["Phải là số nguyên, không có phần lẻ.", "It must be a whole number."],
  too_small: ({ min = 0 }) => [`Không được nhỏ hơn ${min}.`, `It cannot be less than ${min}.`],
  too_large: ({ max = "" }) => [
    `Lớn quá mức ${max}. Hãy xem lại con số.`,
    `More than ${max}. Check the number.`,
  ],
  not_a_day: [
    "Không phải ngày. Hãy ghi ngày/tháng/năm, ví dụ 23/11/2025.",
    "Not a day. Write day/month/year, such as 23/11/2025.",
  ],
  not_a_choice: [
    "Không có lựa chọn này. Hãy chọn một trong các từ gợi ý.",
    "No such choice. Use one of the words suggested.",
  ],
  not_yes_or_no: ["Hãy đánh x, hoặc để trống.", "Put an x, or leave it empty."],
  formula_without_value: [
    "Công thức chưa có kết quả. Hãy mở bằng Excel, lưu lại, hoặc ghi thẳng giá trị.",
    "The formula has no result. Open it in Excel and save it again, or write the value.",
  ],
  cell_error: [
    "Ô báo lỗi của Excel. Hãy sửa công thức hoặc ghi thẳng giá trị.",
    "The cell shows an error of Excel. Correct the formula or write the value.",
  ],
  row_repeated: ({ row = "", sheet = "" }) => [
    `Trùng với dòng ${row} của bảng “${sheet}”. Hãy xóa bớt một dòng.`,
    `The same as row ${row} of “${sheet}”. Delete one of them.`,
  ],
  cluster_unknown: [
    "Chưa có cụm này. Hãy sửa mã, hoặc thêm cụm vào bảng Cụm.",
    "No such cluster. Correct the code, or add it to the sheet of clusters.",
  ],
  school_unknown: [
    "Chưa có trường này. Hãy sửa mã, hoặc thêm trường vào bảng Trường.",
    "No such school. Correct the code, or add it to the sheet of schools.",
  ],
  name_ambiguous: [
    "Có nhiều nơi cùng tên. Hãy ghi mã thay cho tên.",
    "Several have this name. Write the code instead.",
  ],
  commune_unknown: [
    "Không có xã, phường này trong tỉnh. Hãy xem lại chữ viết, hoặc ghi mã xã.",
    "No such commune in the province. Check the spelling, or write its code.",
  ],
  commune_ambiguous: [
    "Tên này có ở nhiều nơi. Hãy ghi mã xã, hoặc thêm huyện cũ.",
    "There are several of this name. Write the code, or add the old district.",
  ],
  not_a_position: [
    "Không đọc được vị trí. Hãy ghi vĩ độ, kinh độ như 22.82338, 104.98357, hoặc để trống.",
    "Not a position. Write latitude, longitude such as 22.82338, 104.98357, or leave it empty.",
  ],
  position_incomplete: [
    "Cần cả vĩ độ và kinh độ. Hãy điền ô này, hoặc để trống cả hai.",
    "Both latitude and longitude are needed. Fill this cell, or leave both empty.",
  ],
  position_swapped: [
    "Vĩ độ và kinh độ bị đổi chỗ. Vĩ độ (khoảng 22) viết trước.",
    "Latitude and longitude are swapped. Latitude (about 22) comes first.",
  ],
  outside_province: ({ offKm = "" }) => [
    `Vị trí này nằm ngoài tỉnh, cách xã gần nhất khoảng ${offKm} km. Hãy xem lại hai con số.`,
    `This place is outside the province, about ${offKm} km from its nearest commune. Check both numbers.`,
  ],
  short_link: [
    "Đường dẫn rút gọn không cho biết vị trí. Hãy mở ra rồi chép đường dẫn đầy đủ, hoặc hai con số.",
    "A short link does not tell the place. Open it and copy the full link, or the two numbers.",
  ],
  ...giftMessages,
  said_otherwise: ({ row = "", sheet = "" }) => [
    `Khác với dòng ${row} của bảng “${sheet}”. Hãy để hai nơi giống nhau, hoặc xóa một nơi.`,
    `Not what row ${row} of “${sheet}” says. Let both say the same, or empty one.`,
  ],
  main_repeated: ({ row = "" }) => [
    `Dòng ${row} đã là điểm chính của trường này. Mỗi trường chỉ có một điểm chính.`,
    `Row ${row} is this school's main site already. A school has one.`,
  ],
  site_of_another: ({ school = "" }) => [
    `Mã điểm này thuộc trường ${school}. Hãy sửa mã điểm hoặc mã trường.`,
    `This site is of school ${school}. Correct the site's or the school's code.`,
  ],
  person_ambiguous: [
    "Có nhiều người cùng tên ở đây. Hãy ghi mã người.",
    "Several people have this name here. Write the person's code.",
  ],
  too_many_roles: ({ max = "" }) => [
    `Một người có nhiều nhất ${max} vai trò.`,
    `A person has at most ${max} roles.`,
  ],
  office_only: [
    "Chỉ người quản trị mới thêm hoặc sửa được người của Sở, kiểm toán và quản trị. Hãy bỏ dòng này.",
    "Only administrators add or change people of the department, auditors and administrators. Take this row out.",
  ],
  main_assumed: [
    "Chưa có dòng nào đánh dấu điểm chính nên dòng này là điểm chính của trường.",
    "No row is marked as the main site, so this one is.",
  ],
  site_closed: [
    "Điểm trường này đã ngừng hoạt động. Nhập xong vẫn là ngừng hoạt động; mở lại ở trang của điểm trường.",
    "This site is closed, and stays closed. Reopen it on its own page.",
  ],
  site_not_closed: [
    "Nhập tệp không đóng được điểm trường, nên điểm này vẫn hoạt động. Hãy đóng ở trang của điểm trường.",
    "An import closes no site, so this one stays open. Close it on its own page.",
  ],
  main_closed: [
    "Điểm trường này đã ngừng hoạt động nên không làm điểm chính được. Hãy mở lại trước, hoặc chọn điểm khác.",
    "This site is closed, so it cannot be the main one. Reopen it first, or mark another.",
  ],
  far_from_commune: ({ km = "" }) => [
    `Vị trí cách giữa xã của trường ${km} km. Hãy xem lại vị trí hoặc xã.`,
    `This is ${km} km from the middle of the school's commune. Check the position or the commune.`,
  ],
  same_name: [
    "Đã có người cùng tên với vai trò khác. Nếu là một người, hãy ghi cùng một mã người ở cả hai nơi.",
    "Someone of this name has another role. If it is one person, give both the same code.",
  ],
  example_skipped: [
    "Đây là dòng ví dụ của tệp mẫu nên không được nhập.",
    "This is the template's example and is not imported.",
  ],
};

/** A remark's sentence in both languages. */
export function messageOfRemark(remark: {
  code: ProblemCode | WarningCode;
  facts?: ProblemFacts;
}): Both {
  const message = importMessages[remark.code];
  return typeof message === "function" ? message(remark.facts ?? {}) : message;
}
