/** What this phone keeps: what was sent, and what was read before the network went away. */
export const kept = {
  keptHere: (at: string) => `Đã lưu trên máy lúc ${at}`,
  notReceived: "Sở chưa nhận. Máy tự gửi khi có mạng: không cần nhập lại.",
  received: (at: string, code: string) => `Sở đã nhận lúc ${at}${code && ` · ${code}`}`,
  newRelease: "Có bản mới.",
  reload: "Tải lại",
  keptSince: (at: string) => `Mạng yếu: đang xem dữ liệu lúc ${at}.`,
  inApp:
    "Bạn đang xem bên trong ứng dụng khác. Để mở được khi mất mạng, hãy chạm ⋯ rồi chọn mở bằng trình duyệt.",
  understood: "Đã hiểu",
  see: "Xem",
  outbox: "Hộp gửi",
};
