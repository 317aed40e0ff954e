/** What only the server's own pages say, in both languages; the rest they share with the client. */
export const pageWords = {
  vi: {
    about:
      "Trường cần gì, ai đã hứa, hàng đến đâu, trường nhận được gì: ai cũng xem và kiểm tra được.",
    withoutScript:
      "Trang này đọc được không cần JavaScript. Để xem bản đồ, hứa góp hay xác nhận, hãy bật JavaScript.",
    scriptOnly: "Trang này cần JavaScript. Hãy bật JavaScript rồi tải lại.",
    search: "Tìm",
    clear: "Bỏ lọc",
    next: "Trang sau",
    notUnderstood: "Có điều kiện tìm chưa đúng nên danh sách dưới đây chưa lọc theo nó.",
    sumsOf: (received: string, onTheWay: string, promised: string) =>
      `Trường đã nhận ${received}, đang đến ${onTheWay}, đã hứa ${promised}.`,
    lackOf: (things: string) => `Còn thiếu ${things}.`,
    nothingLacks: "Đã có người lo đủ.",
    entriesAbout: "Trong sổ cái",
    allEntries: "Xem hết trong sổ cái",
    checkpoint: "Nhật ký đã ký",
    proofHint:
      "Ai cũng tự đối chiếu được: bản có JavaScript của trang này kiểm tra ngay trên máy người xem.",
    dataTitle: "Dữ liệu",
    state: "Tình trạng",
    since: "Từ ngày",
    closedBy: "Bút toán đóng kỳ",
    countHash: "Mã kiểm tra (SHA-256)",
  },
  en: {
    about:
      "What schools need, who promised it, where it is and what arrived: anyone can look and check.",
    withoutScript:
      "This page can be read without JavaScript. For the map, promises and receipts, turn JavaScript on.",
    scriptOnly: "This page needs JavaScript. Turn it on and load the page again.",
    search: "Search",
    clear: "Clear",
    next: "Next page",
    notUnderstood: "A condition was not understood, so the list below does not follow it.",
    sumsOf: (received: string, onTheWay: string, promised: string) =>
      `Schools received ${received}, ${onTheWay} is on the way, ${promised} is promised.`,
    lackOf: (things: string) => `Still lacking: ${things}.`,
    nothingLacks: "Everything is taken care of.",
    entriesAbout: "In the ledger",
    allEntries: "All of it in the ledger",
    checkpoint: "The signed log",
    proofHint:
      "Anyone can check it: with JavaScript this page does so at once, on the reader's own device.",
    dataTitle: "Data",
    state: "State",
    since: "Since",
    closedBy: "The entry that closed it",
    countHash: "Checksum (SHA-256)",
  },
};
