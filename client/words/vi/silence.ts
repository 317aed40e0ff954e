import type { CallOutcome } from "#domain/unreported.ts";

/** Sites that have said nothing since the storm, and who calls them. */
export const silence = {
  title: "Chưa báo cáo",
  hint: "Điểm trường ở các xã bị ảnh hưởng chưa báo nhu cầu, cũng chưa nói là an toàn. Im lặng có thể là mất sóng, mất điện: hãy gọi.",
  contactHint: "Người liên hệ lấy từ nhu cầu trường đã báo. Trường thấy ai đã xem và lúc nào.",
  none: "Điểm trường nào cũng đã báo",
  noneHint: "Không còn điểm trường nào ở các xã bị ảnh hưởng mà chưa có tin.",
  count: (sites: string) => `${sites} điểm trường chưa có tin`,
  noCluster: "Chưa thuộc cụm nào",
  pupils: (count: string) => `${count} trẻ`,
  heads: (names: string) => `tài khoản của ${names}`,
  calls: (name: string) => `${name} gọi`,
  callerOf: (site: string) => `Ai gọi ${site}`,
  nobodyCalls: "Chưa ai gọi",
  iCall: "Tôi gọi",
  called: "Đã gọi",
  fileNeedOf: (site: string) => `Lập nhu cầu cho ${site}`,
  calledOf: (site: string) => `Đã gọi ${site}`,
  calledTimes: (count: string, when: string) => `Đã gọi ${count} lần, lần cuối ${when}`,
  outcomeLabel: "Gọi được không?",
  outcome: {
    no_answer: "Không gọi được",
    will_file: "Trường sẽ báo nhu cầu",
    safe: "An toàn, không cần gì",
  } satisfies Record<CallOutcome, string>,
  note: "Ghi chú",
  noteHint: "Chỉ Sở và người được giao gọi đọc được.",
  save: "Lưu cuộc gọi",
};
