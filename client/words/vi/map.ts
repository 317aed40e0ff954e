/** The map and its markers. */
export const map = {
  title: "Bản đồ nhu cầu",
  sites: (count: string) => `${count} điểm trường`,
  lackingSites: (count: string) => `${count} điểm trường còn thiếu`,
  zoomIn: "Phóng to",
  zoomOut: "Thu nhỏ",
};
