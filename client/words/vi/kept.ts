/** What this phone keeps: what was sent, and what was read before the network went away. */
export const kept = {
  keptHere: (at: string) => `Đã lưu trên máy lúc ${at}`,
  notReceived: "Sở chưa nhận. Máy tự gửi khi có mạng: không cần nhập lại.",
  received: (at: string, code: string) => `Sở đã nhận lúc ${at}${code && ` · ${code}`}`,
  signedOut:
    "Phiên đăng nhập đã hết. Thứ vừa bấm gửi đã lưu trên máy này: đăng nhập lại là máy tự gửi, không cần nhập lại.",
  newRelease: "Có bản mới.",
  reload: "Tải lại",
  keptSince: (at: string) => `Mạng yếu: đang xem dữ liệu lúc ${at}.`,
  inApp:
    "Bạn đang xem bên trong ứng dụng khác. Để mở được khi mất mạng, hãy chạm ⋯ rồi chọn mở bằng trình duyệt.",
  understood: "Đã hiểu",
  full: "Máy này đã đầy nên không giữ lại được để gửi sau, và lúc này không có mạng. Những gì đã nhập vẫn còn trên trang này: đừng đóng trang, hãy thử gửi lại khi có mạng.",
  fullOfPhotos: (photos: string, megabytes: string) =>
    `${photos} ảnh đang chờ gửi chiếm ${megabytes} MB. Gửi được hoặc xóa bớt ảnh thì máy có chỗ lại.`,
  see: "Xem",
  outbox: "Hộp gửi",
};
