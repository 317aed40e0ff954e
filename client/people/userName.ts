import { fold } from "#domain/fold.ts";

/** What a name may have and stay easy to type on a phone. */
const lengthMax = 20;

/**
 * A user name made of a person's name: `Nguyễn Thị Hoa` → `nguyenthihoa`. A long one keeps its last
 * two words whole, by which people are called: `htmnhoaman`. Empty when no letter is left.
 */
export function userNameFrom(name: string): string {
  const words = fold(name)
    .split(" ")
    .map((word) => word.replace(/[^a-z0-9]/g, ""))
    .filter(Boolean);
  const whole = words.join("");
  if (whole.length <= lengthMax) return whole;
  const initials = words.slice(0, -2).map((word) => word.charAt(0));
  return [...initials, ...words.slice(-2)].join("").slice(0, lengthMax);
}
