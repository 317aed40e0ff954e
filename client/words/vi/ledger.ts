import type { WriteOffReason } from "#domain/discrepancy.ts";
import type { EntryKind } from "#domain/entry.ts";
import type { Account, Basis } from "#domain/movement.ts";
import type { ReleaseReason } from "#domain/pledge.ts";
import type { DiscrepancyKind } from "#domain/receipt.ts";
import type { SetAsideReason, Tier } from "#domain/statements/statement.ts";
import { log } from "./log.ts";

/** What an entry tells: who gave, what, and to whom. */
export interface Told {
  who: string;
  things: string;
  whom: string;
}
type Tell = (told: Told) => string;

/** `24 cái chăn trẻ em`; a word that unit and name share is said once: `30 ngày công dọn dẹp`. */
function thing(amount: string, item: string): string {
  const name = item.charAt(0).toLowerCase() + item.slice(1);
  const unit = amount.split(/[\s\u00a0]/).pop() ?? "";
  return `${amount} ${name.startsWith(`${unit} `) ? name.slice(unit.length + 1) : name}`;
}

/** The public ledger: search, rows, and a page per entry. */
export const ledger = {
  title: "Sổ cái",
  entry: "Bút toán",
  search: "Tìm mã, trường, cụm, mặt hàng…",
  searchLabel: "Tìm trong sổ cái",
  day: "Ngày",
  content: "Nội dung",
  quantity: "Số lượng",
  value: "Giá trị",
  balance: "Các trường đã nhận đến đây",
  filters: "Lọc",
  filtersOn: (count: string) => `Lọc · ${count}`,
  clear: "Bỏ lọc",
  kindLabel: "Loại bút toán",
  anyKind: "Mọi loại",
  partyLabel: "Cụm hoặc đơn vị",
  anyParty: "Mọi đơn vị",
  chosenParty: "Đơn vị đã chọn",
  itemLabel: "Mặt hàng",
  anyItem: "Mọi mặt hàng",
  from: "Từ",
  to: "Đến",
  fromDay: "Từ ngày",
  toDay: "Đến ngày",
  least: "Từ số tiền",
  most: "Đến số tiền",
  thing,
  moreItems: (count: string) => `và ${count} mặt hàng khác`,
  none: "Không có bút toán nào như vậy",
  noneHint: "Hãy bớt điều kiện tìm. Nếu tìm theo mã, hãy gõ đủ cả mã, ví dụ CK‑000052‑1.",
  kind: {
    campaign_opened: "Mở đợt cứu trợ",
    campaign_changed: "Sửa đợt cứu trợ",
    log_key_changed: "Đổi khóa nhật ký",
    need_verified: "Sở xác minh nhu cầu",
    need_confirmed: "Trường xác nhận còn cần",
    need_closed: "Khép nhu cầu",
    pledge: "Cam kết",
    release: "Rút cam kết",
    consignment: "Gửi hàng",
    take_back: "Hàng quay về",
    receipt: "Trường nhận hàng",
    evidence_waived: "Miễn ảnh biên nhận",
    photos_added: "Thêm ảnh biên nhận",
    photo_erased: "Gỡ ảnh biên nhận",
    recovery: "Tìm thấy phần thiếu",
    gone_back: "Trả về bên tặng",
    write_off: "Xóa phần chênh lệch",
    statement: "Nhập sao kê",
    opening_balance: "Số dư đầu kỳ",
    bank_credit: "Tiền vào tài khoản",
    bank_interest: "Lãi ngân hàng",
    bank_fee: "Phí ngân hàng",
    match: "Khớp tiền với cam kết",
    refund: "Hoàn tiền",
    payment: "Khớp khoản chi",
    payment_returned: "Khoản chi quay về",
    set_aside: "Để riêng dòng sao kê",
    earmark: "Dành tiền quỹ",
    earmark_freed: "Thôi dành tiền quỹ",
    period_closed: "Đóng kỳ",
    reversal: "Đảo bút toán",
  } satisfies Record<EntryKind, string>,
  tell: {
    campaign_opened: () => "Sở mở đợt cứu trợ",
    campaign_changed: () => "Sở sửa thông tin đợt cứu trợ",
    log_key_changed: () => "Nhật ký công khai đổi sang khóa mới, do khóa cũ ký",
    need_verified: ({ whom }) => `Sở xác minh nhu cầu của ${whom}`,
    need_confirmed: ({ whom }) => `${whom} xác nhận nhu cầu vẫn còn`,
    need_closed: ({ whom }) => `Khép nhu cầu của ${whom}`,
    pledge: ({ who, things, whom }) => `${who} cam kết ${things} cho ${whom}`,
    consignment: ({ who, things, whom }) => `${who} gửi ${things} đến ${whom}`,
    take_back: ({ who, things, whom }) => `${who} nhận lại ${things} chưa đến được ${whom}`,
    receipt: ({ who, things, whom }) => `${whom} nhận ${things} từ ${who}`,
    evidence_waived: ({ whom }) => `Sở chấp nhận biên nhận không có ảnh của ${whom}`,
    photos_added: ({ whom }) => `${whom} thêm ảnh vào biên nhận`,
    photo_erased: ({ whom }) => `Sở gỡ một ảnh trong biên nhận của ${whom}`,
    recovery: ({ who, things, whom }) => `${whom} tìm thấy ${things} còn thiếu của ${who}`,
    gone_back: ({ who, things, whom }) => `${things} chưa tới ${whom} đã về lại ${who}`,
    statement: () => "Sở nhập một sao kê ngân hàng của đợt",
    opening_balance: ({ things }) => `Tài khoản của đợt có sẵn ${things}`,
    bank_credit: ({ things }) => `Tài khoản của đợt nhận ${things}`,
    bank_interest: ({ things }) => `${things} vào tài khoản là lãi ngân hàng`,
    bank_fee: ({ things }) => `Ngân hàng thu phí ${things}`,
    match: ({ who, things }) => `${things} vào tài khoản là của ${who}`,
    refund: ({ things }) => `Sở hoàn lại ${things} cho người chuyển`,
    payment: () => "Ngân hàng đã chi khoản Sở ghi trước đó",
    payment_returned: ({ things }) => `${things} đã chi quay về tài khoản của đợt`,
    set_aside: () => "Sở để riêng một dòng sao kê",
    earmark: ({ things, whom }) => `Sở dành ${things} của quỹ cho ${whom}`,
    earmark_freed: ({ things, whom }) => `${things} đã dành cho ${whom} trở lại phần chung của quỹ`,
    period_closed: () => "Kỳ sổ đã được hai bên ký và đóng lại",
  } satisfies Record<Exclude<EntryKind, "release" | "write_off" | "reversal">, Tell>,
  tellReversal: (code: string, kind: string) => `Sở đảo bút toán ${code} (${kind.toLowerCase()})`,
  tellWrittenOff: {
    lost: ({ things, whom }) => `Sở ghi nhận ${things} gửi ${whom} đã mất`,
    accepted: ({ things, whom }) => `Sở ghi nhận phần thừa ${things} là quà cho ${whom}`,
  } satisfies Record<WriteOffReason, Tell>,
  writtenOff: { lost: "Đã mất", accepted: "Ghi nhận phần thừa" },
  tellReleased: {
    withdrawn: ({ who, things, whom }) => `${who} rút lại ${things} đã hứa với ${whom}`,
    lapsed: ({ who, things, whom }) => `Hết hạn cam kết ${things} của ${who} cho ${whom}`,
    written_off: ({ who, things, whom }) =>
      `Sở hủy cam kết ${things} chưa gửi của ${who} cho ${whom}`,
    need_closed: ({ who, things, whom }) =>
      `Cam kết ${things} của ${who} dừng lại vì nhu cầu của ${whom} đã khép`,
  } satisfies Record<ReleaseReason, Tell>,
  tellNothing: ({ who, things, whom }: Told) => `${whom} không nhận được ${things} nào từ ${who}`,
  /** Givers and organisations that are no cluster and no school. */
  somebody: {
    department: "Sở",
    fund: "quỹ của đợt",
    unknown: "người tặng chưa rõ tên",
    seller: "bên bán hàng",
  },
  differs: {
    missing: (amount: string) => `thiếu ${amount}`,
    damaged: (amount: string) => `hỏng ${amount}`,
    surplus: (amount: string) => `thừa ${amount}`,
  } satisfies Record<DiscrepancyKind, (amount: string) => string>,
  onBehalf: "Sở nhập thay",
  ownCluster: "Bên nhận cùng cụm với bên tặng",
  toLedger: "Về sổ cái",
  around: "Bút toán trước và sau",
  previous: "Trước",
  next: "Sau",
  print: "In trang này",
  effectiveOn: "Ngày có hiệu lực",
  statedOn: "Ngày thực tế, thuộc kỳ đã đóng",
  recorded: "Ghi vào sổ lúc",
  by: "Đơn vị ghi",
  byRole: (organisation: string, role: string) => `${organisation} · ${role}`,
  forWhom: (organisation: string) => `thay cho ${organisation}`,
  byItself: "tự động khi quá hạn",
  reason: "Lý do",
  bankLine: "Sao kê ngân hàng",
  seeBankLine: "Xem dòng sao kê",
  matched: "Cách khớp",
  matchedBy: {
    T1: "Tự động: đúng mã cam kết và đúng số tiền",
    T2: "Cán bộ khớp: đúng mã cam kết, khác số tiền",
    T3: "Cán bộ khớp: người chuyển quen, đúng số tiền",
    T4: "Cán bộ khớp: nhiều cam kết của một cụm, cộng lại vừa đúng",
    T5: "Cán bộ khớp theo hiểu biết của mình",
  } satisfies Record<Tier, string>,
  released: {
    withdrawn: "Cụm rút lại",
    lapsed: "Quá hạn mà chưa gửi",
    written_off: "Sở hủy phần chưa gửi",
    need_closed: "Nhu cầu đã khép",
  } satisfies Record<ReleaseReason, string>,
  setAside: {
    not_for_us: "Không phải tiền của đợt này",
    to_be_refunded: "Sẽ hoàn lại người chuyển",
    giver_unknown: "Không tìm ra người tặng",
    other: "Lý do khác",
  } satisfies Record<SetAsideReason, string>,
  subject: {
    need: "Nhu cầu",
    duplicateOf: "Trùng với",
    pledge: "Cam kết",
    consignment: "Chuyến hàng",
    receipt: "Biên nhận",
    discrepancy: "Chênh lệch",
  },
  isReversed: "Đã đảo",
  reverse: "Đảo bút toán",
  reverseOf: (code: string) => `Đảo bút toán ${code}?`,
  reverseMeans:
    "Một bút toán mới chuyển mọi thứ ngược lại. Cả hai còn mãi trong sổ và nối với nhau.",
  reverseWhy: "Vì sao đảo?",
  reversalAsked: (at: string, reason: string) =>
    `Yêu cầu đảo từ ${at}, chờ một cán bộ khác đồng ý. Lý do: ${reason}`,
  agreeToReverse: "Đồng ý đảo",
  withdrawReversal: "Rút lại yêu cầu đảo",
  reverses: "Đảo lại bút toán",
  reversedBy: "Bị đảo lại bởi",
  movements: "Bút toán con",
  movementsHint: "Mỗi dòng chuyển một lượng từ nơi này sang nơi kia, nên sổ luôn cân.",
  nothingMoved: "Bút toán này ghi lại một việc: không có tiền hay hiện vật nào chuyển đi.",
  basisLabel: "Căn cứ giá",
  basis: {
    invoice: "Hóa đơn",
    catalogue: "Giá tham khảo",
    estimate: "Ước tính",
  } satisfies Record<Basis, string>,
  account: {
    promise: "Lời hứa",
    expected: "Chờ nhận",
    gift: "Quà tặng",
    fund: "Quỹ của đợt",
    transit: "Đang đến",
    received: "Đã nhận",
    damaged: "Hỏng",
    missing: "Thiếu",
    outside: "Bên ngoài",
  } satisfies Record<Account, string>,
  /** What money in the fund is for. */
  fundMoney: { free: "chưa dành cho nhu cầu nào", held: "giữ cho một nhu cầu" },
  proof: "Dấu vân tay của bút toán",
  log,
  leafHash: "Mã băm SHA-256",
  files: "Tệp làm căn cứ, theo mã băm SHA-256 (với ảnh: của ảnh gốc trên máy đã chụp)",
  proofHint:
    "Mã này được tính từ toàn bộ nội dung đã ghi của bút toán (SHA-256 của một lá trong cây " +
    "Merkle, RFC 6962). Nội dung đổi một chữ thì mã khác hẳn. Hãy chép lại mã: sau này so với sổ, " +
    "bạn sẽ biết bút toán có bị sửa hay không.",
  copy: "Chép mã",
  copied: "Đã chép mã",
  copyByHand: "Mã đã được bôi đen: hãy chép bằng tay.",
  raw: "Dữ liệu của bút toán (JSON)",
  linesApproved: (lines: string) => `duyệt ${lines} dòng`,
};
