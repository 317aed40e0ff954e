import { expect, test } from "vitest";
import { isFee } from "./bankWords.ts";

test.each([
  "THU PHI DICH VU SMS",
  "Thu phí quản lý tài khoản tháng 9",
  "PHI SMS BANKING 09/2024",
  "Trừ phí duy trì tài khoản",
  "SMS BANKING FEE 09/2024",
])("a bank's own words for a fee are known: %s", (memo) => {
  expect(isFee(memo)).toBe(true);
});

test.each([
  "Phi Van Nam rut tien mat",
  "CHUYEN TIEN DEN TRUONG MN SO 1",
  "MUA CHAN BONG, KHONG THU PHI",
  "feedback",
  "",
])("and other words are left to a person: %s", (memo) => {
  expect(isFee(memo)).toBe(false);
});
