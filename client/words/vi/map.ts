/** The map and its markers. */
export const map = {
  title: "Bản đồ nhu cầu",
  sites: (count: string) => `${count} điểm trường`,
  lackingSites: (count: string) => `${count} điểm trường còn thiếu`,
  zoomIn: "Phóng to",
  zoomOut: "Thu nhỏ",
  streetMap: "Bản đồ đường phố",
  diagram: "Sơ đồ, không phải ranh giới hành chính",
  ownMap: "Bản đồ nền của đơn vị vận hành",
  loading: "Đang tải bản đồ…",
  spared: "Bản đồ chưa tải, để đỡ tốn dữ liệu.",
  load: "Tải bản đồ",
  failed: "Chưa tải được bản đồ. Danh sách vẫn có đủ mọi nơi.",
};
