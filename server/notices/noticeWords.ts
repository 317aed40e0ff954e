import type { NoticeKind } from "#domain/notice.ts";

/** What a notice names: a number that people can say, and a place. */
export interface Told {
  code: string;
  /** Of the need or the consignment; of a promise to the fund, the fund. */
  place: string;
}
type Said = readonly [title: string, body: (told: Told) => string];
type Words = Record<NoticeKind, Said> & {
  confirm: string;
  confirmed: string;
  kept: string;
  failed: string;
  fund: string;
};

/** What notices say. They stand on locked screens: no names of people, no phones, no day of arrival. */
export const noticeWords: Record<"vi" | "en", Words> = {
  vi: {
    need_verified: [
      "Sở đã xác minh nhu cầu",
      ({ code, place }) => `${code} của ${place}: các cụm đã thấy và góp được.`,
    ],
    promised: ["Có cụm vừa hứa góp", ({ code, place }) => `${code} cho ${place}.`],
    on_the_way: ["Hàng đang đến trường", ({ code, place }) => `${code} đang đến ${place}.`],
    receipt_overdue: [
      "Chưa xác nhận hàng",
      ({ code, place }) => `${code} đến ${place} đã quá ngày mà chưa có biên nhận.`,
    ],
    promise_lapsing: [
      "Cam kết sắp hết hạn",
      ({ code, place }) => `${code} cho ${place} sắp hết hạn. Hãy gửi, hoặc rút để nơi khác góp.`,
    ],
    still_needed: [
      "Trường còn cần giúp không?",
      ({ code, place }) => `${code} của ${place} đã lâu chưa có tin.`,
    ],
    digest: ["Lá Lành hôm nay", ({ code }) => `${code} việc đang chờ bạn.`],
    confirm: "Còn cần",
    confirmed: "Đã báo Sở: trường vẫn còn cần.",
    kept: "Đã lưu trên máy. Khi có mạng, hãy mở Lá Lành để máy gửi đi.",
    failed: "Chưa báo được: không có mạng và máy không lưu được. Có mạng hãy bấm lại.",
    fund: "quỹ của đợt",
  },
  en: {
    need_verified: [
      "Need verified",
      ({ code, place }) => `${code} of ${place}: clusters see it and can help now.`,
    ],
    promised: ["A cluster has promised help", ({ code, place }) => `${code} for ${place}.`],
    on_the_way: ["Help is on its way", ({ code, place }) => `${code} is on its way to ${place}.`],
    receipt_overdue: [
      "Receipt overdue",
      ({ code, place }) => `${code} to ${place} should have been confirmed by now.`,
    ],
    promise_lapsing: [
      "A promise is about to lapse",
      ({ code, place }) => `${code} for ${place} lapses soon. Send it, or withdraw it.`,
    ],
    still_needed: [
      "Is help still needed?",
      ({ code, place }) => `Nothing has been heard of ${code} of ${place} for long.`,
    ],
    digest: ["Lá Lành today", ({ code }) => `${code} things wait for you.`],
    confirm: "Still needed",
    confirmed: "The department knows: help is still needed.",
    kept: "Kept on this phone. Open Lá Lành once there is a network, and it is sent.",
    failed: "Not told yet: no network, and this phone could not keep it. Tap again with a network.",
    fund: "the campaign's fund",
  },
};
