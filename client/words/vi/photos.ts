/** Adding photos to what is being written; loaded with the form of a need. */
export const photos = {
  title: "Ảnh",
  hint: "Chụp chỗ hư hại. Ảnh được thu nhỏ ngay trên máy, gửi sau phần chữ, và chỉ Sở, trường và bên giúp xem được.",
  add: "Chụp hoặc chọn ảnh",
  busy: "Đang thu nhỏ…",
  nth: (number: string) => `Ảnh ${number}`,
  remove: "Bỏ ảnh",
  full: (count: string) => `Đã đủ ${count} ảnh. Muốn đổi thì bỏ bớt một ảnh.`,
  unread: "Máy không đọc được ảnh này. Hãy chụp lại, hoặc chọn ảnh JPEG.",
  unkept:
    "Máy đã đầy nên không giữ được ảnh khi đóng trang. Hãy gửi ngay khi có mạng, hoặc xóa bớt ảnh đang chờ trong Hộp gửi.",
};
