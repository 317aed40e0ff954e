/** What nobody must fill in, on the form of a need. */
export const more = {
  title: "Thiệt hại, số người, liên hệ, vị trí",
  damage: "Thiệt hại",
  peopleHint: "Điền sẵn số trẻ của điểm trường; hãy sửa nếu khác.",
  contactName: "Họ và tên",
  contactPhone: "Số điện thoại",
  contactHint: "Sở và cụm đang giúp mới xem được, và trường thấy ai đã xem. Máy này nhớ lại.",
  contactKept: "Để trống là giữ người liên hệ đã có.",
};
