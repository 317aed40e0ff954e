import type { PledgeState } from "#domain/pledge.ts";

/** Promises: making, following and releasing them. */
export const pledges = {
  title: "Cam kết",
  help: (left: string) => `Cụm tôi góp · còn ${left}`,
  howMuch: "Cụm góp bao nhiêu?",
  promise: (amount: string) => `Hứa góp ${amount}`,
  promiseTheRest: (amount: string) => `Hứa góp ${amount} còn lại`,
  promised: (code: string) => `Đã ghi cam kết ${code}`,
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
