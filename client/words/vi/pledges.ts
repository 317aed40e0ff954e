import type { PledgeState } from "#domain/pledge.ts";

/** Promises: making, following and releasing them. */
export const pledges = {
  title: "Cam kết",
  help: (left: string) => `Cụm tôi góp · còn ${left}`,
  helpFor: (left: string) => `Ghi cam kết · còn ${left}`,
  howMuch: "Cụm góp bao nhiêu?",
  promise: (amount: string) => `Hứa góp ${amount}`,
  promiseNone: "Hứa góp",
  promiseTheRest: (amount: string) => `Hứa góp ${amount} còn lại`,
  promised: (code: string) => `Đã ghi cam kết ${code}`,
  promisedHint: (amount: string, day: string) =>
    `Cụm hứa góp ${amount}. Hãy gửi trước khi hết hạn, ngày ${day}.`,
  thanks: (amount: string) => `Cụm hứa góp ${amount}. Cảm ơn cụm.`,
  towards: (place: string) => `Cho ${place}`,
  value: "Trị giá của phần góp",
  valueHint: "Để trống thì tính theo giá tham khảo trong danh mục.",
  more: "Trị giá và lời nhắn",
  giver: "Cụm góp",
  chooseGiver: "Chọn cụm",
  follow: "Xem việc của cụm",
  fund: "Hứa góp tiền vào quỹ của đợt",
  fundHint: "Tiền vào quỹ chung, Sở dùng cho nơi còn thiếu nhất.",
  fundHowMuch: "Góp bao nhiêu tiền?",
  note: "Lời nhắn cho Sở",
  lapsesOn: (day: string) => `hết hạn ${day}`,
  lapsesSoon: "sắp hết hạn",
  outstanding: (amount: string) => `còn phải gửi ${amount}`,
  release: "Rút cam kết",
  releaseReason: "Vì sao rút?",
  none: "Chưa có cam kết nào",
  state: {
    live: "Chờ gửi",
    fulfilled: "✓ Đã gửi",
    released: "Đã rút",
  } satisfies Record<PledgeState, string>,
};
