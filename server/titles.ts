import type { IssueCode } from "#domain/issues.ts";
import type { RefusalCode } from "#domain/refusals.ts";
import type { StorageTrouble } from "./storageTrouble.ts";
import type { UnreadCode } from "./unread.ts";
import { officeMessages } from "./officeMessages.ts";
import { officeTitles } from "./officeTitles.ts";
import { photoTitles } from "./photoTitles.ts";

/** What a reader is told, Vietnamese first. Numbers are in the problem's facts. */
export const titles: Record<
  RefusalCode | StorageTrouble | UnreadCode | "method_not_allowed" | "unexpected",
  readonly [vi: string, en: string]
> = {
  invalid_input: [
    "Có chỗ điền chưa đúng. Xem từng mục được nêu, sửa lại rồi gửi lại.",
    "Something was filled in wrongly. Correct each item named and send again.",
  ],
  idempotency_key_required: [
    "Yêu cầu thiếu tiêu đề Idempotency-Key dạng UUID. Thêm tiêu đề đó rồi gửi lại.",
    "The request needs an Idempotency-Key header with a UUID. Add it and send again.",
  ],
  not_signed_in: ["Hãy đăng nhập rồi làm lại.", "Sign in and try again."],
  wrong_password: [
    "Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra lại rồi thử lần nữa.",
    "The user name or password is wrong. Check them and try again.",
  ],
  not_allowed: [
    "Vai trò của bạn không được làm việc này. Hãy chuyển vai trò hoặc nhờ người có quyền.",
    "Your role may not do this. Switch your role or ask someone who may.",
  ],
  not_your_site: [
    "Điểm trường này không thuộc trường của bạn. Hãy chọn điểm trường của mình.",
    "This site is not of your school. Choose one of your own.",
  ],
  other_membership: [
    "Việc này được viết trong vai trò khác. Hãy đổi về vai trò đó rồi gửi.",
    "This was written in another role. Change back to that role and send it.",
  ],
  not_your_cluster: [
    "Việc này thuộc về cụm khác. Hãy chọn cam kết hoặc chuyến hàng của cụm mình.",
    "This belongs to another cluster. Choose something of your own cluster.",
  ],
  origin_mismatch: [
    "Yêu cầu đến từ một trang khác nên bị từ chối. Hãy mở lại Lá Lành rồi làm lại.",
    "The request came from another site and was refused. Open Lá Lành and try again.",
  ],
  unknown: [
    "Không tìm thấy. Kiểm tra lại mã hoặc địa chỉ.",
    "Not found. Check the code or the address.",
  ],
  campaign_closed: [
    "Đợt cứu trợ đã hết hạn tiếp nhận. Hãy chọn đợt đang mở.",
    "The campaign no longer receives gifts. Choose one that is open.",
  ],
  wrong_campaign: [
    "Cam kết thuộc đợt cứu trợ khác. Hãy lập chuyến hàng trong đúng đợt đó.",
    "The promise is of another campaign. Send it within that campaign.",
  ],
  wrong_site: [
    "Cam kết dành cho điểm trường khác. Mỗi chuyến hàng chỉ đến một điểm trường.",
    "The promise is for another site. A consignment goes to one site only.",
  ],
  duplicate_id: [
    "Mã định danh này đã được dùng. Tải lại trang rồi gửi lại.",
    "This id is taken. Reload and send again.",
  ],
  need_not_submitted: [
    "Nhu cầu này không còn chờ xác minh. Tải lại để xem tình trạng mới.",
    "This need no longer waits to be verified. Reload to see how it stands.",
  ],
  need_not_revisable: [
    "Nhu cầu đã được xử lý nên không sửa được nữa. Hãy lập nhu cầu mới nếu còn thiếu.",
    "The need can no longer be changed. File a new one for what is still lacking.",
  ],
  need_not_verified: [
    "Nhu cầu này chưa mở nhận cam kết. Hãy chọn một nhu cầu đã được Sở xác minh.",
    "This need is not open to promises. Choose one that the department has verified.",
  ],
  need_closed: ["Nhu cầu này đã đóng, không cần làm gì thêm.", "This need is already closed."],
  exceeds_lacking: [
    "Nhiều hơn số còn thiếu. Hãy cam kết nhiều nhất bằng số còn thiếu.",
    "More than is still lacking. Promise at most what is lacking.",
  ],
  exceeds_promised: [
    "Nhiều hơn số đã hứa mà chưa gửi. Hãy giảm số lượng.",
    "More than is promised and not yet sent. Lower the quantity.",
  ],
  exceeds_sent: [
    "Nhiều hơn số đã gửi. Phần thừa hãy ghi vào ô dư.",
    "More than was sent. Enter what is beyond it as surplus.",
  ],
  receipt_does_not_add_up: [
    "Tốt, hỏng và thiếu cộng lại chưa bằng số đã gửi. Hãy đếm lại dòng này.",
    "Good, damaged and missing do not add up to what was sent. Count this line again.",
  ],
  nothing_to_release: [
    "Cam kết này không còn gì chưa gửi để rút lại.",
    "Nothing of this promise is left to release.",
  ],
  means_mismatch: [
    "Tiền và hàng đi riêng. Hãy lập hai chuyến khác nhau.",
    "Cash and goods travel apart. Make two consignments.",
  ],
  already_received: [
    "Chuyến hàng đã được xác nhận. Mở biên nhận để xem.",
    "This consignment has already been confirmed. Open its receipt.",
  ],
  already_returned: [
    "Chuyến hàng đã được đưa về bên gửi.",
    "This consignment has already been taken back.",
  ],
  amount_too_large: [
    "Con số quá lớn để ghi sổ. Kiểm tra lại số lượng và giá trị.",
    "The amount is too large for the ledger. Check quantity and value.",
  ],
  discrepancy_settled: [
    "Chênh lệch này đã giải quyết xong, không cần làm gì thêm.",
    "This discrepancy is settled; nothing more is to be done.",
  ],
  exceeds_unsettled: [
    "Nhiều hơn phần chênh lệch còn lại. Hãy nhập tối đa bằng phần còn lại.",
    "More than is left of the discrepancy. Enter at most what is left.",
  ],
  not_missing: [
    "Chỉ phần thiếu mới có thể tìm thấy lại. Hàng hỏng hoặc thừa thì nhờ Sở xử lý.",
    "Only what was missing can turn up. Let the department settle what was damaged or too many.",
  ],
  surplus_stays: [
    "Phần thừa đã ghi cho trường. Hãy chọn cách ghi nhận, không trả về bên tặng.",
    "What came beyond was received by the school. Accept it instead of sending it back.",
  ],
  too_large: [
    "Nội dung gửi lên quá dài. Hãy rút ngắn rồi gửi lại.",
    "What was sent is too long. Shorten it and send again.",
  ],
  key_reused: [
    "Khóa gửi này đã dùng cho một việc khác. Hãy tải lại trang và gửi lại.",
    "This key was used for another request. Reload and send again.",
  ],
  period_closed: [
    "Kỳ sổ này đã chốt. Hãy ghi vào ngày còn mở.",
    "This period is closed. Use a day that is still open.",
  ],
  too_many: [
    "Quá nhiều yêu cầu trong thời gian ngắn. Đợi một lát rồi thử lại.",
    "Too many requests. Wait a little and try again.",
  ],
  ...officeTitles,
  ...photoTitles,
  storage_full: [
    "Ổ đĩa của máy chủ đã đầy nên chưa lưu được. Giữ lại những gì đã nhập, vài phút nữa gửi lại; hãy báo cho người quản trị.",
    "The server's disk is full, so nothing could be saved. Keep what you entered and send it again in some minutes; tell the administrator.",
  ],
  storage_read_only: [
    "Máy chủ đang không ghi được vào ổ đĩa nên chưa lưu được. Giữ lại những gì đã nhập, vài phút nữa gửi lại; hãy báo cho người quản trị.",
    "The server cannot write to its disk, so nothing could be saved. Keep what you entered and send it again in some minutes; tell the administrator.",
  ],
  storage_failing: [
    "Ổ đĩa của máy chủ đang báo lỗi nên chưa lưu được. Giữ lại những gì đã nhập, lát nữa gửi lại; hãy báo ngay cho người quản trị.",
    "The server's disk reports errors, so nothing could be saved. Keep what you entered and send it again later; tell the administrator at once.",
  ],
  storage_damaged: [
    "Cơ sở dữ liệu của máy chủ bị hỏng một phần. Giữ lại những gì đã nhập và báo ngay cho người quản trị.",
    "A part of the server's database is damaged. Keep what you entered and tell the administrator at once.",
  ],
  storage_busy: [
    "Một chương trình khác đang ghi vào cơ sở dữ liệu của máy chủ nên chưa lưu được. Giữ lại những gì đã nhập, lát nữa gửi lại; nếu vẫn thế, hãy báo cho người quản trị.",
    "Another program is writing to the server's database, so nothing could be saved. Keep what you entered and send it again soon; if that stays so, tell the administrator.",
  ],
  database_silent: [
    "Cơ sở dữ liệu của máy chủ chưa trả lời. Giữ lại những gì đã nhập, vài phút nữa thử lại; nếu vẫn thế, hãy báo cho người quản trị.",
    "The server's database does not answer. Keep what you entered and try again in some minutes; if that stays so, tell the administrator.",
  ],
  not_http: [
    "Máy chủ không đọc được yêu cầu này. Hãy mở lại trang rồi thử lại.",
    "The server cannot read this request. Open the page again and try once more.",
  ],
  request_too_slow: [
    "Yêu cầu gửi lên quá chậm nên bị ngắt. Khi mạng khá hơn, hãy gửi lại.",
    "The request came too slowly and was cut off. Send it again when the network is better.",
  ],
  headers_too_large: [
    "Địa chỉ của yêu cầu, hoặc phần kèm theo, quá dài. Hãy rút ngắn nội dung tìm hoặc lọc rồi thử lại.",
    "The request's address, or what comes with it, is too long. Shorten what you look for and try again.",
  ],
  method_not_allowed: [
    "Địa chỉ này không nhận phương thức đó. Tiêu đề Allow nêu những phương thức nó nhận.",
    "This address does not take that method. The Allow header names those it takes.",
  ],
  unexpected: [
    "Máy chủ gặp sự cố. Nội dung bạn nhập vẫn còn; hãy thử lại sau ít phút.",
    "The server failed. What you entered is still there; try again in a few minutes.",
  ],
};

