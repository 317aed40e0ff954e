import type { Role } from "#domain/actor.ts";
import type { Means } from "#domain/consignment.ts";
import { fold } from "#domain/fold.ts";
import type { SchoolLevel } from "#domain/place.ts";

// What people write for a choice, in Vietnamese or English; accents and case do not count. The
// first of each is what templates offer and lists are written with.

/** How a level is written. */
export const levelWords: Record<SchoolLevel, readonly [string, ...string[]]> = {
  preschool: ["Mầm non", "mn", "mẫu giáo", "mg", "nhà trẻ", "trường mầm non", "preschool"],
  primary: ["Tiểu học", "th", "cấp 1", "trường tiểu học", "primary"],
  lower_secondary: ["THCS", "trung học cơ sở", "cấp 2", "trường thcs", "lower secondary"],
  upper_secondary: ["THPT", "trung học phổ thông", "cấp 3", "trường thpt", "upper secondary"],
  other: ["Khác", "liên cấp", "nhiều cấp", "th thcs", "thcs thpt", "th và thcs", "gdtx", "other"],
};

/** How a role is written. */
export const roleWords: Record<Role, readonly [string, ...string[]]> = {
  school: ["Trường", "hiệu trưởng", "phó hiệu trưởng", "hiệu phó", "giáo viên", "school"],
  cluster: ["Cụm", "cụm trưởng", "tổ trưởng cụm", "trưởng cụm", "phó cụm", "cluster"],
  department: ["Sở", "cán bộ sở", "chuyên viên sở", "chuyên viên", "department"],
  auditor: ["Kiểm toán", "kiểm tra", "kế toán", "thanh tra", "auditor"],
  administrator: ["Quản trị", "quản trị viên", "admin", "administrator"],
};

/** How a means of giving is written. */
export const meansWords: Record<Means, readonly [string, ...string[]]> = {
  goods: ["Hiện vật", "hàng", "hàng hóa", "goods"],
  cash: ["Tiền mặt", "tm", "cash", "cash in hand"],
  transfer: ["Chuyển khoản", "ck", "ngân hàng", "transfer", "bank transfer"],
};

const yes = new Set(["x", "co", "yes", "y", "dung", "true", "1", "chinh"]);
const no = new Set(["khong", "no", "n", "sai", "false", "0", ""]);

/** The choice that a text means, if it means one. */
export function choiceOf<Choice extends string>(
  words: Record<Choice, readonly string[]>,
  text: string,
): Choice | undefined {
  const folded = fold(text);
  const choices = Object.keys(words) as Choice[];
  return choices.find((choice) => words[choice].some((word) => fold(word) === folded));
}

/** Whether a mark says yes or no; undefined when it says neither. A tick is a yes. */
export function yesOf(text: string): boolean | undefined {
  if (/^[✓✔☑√]$/u.test(text)) return true;
  const folded = fold(text);
  if (yes.has(folded)) return true;
  return no.has(folded) ? false : undefined;
}
