import type { Role } from "#domain/actor.ts";

/** People who may sign in, and their invitations, as the office sees them. */
export const persons = {
  title: "Người dùng",
  hint: "Ai được vào Lá Lành, với vai trò nào, và đã vào chưa.",
  add: "Thêm người",
  links: "Mời và in mã QR",
  search: "Tìm tên, tên đăng nhập hoặc mã",
  anyState: "Mọi trạng thái",
  anyRole: "Mọi vai trò",
  anyCluster: "Mọi cụm",
  stateLabel: "Trạng thái",
  roleLabel: "Vai trò",
  clusterLabel: "Cụm",
  state: {
    invited: "Chưa vào",
    active: "Đang dùng",
    disabled: "Đã khóa",
  },
  none: "Chưa có ai",
  noneHint: "Hãy thêm từng người, hoặc nhập cả danh sách từ Excel trong mục Thiết lập.",
  noneFound: "Không có ai như vậy",
  noneFoundHint: "Hãy thử tìm ngắn hơn hoặc bỏ bớt điều kiện.",
  clear: "Bỏ điều kiện",
  noMembership: "Chưa có vai trò",
  lastSeen: (at: string) => `vào lần cuối ${at}`,
  factorOn: "Xác thực hai bước",

  name: "Họ và tên",
  code: "Mã trong danh sách của Sở",
  codeHint: "Để lần nhập Excel sau nhận ra đúng người này.",
  memberships: "Vai trò",
  membershipsHint: "Một người có thể có nhiều vai trò, ví dụ hiệu trưởng kiêm tổ trưởng cụm.",
  membership: (place: number) => `Vai trò ${place}`,
  addMembership: "Thêm vai trò",
  removeMembership: (name: string) => `Bỏ: ${name}`,
  remove: "Bỏ",
  role: "Vai trò",
  cluster: "Cụm",
  chooseCluster: "Chọn cụm…",
  days: "Đường dẫn dùng được trong",
  ofDays: (days: number) => `${days} ngày`,
  addAndInvite: "Thêm và tạo lời mời",
  addHint: "Người này nhận một đường dẫn để tự đặt tên đăng nhập và mật khẩu. Không cần email.",
  save: "Lưu thay đổi",
  saved: "Đã lưu.",
  change: "Sửa tên và vai trò",
  officeOnly: "Chỉ người quản trị mới sửa được người của Sở, kiểm toán và quản trị.",

  link: "Đường dẫn",
  linkOf: {
    first: "Đường dẫn tạo người quản trị đầu tiên",
    join: "Lời mời vào Lá Lành",
    password: "Đường dẫn đặt mật khẩu mới",
  },
  linkState: {
    open: (at: string) => `Dùng được đến ${at}`,
    expired: (at: string) => `Đã hết hạn ${at}`,
    used: () => "Đã dùng",
    revoked: () => "Đã hủy",
  },
  noLink: "Chưa có đường dẫn nào.",
  makeLink: "Tạo lời mời",
  makeLinkAgain: "Tạo đường dẫn mới",
  makePasswordLink: "Tạo đường dẫn đặt mật khẩu mới",
  freshHint: "Đường dẫn cũ, nếu còn, sẽ không dùng được nữa.",
  copyLink: "Chép đường dẫn",
  copyMessage: "Chép tin nhắn để dán vào Zalo",
  message: "Tin nhắn để gửi",
  qr: (name: string) => `Mã QR của ${name}`,
  qrHint: "Người đó quét bằng camera hoặc Zalo trên điện thoại của mình.",
  revoke: "Hủy đường dẫn",
  joinMessage: (m: Message) =>
    `Kính gửi ${m.name},\n\n` +
    `${m.department} mời ${m.name} vào Lá Lành với tư cách ${m.roles}. ` +
    "Lá Lành là nơi trường báo nhu cầu sau bão lũ, các cụm hứa góp và theo dõi đến khi trường nhận được.\n\n" +
    `Hãy mở đường dẫn này trên điện thoại và tự đặt mật khẩu:\n${m.url}\n\n` +
    `Đường dẫn dùng được đến ${m.until}, chỉ dành cho ${m.name}: xin không chuyển cho người khác.`,
  passwordMessage: (m: Message) =>
    `Kính gửi ${m.name},\n\n` +
    `Đây là đường dẫn để đặt mật khẩu mới cho tài khoản Lá Lành của ${m.name}:\n${m.url}\n\n` +
    `Đường dẫn dùng được đến ${m.until}, chỉ dành cho ${m.name}: xin không chuyển cho người khác. ` +
    "Nếu không yêu cầu, xin bỏ qua tin này và báo lại Sở.",
  and: " và ",

  disable: "Khóa tài khoản",
  disableHint: "Khi bị khóa, người này bị đăng xuất khỏi mọi máy và không vào được đến khi mở lại.",
  enable: "Mở lại tài khoản",
  disabledNote: "Tài khoản đang bị khóa: không đăng nhập và không dùng đường dẫn được.",
  resetFactor: "Tắt xác thực hai bước của người này",
  isYou: "Đây là tài khoản của bạn.",
  access: "Quyền vào",

  required: "Bắt buộc xác thực hai bước",
  requiredHint:
    "Người có vai trò được chọn phải bật xác thực hai bước rồi mới làm việc được. Ai chưa bật sẽ được hướng dẫn khi vào.",
  requiredSaved: "Đã lưu yêu cầu.",

  inviteTitle: "Mời và in mã QR",
  inviteHint:
    "Mỗi người nhận một đường dẫn riêng, dùng một lần, để tự đặt tên đăng nhập và mật khẩu. Gửi qua Zalo, hoặc in ra phát tận tay.",
  inviteAll: "Mời tất cả người chưa vào",
  inviteAllHint: "Ai đã có đường dẫn còn hạn lâu hơn thì giữ nguyên đường dẫn đó.",
  invitedAll: "Đã tạo đường dẫn cho mọi người chưa vào trong nhóm này.",
  openLinks: (count: string) => `${count} đường dẫn đang mở`,
  noOpenLinks: "Chưa có đường dẫn nào đang mở",
  noOpenLinksHint: "Hãy bấm mời ở trên, hoặc mọi người trong nhóm này đã vào rồi.",
  print: (count: string) => `In ${count} thẻ`,
  printHint: "In ra giấy A4, mỗi trang 8 thẻ, cắt theo đường nét đứt.",
  cardTitle: "Mời vào Lá Lành",
  cardPasswordTitle: "Đặt mật khẩu Lá Lành",
  cardHow: "Quét mã bằng camera hoặc Zalo, rồi tự đặt mật khẩu. Hoặc gõ địa chỉ:",
  cardUntil: (at: string) => `Dùng một lần, đến ${at}`,
  cardPrivate: "Không đưa thẻ này cho người khác.",
  one: {
    school: "Trường",
    cluster: "Tổ trưởng cụm",
    department: "Cán bộ Sở",
    auditor: "Kiểm toán",
    administrator: "Quản trị",
  } satisfies Record<Role, string>,
};

/** What a message to someone who is invited says. */
interface Message {
  name: string;
  department: string;
  roles: string;
  url: string;
  until: string;
}