/** What is wrong with one value, in both languages. */
export const messages: Record<IssueCode, readonly [vi: string, en: string]> = {
  required: ["Chưa điền mục này.", "This is required."],
  too_long: ["Dài quá mức cho phép, hãy rút ngắn.", "This is too long; shorten it."],
  too_many_lines: ["Nhiều nhất 30 dòng, hãy tách làm hai.", "At most 30 lines; split it in two."],
  line_repeated: ["Một dòng bị lặp lại.", "A line is repeated."],
  pledge_repeated: ["Một cam kết bị lặp lại.", "A promise is repeated."],
  hidden_characters: ["Có ký tự ẩn, hãy gõ lại.", "It holds hidden characters; type it again."],
  not_a_phone: ["Số điện thoại không đúng.", "This is not a telephone number."],
  not_an_item: ["Mã mặt hàng không đúng.", "This is not a code of the catalogue."],
  not_a_user_name: [
    "Tên đăng nhập gồm 3 đến 30 chữ thường không dấu, chữ số, dấu chấm, gạch.",
    "A user name has 3 to 30 of a–z, 0–9, dot, hyphen, underscore.",
  ],
  not_whole: ["Phải là số nguyên của đơn vị nhỏ nhất.", "It must be a whole number."],
  too_small: ["Số quá nhỏ.", "The number is too small."],
  too_large: ["Số quá lớn.", "The number is too large."],
  not_a_number: ["Phải là một số.", "It must be a number."],
  not_a_choice: ["Không phải một trong các lựa chọn.", "It is not one of the choices."],
  not_a_day: ["Phải là một ngày dạng 2026-11-23.", "It must be a day such as 2026-11-23."],
  day_does_not_exist: ["Ngày này không có trong lịch.", "This day does not exist."],
  date_in_future: ["Ngày này chưa đến.", "This day has not come yet."],
  date_before_campaign: ["Ngày này trước khi đợt cứu trợ bắt đầu.", "This is before the campaign."],
  before_sent: ["Ngày này trước ngày gửi.", "This is before the day of sending."],
  id_not_uuid_v7: [
    "Mã định danh phải là UUIDv7 chữ thường.",
    "The id must be a lower-case UUIDv7.",
  ],
  malformed_json: [
    "Nội dung phải là JSON hợp lệ, gửi với Content-Type: application/json.",
    "The body must be valid JSON, sent with Content-Type: application/json.",
  ],
  invalid: ["Giá trị không đúng.", "This value is not valid."],
  ...officeMessages,
};

/** As `second_factor_needed`, to who has to have one and has yet to set it up. */
export const factorUnset: readonly [vi: string, en: string] = [
  "Vai trò này phải dùng xác thực hai bước, mà tài khoản này chưa bật. Hãy bấm “Xác thực ngay” ở đầu trang, hoặc mở trang /second-factor để bật, rồi làm lại.",
  "This role needs a second factor, and this account has none yet. Press “Do it now” at the top of the page, or open /second-factor, to set one up; then try again.",
];
