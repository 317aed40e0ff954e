import type { WayIn } from "#domain/onBehalf.ts";

/** What the department types in for a school, and how it came to know. */
export const onBehalf = {
  ask: "Trường báo bằng cách nào?",
  ways: {
    paper: "Giấy",
    phone: "Điện thoại",
    message: "Tin nhắn",
    other: "Cách khác",
  } satisfies Record<WayIn, string>,
  said: {
    paper: "Sở nhập thay, theo giấy",
    phone: "Sở nhập thay, theo điện thoại",
    message: "Sở nhập thay, theo tin nhắn",
    other: "Sở nhập thay",
  } satisfies Record<WayIn, string>,
  of: (school: string) => `Ghi thay cho ${school}`,
  findSchool: "Gõ tên, mã trường hoặc tên xã",
  noSchool: "Không có trường nào tên như vậy. Hãy thử viết ngắn hơn.",
  otherSchool: "Chọn trường khác",
};
