import type { ItemKind } from "../../outbox/item.ts";
import type { Standing } from "../../outbox/queue.ts";

/** What this device keeps for the server, and texts that were sent another way. */
export const outbox = {
  title: "Hộp gửi",
  hint: "Những gì bạn đã gửi mà Sở chưa nhận được nằm an toàn trên máy này. Máy tự gửi khi có mạng.",
  empty: "Không còn gì chờ gửi",
  emptyHint: "Mọi thứ đã gửi từ máy này, Sở đều đã nhận.",
  none: "Máy này không cho lưu, nên mọi thứ được gửi thẳng",
  signIn: "Hãy đăng nhập để xem và gửi tiếp những gì bạn đã viết trên máy này.",
  sendNow: "Gửi ngay",
  sending: "Đang thử gửi…",
  edit: "Sửa",
  remove: "Xóa",
  removeSure: "Xóa hẳn khỏi máy này? Sở sẽ không nhận được nội dung này.",
  removeYes: "Xóa hẳn",
  copy: "Sao chép nội dung",
  copyHint: "Dán vào Zalo hoặc tin nhắn rồi gửi cho Sở: Sở nhập giúp, không bị trùng.",
  copyIntro: (kind: string, title: string) =>
    `Lá Lành · ${kind} · ${title}. Nhờ Sở dán cả tin này vào mục "Nhập từ tin nhắn":`,
  written: (ago: string) => `viết ${ago}`,
  occupied:
    "Biểu mẫu này đang có một bản nháp khác. Hãy gửi hoặc xóa nháp đó trước rồi sửa mục này.",
  damaged: "Mục này bị hỏng, không đọc được nữa",
  damagedHint: "Các mục khác vẫn được gửi. Có thể xóa mục này.",
  photoLost: "Ảnh này không còn trên máy nên không gửi được nữa. Hãy xóa mục này.",
  kind: {
    need: "Báo nhu cầu",
    revise: "Sửa nhu cầu",
    close: "Khép nhu cầu",
    safe: "Điểm trường an toàn",
    confirm: "Xác nhận còn cần",
    pledge: "Hứa góp",
    consignment: "Gửi chuyến hàng",
    receipt: "Biên nhận",
    takeBack: "Chuyến hàng quay về",
    explain: "Giải thích chênh lệch",
    recover: "Tìm thấy phần thiếu",
    photo: "Ảnh",
  } satisfies Record<ItemKind, string>,
  standing: {
    waiting: "Đang chờ mạng",
    behind: "Chờ mục viết trước",
    refused: "Chưa được nhận",
    otherRole: "Viết ở vai trò khác",
    stuck: "Thử mãi chưa được",
  } satisfies Record<Standing, string>,
  otherRoleHint: "Hãy đổi về vai trò đã viết mục này ở góc trên để gửi.",
  stuckHint: "Máy vẫn tự thử tiếp. Nếu gấp, hãy sao chép nội dung và nhờ Sở nhập giúp.",
  paste: "Nhập từ tin nhắn",
  pasteHint: "Trường không có mạng gửi nội dung qua Zalo hoặc tin nhắn. Dán cả tin vào đây.",
  pasteLabel: "Tin của trường",
  pasteOpen: "Mở trong biểu mẫu",
  pasteWrong:
    "Tin này chưa đủ hoặc bị sửa. Hãy chép cả tin, từ chữ LALANH1 đến hết, hoặc nhờ trường gửi lại.",
  pasteOther: "Loại việc này chưa nhập được từ tin nhắn. Hãy gọi cho người gửi.",
  pasteBusy: "Biểu mẫu đang có bản nháp chưa gửi. Hãy gửi hoặc xóa nháp đó rồi mở lại tin này.",
};
