import type { OfficeRefusal } from "#domain/refusals.ts";

type Both = readonly [vi: string, en: string];

/** What the office is told when something is refused, Vietnamese first; facts are in the problem. */
export const officeTitles: Record<OfficeRefusal, Both> = {
  not_helping_there: [
    "Người liên hệ chỉ hiện với cụm còn cam kết chưa gửi hoặc có chuyến hàng đang đến điểm trường này.",
    "Whom to call is shown to clusters with an unsent promise or a consignment on its way to this site.",
  ],
  province_not_chosen: [
    "Chưa chọn tỉnh. Hãy chọn tỉnh trong mục Thiết lập trước.",
    "No province is chosen yet. Choose it in Setup first.",
  ],
  province_already_chosen: [
    "Tỉnh đã được chọn và đã có trường, nên không đổi được nữa.",
    "The province is chosen and has schools, so it can no longer change.",
  ],
  code_taken: [
    "Mã này đã có nơi khác dùng. Hãy chọn mã khác.",
    "This code is taken. Choose another.",
  ],
  site_closed: [
    "Điểm trường này đã ngừng hoạt động. Hãy chọn điểm trường khác, hoặc mở lại điểm này.",
    "This site is closed. Choose another, or open it again.",
  ],
  site_in_use: [
    "Điểm trường còn nhu cầu đang mở hoặc chuyến hàng đang đến. Hãy xử lý xong rồi mới đóng.",
    "The site has open needs or goods on their way. Settle those before closing it.",
  ],
  last_site: [
    "Mỗi trường còn ít nhất một điểm trường. Hãy thêm điểm khác trước.",
    "A school keeps at least one site. Add another first.",
  ],
  item_in_use: [
    "Mặt hàng đã có trong sổ nên không đổi đơn vị tính được. Hãy ngừng dùng và thêm mặt hàng mới.",
    "The item is in the ledger, so its unit cannot change. Retire it and add a new one.",
  ],
  item_retired: [
    "Mặt hàng này đã ngừng dùng. Hãy chọn mặt hàng khác trong danh mục.",
    "This item is retired. Choose another of the catalogue.",
  ],
  campaign_under_way: [
    "Đợt cứu trợ đã có việc ghi vào sổ nên mục này không đổi được nữa.",
    "The campaign's ledger is under way, so this can no longer change.",
  ],
  bank_account_taken: [
    "Tài khoản này đang thuộc một đợt cứu trợ khác còn mở. Mỗi tài khoản chỉ cho một đợt đang mở.",
    "Another open campaign uses this bank account. An account serves one open campaign.",
  ],
  user_name_taken: [
    "Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.",
    "This user name is taken. Choose another.",
  ],
  link_expired: [
    "Đường dẫn đã hết hạn. Hãy xin người mời một đường dẫn mới.",
    "The link has expired. Ask whoever invited you for a new one.",
  ],
  link_used: [
    "Đường dẫn này đã dùng rồi. Hãy đăng nhập, hoặc xin một đường dẫn mới.",
    "The link has been used. Sign in, or ask for a new one.",
  ],
  link_revoked: [
    "Đường dẫn này đã bị thay hoặc hủy. Hãy dùng đường dẫn mới nhất.",
    "The link was replaced or revoked. Use the latest one.",
  ],
  person_disabled: [
    "Tài khoản này đang bị khóa. Hãy liên hệ Sở.",
    "This account is disabled. Ask the department.",
  ],
  not_yourself: [
    "Không tự làm việc này với tài khoản của mình được. Hãy nhờ người quản trị khác.",
    "You cannot do this to your own account. Ask another administrator.",
  ],
  last_administrator: [
    "Phải còn ít nhất một người quản trị. Hãy thêm người khác trước.",
    "At least one administrator must remain. Add another first.",
  ],
  wrong_code: [
    "Mã 6 chữ số không đúng hoặc đã dùng. Hãy chờ mã mới trên điện thoại rồi nhập lại.",
    "The 6-digit code is wrong or was used. Wait for the next one and try again.",
  ],
  second_factor_needed: [
    "Hãy nhập mã 6 chữ số từ ứng dụng xác thực.",
    "Enter the 6-digit code of your authenticator app.",
  ],
  second_factor_on: ["Xác thực hai bước đã bật rồi.", "The second factor is on already."],
  second_factor_off: ["Xác thực hai bước đang tắt.", "The second factor is off."],
  not_a_table: [
    "Tệp này không phải bảng tính. Hãy chọn tệp Excel (.xlsx) hoặc CSV.",
    "This file is not a spreadsheet. Choose an Excel (.xlsx) or CSV file.",
  ],
  table_damaged: [
    "Tệp bị hỏng, không đọc được. Hãy mở bằng Excel, lưu lại rồi chọn lại.",
    "The file is damaged. Open it in Excel, save it again and choose it again.",
  ],
  table_encrypted: [
    "Tệp có mật khẩu. Hãy bỏ mật khẩu trong Excel rồi chọn lại.",
    "The file has a password. Remove it in Excel and choose it again.",
  ],
  table_in_other_format: [
    "Tệp thuộc dạng khác (.xls cũ, .xlsb, .ods hoặc trang web). Hãy mở bằng Excel, chọn Lưu thành “Excel Workbook (.xlsx)” rồi chọn lại.",
    "The file has another format (old .xls, .xlsb, .ods or a web page). Open it in Excel, save it as “Excel Workbook (.xlsx)” and choose that.",
  ],
  table_not_unicode: [
    "Tệp CSV không theo bảng mã Unicode nên chữ Việt sẽ sai. Hãy mở bằng Excel, chọn Lưu thành “CSV UTF-8” hoặc .xlsx rồi chọn lại.",
    "The CSV file is not Unicode, so Vietnamese letters would come out wrong. Save it in Excel as “CSV UTF-8” or .xlsx and choose that.",
  ],
  table_too_large: [
    "Tệp quá lớn. Hãy chia thành nhiều tệp nhỏ hơn.",
    "The file is too large. Split it into smaller ones.",
  ],
  table_too_slow: [
    "Tệp mất quá lâu để đọc. Hãy chỉ giữ lại bảng cần nhập, lưu lại rồi chọn lại.",
    "The file takes too long to read. Keep only the table to import and try again.",
  ],
  statement_columns_unknown: [
    "Chưa nhận ra các cột của sao kê này. Hãy chỉ ra cột nào là ngày, số tiền và nội dung.",
    "The columns of this statement are not known. Say which hold the day, the amounts and the memo.",
  ],
  no_known_columns: [
    "Không nhận ra cột nào. Hãy tải mẫu về và giữ nguyên dòng tiêu đề.",
    "No column is known. Download the template and keep its header row.",
  ],
  list_has_errors: [
    "Danh sách còn chỗ sai nên chưa nhập gì cả. Hãy sửa các dòng được nêu rồi chọn lại tệp.",
    "The list has errors, so nothing was imported. Correct the rows named and choose the file again.",
  ],
  already_reversed: [
    "Bút toán này đã được đảo rồi. Hãy mở bút toán đảo để xem.",
    "This entry has been reversed already. Open the reversing entry.",
  ],
  not_reversible: [
    "Bút toán loại này không đảo được. Hãy làm việc ngược lại trên màn hình của nó.",
    "An entry of this kind is not reversed. Undo it where it was done.",
  ],
  has_dependents: [
    "Đã có việc sau dựa trên bút toán này. Hãy đảo các bút toán sau trước.",
    "Later entries rest on this one. Reverse those first.",
  ],
  second_person_needed: [
    "Việc này cần hai người: một người khác phải đồng ý hoặc ký, không phải người vừa làm bước trước.",
    "This takes two people: somebody else than who did the first step must agree or sign.",
  ],
  statement_under_way: [
    "Đợt này đang có một sao kê chưa vào sổ xong. Hãy ghi sổ hoặc hủy sao kê đó trước.",
    "Another statement of this campaign is not in the ledger yet. Post or cancel that one first.",
  ],
  statement_not_waiting: [
    "Sao kê này không còn chờ xác nhận: nó đang được ghi sổ, đã ghi hoặc đã hủy.",
    "This statement no longer waits for a yes: it is being posted, is posted or was cancelled.",
  ],
  statement_has_problems: [
    "Có dòng trong sao kê chưa đọc được. Hãy sửa các dòng được nêu trong tệp rồi nhập lại.",
    "Some rows of the statement cannot be read. Correct the rows named in the file and bring it again.",
  ],
  statement_in_future: [
    "Sao kê có dòng ghi ngày chưa tới. Hãy xem lại ngày trong tệp, hủy sao kê rồi nhập lại.",
    "The statement has a line of a day to come. Check the days in the file, cancel it and bring it again.",
  ],
  statement_too_early: [
    "Sao kê này có dòng trước sao kê đầu tiên đã vào sổ, mà cộng lại nhiều hơn số dư đầu đã ghi. Hãy xem lại có đúng tài khoản và đủ các dòng không, hủy sao kê rồi nhập tệp đúng.",
    "It has lines before the first statement in the ledger that come to more than the opening balance there. Check that it is the right account and no line is missing, cancel it and bring the right file.",
  ],
  opening_spent: [
    "Các khoản trong sao kê này đã nằm trong số dư đầu, nên số dư đầu phải giảm trước; nhưng quỹ không còn đủ tiền chưa dành. Hãy bỏ bớt tiền đã dành cho các dòng nhu cầu ở trang Quỹ, rồi ghi sao kê này và dành lại.",
    "What this statement tells of is in the opening balance already, which must be lowered first, but the fund's free money is less than that. Free some earmarked money at Fund, post this statement, then earmark it again.",
  ],
  account_used_before: [
    "Sao kê có giao dịch đã nằm trong sổ của một đợt trước dùng cùng tài khoản. Hãy hủy sao kê này, lấy sao kê từ sau giao dịch cuối cùng của đợt đó rồi nhập lại.",
    "It has transactions that are in the ledger of an earlier campaign on the same account. Cancel it, take a statement that begins after that campaign's last transaction, and bring that.",
  ],
  statement_missing: [
    "Chưa có sao kê nào được nhập sau ngày cuối của kỳ. Hãy nhập sao kê đủ đến hết kỳ rồi chốt số.",
    "No statement was brought since the period's last day. Bring one that reaches its end, then count.",
  ],
  line_decided: [
    "Dòng sao kê này đã được xử lý. Muốn làm lại thì hoàn tác quyết định cũ trước.",
    "This line of the statement is decided. Undo that decision first to make another.",
  ],
  not_a_credit: [
    "Đây là khoản tiền ra, không phải tiền vào.",
    "This is money that left the account, not money that came in.",
  ],
  not_a_debit: [
    "Đây là khoản tiền vào, không phải tiền ra.",
    "This is money that came in, not money that left the account.",
  ],
  exceeds_line: [
    "Tổng các phần lớn hơn số tiền còn lại của dòng sao kê này. Hãy giảm bớt.",
    "The parts come to more than is left of this line. Lower them.",
  ],
  not_cash: [
    "Đây là hàng, không phải tiền. Hãy chọn một nhu cầu hoặc cam kết bằng tiền, hoặc mua hàng từ quỹ.",
    "This is about goods, not money. Choose a need or a promise of money, or buy goods from the fund.",
  ],
  exceeds_fund: [
    "Nhiều hơn số tiền quỹ chưa dành cho nhu cầu nào. Hãy giảm số tiền, hoặc thôi dành tiền ở dòng khác.",
    "More than the fund has free. Lower the amount, or free what is earmarked elsewhere.",
  ],
  exceeds_payment: [
    "Số tiền lớn hơn phần ngân hàng còn phải chi cho khoản này. Hãy giảm bớt.",
    "This is more than the bank has still to debit for that payment. Lower it.",
  ],
  exceeds_earmarked: [
    "Nhiều hơn số tiền quỹ đã dành mà chưa chi cho dòng này. Hãy giảm số tiền.",
    "More than is earmarked for this line and not spent. Lower the amount.",
  ],
  fund_does_not_tie: [
    "Sổ cái và sao kê ngân hàng chưa khớp nên chưa chốt kỳ được. Hãy nhập đủ sao kê, xem trang Đối chiếu.",
    "The ledger and the bank's statements do not tie, so the period cannot be counted. Bring all statements; see Reconciliation.",
  ],
  exceptions_open: [
    "Còn việc chưa xử lý xong. Hãy xử lý, hoặc đánh dấu chuyển từng việc sang kỳ sau (nhiều nhất 1.000 việc; các dòng sao kê giống nhau có thể để riêng cùng lúc ở trang Từng dòng sao kê).",
    "Some things are still open. Settle them, or carry each over to the next period (1,000 at most; lines of statements that are alike can be set aside together at Line by line).",
  ],
  period_under_way: [
    "Đợt này đang có một kỳ đã chốt số, chờ Sở ký. Hãy ký hoặc rút lại kỳ đó trước.",
    "Another period of this campaign waits for the department's signature. Sign or withdraw that one first.",
  ],
  period_not_waiting: [
    "Kỳ này không còn chờ ký: đã đóng hoặc đã rút lại.",
    "This period no longer waits for a signature: it is closed or was withdrawn.",
  ],
  period_changed: [
    "Có số liệu trong kỳ đã thay đổi sau khi chốt. Kiểm toán hãy rút lại rồi chốt số lại.",
    "Something in the period has changed since it was counted. The auditor withdraws it and counts again.",
  ],
  evidence_not_open: [
    "Biên nhận này không chờ ảnh: đợt cứu trợ không đòi, ảnh đã đến, hoặc Sở đã miễn.",
    "This receipt does not wait for a photo: none is asked for, one has arrived, or it was waived.",
  ],
  need_changed: [
    "Nhu cầu này vừa thay đổi nên chưa được xác minh. Hãy xem lại rồi xác minh; những gì đã nhập vẫn còn.",
    "This need has just changed, so it is not verified yet. Look again, then verify; what you entered is still here.",
  ],
  list_changed: [
    "Dữ liệu đã đổi từ lúc kiểm tra. Hãy kiểm tra lại tệp rồi nhập.",
    "The data changed since the check. Check the file again, then import.",
  ],

  gift_recorded: [
    "Sổ cái đã có món này theo số chứng từ, cụm, điểm trường và ngày ấy nên không ghi lần nữa. Nếu là món khác, hãy ghi thêm vào số chứng từ, ví dụ BB-01/2.",
    "The ledger has this item under that document, cluster, site and day, so it is not entered again. If it is another gift, add to the document's number, such as BB-01/2.",
  ],
};
