import type { hazards } from "#domain/campaign.ts";
import type { ReceiptEvidence } from "#domain/evidence.ts";

/** Campaigns: opening, changing, ending them. */
export const campaigns = {
  title: "Đợt cứu trợ",
  open: "Đang mở",
  over: "Đã kết thúc",
  noneOpen: "Không có đợt nào đang mở. Khi có bão, lũ, hãy mở đợt mới.",
  openNew: "Mở đợt cứu trợ",
  openHint: "Mở xong, trường báo được nhu cầu ngay và mọi trang hiện theo đợt này.",
  openSend: "Mở đợt cứu trợ",
  unknown: "Không có đợt cứu trợ này",
  receiving: "Đang nhận",
  ended: "Đã ngừng nhận",
  days: (from: string, to: string) => `từ ${from} đến ${to}`,
  goTo: "Xem đợt này",
  readArchive: "Xem lại đợt này",
  end: "Ngừng nhận",
  endHint: (name: string) =>
    `Sau ngày cuối, ${name} không nhận thêm nhu cầu và lời hứa. Hàng đang đến vẫn gửi, nhận được; ` +
    "mọi số liệu vẫn xem được.",
  endSend: "Ngừng nhận sau ngày này",
  name: "Tên đợt",
  nameHint: "Tên mọi người gọi, ví dụ: Bão số 10 và mưa lũ.",
  hazardLabel: "Loại thiên tai",
  hazard: {
    storm: "Bão",
    flood: "Lũ, ngập lụt",
    landslide: "Sạt lở đất",
    flash_flood: "Lũ quét",
    other: "Khác",
  } satisfies Record<(typeof hazards)[number], string>,
  startsOn: "Ngày bắt đầu",
  endsOn: "Ngày cuối cùng nhận",
  fixed: "Không đổi được nữa: các cụm đã hứa góp tiền theo tài khoản và nội dung này.",
  communes: "Các xã, phường bị ảnh hưởng",
  communesHint: "Tìm theo tên mới hoặc tên cũ rồi đánh dấu. Trường ở xã khác vẫn báo nhu cầu được.",
  tickFound: (count: string) => `Đánh dấu cả ${count}`,
  tickNone: "Bỏ hết dấu",
  chosenCommunes: (count: string) => `Đã chọn ${count} xã, phường`,
  dayUnit: "ngày",
  lapseDays: "Giữ lời hứa",
  lapseDaysHint: "Sau ngần ấy ngày chưa gửi, lời hứa tự hết và phần đó lại thiếu.",
  silenceDays: "Hỏi lại khi im lặng",
  silenceDaysHint: "Sau ngần ấy ngày không có tin, trường được hỏi còn cần không.",
  glide: "Số GLIDE",
  glideHint:
    "Số chung của thế giới cho một thiên tai, ví dụ TC-2025-000178-VNM. Không có thì để trống.",
  bank: "Tài khoản nhận tiền",
  bankHint: "Các cụm chuyển tiền vào đây. Mỗi tài khoản chỉ dùng cho một đợt đang mở.",
  bankName: "Ngân hàng",
  noBank: "Chưa có tài khoản",
  account: "Số tài khoản",
  holder: "Tên chủ tài khoản",
  evidenceLabel: "Biên nhận có cần ảnh không?",
  evidenceHint:
    "Ảnh hàng vừa nhận hoặc ảnh biên bản đã ký. Trường chưa có ảnh vẫn xác nhận được; biên nhận ghi “thiếu ảnh” cho đến khi có. Thay đổi chỉ tính cho biên nhận về sau.",
  evidence: {
    required: "Cần ảnh hoặc biên bản",
    not_asked: "Không cần",
  } satisfies Record<ReceiptEvidence, string>,
  whyNoEvidence: "Vì sao không cần ảnh?",
  whyNoEvidenceHint: "Ghi vào sổ cái, ai cũng đọc được.",
  chooseReason: "Chọn một lý do",
  reversalLimit: "Sửa sổ cần hai người khi quá",
  reversalLimitHint:
    "Bút toán sửa lớn hơn số tiền này phải có thêm một cán bộ Sở đồng ý. Để trống: không cần.",
  memoPrefix: "Chữ đầu nội dung chuyển khoản",
  memoExample: (memo: string) =>
    `2 đến 6 chữ cái không dấu. Nội dung chuyển khoản sẽ có dạng ${memo}, nhờ đó tìm ra ai đã gửi.`,
};
