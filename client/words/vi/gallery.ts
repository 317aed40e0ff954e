/** Photos where they are shown, and what of a need everyone may see. */
export const gallery = {
  title: "Ảnh",
  awaited: "Ảnh chưa gửi đến",
  arrived: "✓ Sở đã nhận",
  isPublic: "Công khai",
  load: (count: string) => `Tải ${count} ảnh`,
  loadHint: "Mạng đang chậm hoặc máy đang tiết kiệm dữ liệu nên ảnh chưa được tải.",
  release: "Chọn phần công khai",
  releaseHint:
    "Mọi người sẽ xem được những gì chọn ở đây. Đừng công khai ảnh thấy mặt trẻ em hay nhận ra được người. Bỏ chọn là thôi công khai.",
  text: "Phần chữ trường đã viết",
  save: "Lưu phần công khai",
  more: "Thêm ảnh",
  moreHint: "Ảnh được thu nhỏ trên máy, gửi khi có mạng, và chỉ Sở, trường và bên giúp xem được.",
  send: "Gửi ảnh",
  erased: (why: string) => `Sở đã gỡ ảnh. Lý do: ${why}`,
  erase: "Gỡ hẳn một ảnh",
  eraseHint:
    "Ảnh bị xóa khỏi máy chủ và không lấy lại được. Vẫn còn ghi rằng từng có ảnh và vì sao gỡ.",
  eraseWhich: "Gỡ ảnh nào?",
  eraseWhy: "Vì sao gỡ?",
  eraseSend: "Gỡ hẳn ảnh này",
  choose: "Chọn ảnh",
  saved: "Đã lưu phần công khai.",
};
