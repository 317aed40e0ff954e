import { expect, test } from "vitest";
import { userNameFrom } from "./userName.ts";

test.each([
  ["Nguyễn Thị Hoa", "nguyenthihoa"],
  ["  ĐẶNG   Văn Đức ", "dangvanduc"],
  ["Hiệu trưởng Trường Mầm non Hoa Mận", "httmnhoaman"],
  ["Abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrst"],
  ["王", ""],
])("of %s the user name %s is suggested", (name, suggested) => {
  expect(userNameFrom(name)).toBe(suggested);
});
