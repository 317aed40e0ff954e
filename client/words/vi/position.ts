/** Where a need or a site is, as the device or a map tells it. */
export const position = {
  title: "Vị trí",
  ofSite: "Theo điểm trường",
  here: "Tôi đang ở đó (GPS)",
  known: (lat: string, lng: string) => `Đã lấy vị trí ${lat}, ${lng}`,
  finding: "Đang tìm vị trí…",
  failed: "Máy không cho biết vị trí. Vẫn gửi được, theo vị trí của điểm trường.",
  outside: (km: string) =>
    `Vị trí này nằm ngoài tỉnh, cách xã gần nhất ${km} km. Hãy chạm “Theo điểm trường” để gửi, hoặc lấy lại vị trí khi đang ở đó.`,
  swapped:
    "Vĩ độ và kinh độ của vị trí này bị đổi chỗ. Hãy chạm “Theo điểm trường” để gửi, hoặc lấy lại vị trí khi đang ở đó.",
};
