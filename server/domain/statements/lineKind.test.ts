import { expect, test } from "vitest";
import { lineKind } from "./lineKind.ts";

test.each([
  ["THU PHI DICH VU SMS", "fee"],
  ["Phí quản lý tài khoản tháng 9", "fee"],
  ["SMS BANKING FEE 09/2024", "fee"],
  ["Phi Van Nam rut tien", "payment"],
  ["CHUYEN TIEN DEN TRUONG MN SO 1", "payment"],
] as const)("a debit that begins with %s is a %s", (memo, kind) => {
  expect(lineKind({ direction: "debit", memo })).toBe(kind);
});

test.each([
  ["TRA LAI TIEN GUI", "interest"],
  ["Lãi nhập gốc kỳ 09/2024", "interest"],
  ["INTEREST PAYMENT", "interest"],
  ["tra lai ban tien com", "gift"],
  ["LAI THI HOA ung ho", "gift"],
  ["THU PHI DICH VU SMS", "gift"],
  ["123456.100924.203343.tra lai tien gui", "gift"],
] as const)("a credit that begins with %s is %s", (memo, kind) => {
  expect(lineKind({ direction: "credit", memo })).toBe(kind);
});
