import type { NoticeWay } from "#domain/notice.ts";

/** One's own account: password, second factor, sessions. */
export const accounts = {
  title: "Tài khoản của tôi",
  signInFirst: "Hãy đăng nhập để xem trang này.",
  name: "Họ và tên",
  username: "Tên đăng nhập",
  actsAs: "Vai trò",
  noMembership: "Tài khoản này chưa được giao vai trò nào. Hãy hỏi Sở.",
  copy: "Sao chép",

  show: "Hiện mật khẩu",
  suggest: "Gợi ý mật khẩu",
  passwordRule: (least: number) =>
    `Ít nhất ${least} ký tự, kể cả dấu cách. Bốn từ bất kỳ là đủ, không cần ký tự đặc biệt.`,
  tooShort: (missing: number) => `Còn thiếu ${missing} ký tự.`,
  longEnough: "Đủ dài.",
  likeName: "Đừng chỉ dùng tên đăng nhập hay tên của bạn, của trường.",

  password: "Đổi mật khẩu",
  passwordHint: "Đổi xong, các máy khác đang đăng nhập tài khoản này sẽ bị đăng xuất.",
  current: "Mật khẩu hiện tại",
  wrongCurrent: "Mật khẩu hiện tại chưa đúng. Hãy nhập lại.",
  next: "Mật khẩu mới",
  change: "Đổi mật khẩu",
  changed: "Đã đổi mật khẩu. Lần sau hãy đăng nhập bằng mật khẩu mới.",

  notices: "Báo tin",
  noticesHint:
    "Máy này báo ngay khi nhu cầu được xác minh, có cụm hứa góp, hàng đang đến, sắp quá hạn, hoặc cần hỏi lại. Tin không ghi tên người hay số điện thoại.",
  noticesHere: "Báo tin trên máy này",
  noNotices: {
    in_app:
      "Trình duyệt trong Zalo không nhận được tin báo. Hãy mở trang này bằng Chrome hoặc Safari rồi bật ở đó, hoặc chọn tin tóm tắt qua thư.",
    cannot:
      "Trình duyệt này không nhận được tin báo. Trên iPhone, hãy thêm Lá Lành vào màn hình chính rồi mở từ đó.",
    forbidden: "Bạn đã chặn tin báo của trang này. Hãy cho phép lại trong cài đặt của trình duyệt.",
  },
  noticesFailed: "Chưa bật được tin báo. Hãy kiểm tra mạng rồi thử lại.",
  noticeWay: "Cách báo",
  noticeWays: {
    push: "Báo từng việc",
    digest: "Mỗi sáng một tin tóm tắt",
    none: "Không báo",
  } satisfies Record<NoticeWay, string>,
  noticeEmail: "Gửi tin tóm tắt qua thư điện tử",
  noticeEmailHint: "Chỉ dùng để gửi tin này. Xóa lúc nào cũng được; thư nào cũng có nút thôi nhận.",
  noticeEmailWrong: "Đây chưa phải địa chỉ thư. Hãy ghi như ten@truong.edu.vn.",
  noticeNoMail: "Sở chưa cài thư điện tử, nên tin tóm tắt chỉ hiện trên máy đã bật báo tin.",
  noticeSave: "Lưu địa chỉ",
  noticeSaved: "Đã lưu.",
  quietFrom: "Yên lặng từ",
  quietTo: "đến",
  quietHint:
    "Trong giờ yên lặng, tin được giữ đến hết giờ; riêng hàng đang đến thì báo ngay, vì phải có người nhận.",

  sessions: "Các máy đang đăng nhập",
  sessionsHint: "Thấy máy lạ? Hãy đăng xuất máy đó rồi đổi mật khẩu.",
  unknownDevice: "Máy chưa rõ",
  thisDevice: "Máy này",
  since: (at: string) => `Đăng nhập từ ${at}`,
  lastSeen: (at: string) => `dùng lần cuối ${at}`,
  end: "Đăng xuất máy này",
  endOf: (device: string) => `Đăng xuất ${device}`,
  endOthers: "Đăng xuất các máy khác",
  endAll: "Đăng xuất khỏi mọi thiết bị",
  endAllHint: "Cả máy này cũng đăng xuất. Bạn sẽ phải đăng nhập lại ở mọi nơi.",
  ended: "Đã đăng xuất.",

  factor: "Xác thực hai bước",
  factorOff: "Đang tắt",
  factorOn: "Đang bật",
  factorHint:
    "Ngoài mật khẩu, mỗi lần đăng nhập cần thêm mã 6 chữ số trên điện thoại của bạn. Người khác biết mật khẩu cũng không vào được.",
  factorRequired: "Vai trò của bạn phải dùng xác thực hai bước, nên không tắt được.",
  turnOn: "Bật xác thực hai bước",
  turnOff: "Tắt xác thực hai bước",
  turnOffHint: "Nhập mã hiện tại, hoặc một mã dự phòng, để tắt.",
  turnedOff: "Đã tắt xác thực hai bước.",
  enrolPassword:
    "Hãy nhập mật khẩu trước, để chắc là chính bạn bật chứ không phải người khác đang cầm máy này.",
  stepApp:
    "Cài một ứng dụng xác thực trên điện thoại, ví dụ Google Authenticator hoặc Microsoft Authenticator.",
  stepScan: "Mở ứng dụng và quét mã này, hoặc nhập khóa bên dưới.",
  stepOnPhone: "Đang dùng chính điện thoại đó? Hãy mở thẳng trong ứng dụng.",
  openApp: "Mở ứng dụng xác thực",
  stepCode: "Nhập mã 6 chữ số mà ứng dụng đang hiện.",
  qr: "Mã QR cho ứng dụng xác thực",
  key: "Khóa để nhập tay",
  code: "Mã 6 chữ số",
  recoveryCode: "Mã dự phòng",
  useRecovery: "Mất điện thoại? Dùng mã dự phòng",
  useCode: "Dùng mã 6 chữ số",
  codeHint: "Mở ứng dụng xác thực trên điện thoại để xem mã. Mã đổi sau mỗi 30 giây.",
  recoveryHint: "Nhập một trong các mã đã in hoặc ghi lại. Mỗi mã chỉ dùng một lần.",
  lost: "Mất cả điện thoại lẫn mã dự phòng? Hãy nhờ người quản trị tắt xác thực hai bước cho bạn, rồi bật lại.",
  confirm: "Xác nhận",
  recovery: "Mã dự phòng",
  recoveryWhy:
    "Đã bật. Hãy in hoặc ghi lại 10 mã này và cất nơi kín đáo: khi mất điện thoại, mỗi mã thay được một lần mã 6 chữ số. Trang này chỉ hiện một lần.",
  recoveryPaper: (name: string) => `Lá Lành – mã dự phòng của ${name}`,
  print: "In",
  keptThem: "Tôi đã cất giữ, đi tiếp",

  codeTitle: "Nhập mã xác thực",
  codeWhy: "Tài khoản này bật xác thực hai bước, nên cần thêm mã trên điện thoại của bạn.",
  enrolTitle: "Cần bật xác thực hai bước",
  enrolWhy:
    "Người quản trị yêu cầu vai trò này dùng xác thực hai bước. Bật xong, bạn làm việc tiếp được ngay; bây giờ chỉ xem được những gì công khai.",
  nothingNeeded: "Tài khoản này không cần nhập mã lúc này.",
  goOn: "Đi tiếp",
  otherAccount: "Đăng nhập tài khoản khác",
};
