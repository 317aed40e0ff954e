import fc from "fast-check";
import { expect, test } from "vitest";
import { QRPay } from "vietnam-qr-pay";
import { memoCode } from "./memo.ts";
import { vietQr } from "./vietqr.ts";

test("codes are to the letter what NAPAS's own tools make", () => {
  const toAcb = { bin: "970416", account: "257678859", amount: 10_000, memo: "Chuyen tien" };
  const toAgribank = { bin: "970405", account: "1500201113838", amount: 5_000_000 };

  expect(vietQr(toAcb)).toBe(
    "00020101021238530010A0000007270123000697041601092576788590208QRIBFTTA" +
      "53037045405100005802VN62150811Chuyen tien630453E6",
  );
  expect(vietQr({ ...toAgribank, memo: "TQC0001234" })).toBe(
    "00020101021238570010A00000072701270006970405011315002011138380208QRIBFTTA" +
      "530370454075000000" +
      "5802VN62140810TQC000123463046CBD",
  );
});

test("another's reader finds account, amount and memo in every code", () => {
  const account = fc.stringMatching(/^[0-9]{6,19}$/);
  const bin = fc.stringMatching(/^97[0-9]{4}$/);
  fc.assert(
    fc.property(
      fc.record({ bin, account, amount: fc.integer({ min: 1, max: 10 ** 12 }) }),
      fc.integer({ min: 1, max: 10 ** 9 }),
      (to, number) => {
        const memo = memoCode("TQC", number);

        const read = new QRPay(vietQr({ ...to, memo }));

        expect(read.isValid).toBe(true);
        expect(read.consumer).toMatchObject({ bankBin: to.bin, bankNumber: to.account });
        expect([read.amount, read.additionalData.purpose]).toEqual([String(to.amount), memo]);
      },
    ),
  );
});

test("what a code cannot carry is a bug, not a wrong code", () => {
  const to = { bin: "970416", account: "257678859", amount: 1, memo: "TQC0000427" };

  expect(() => vietQr({ ...to, memo: "ủng hộ" })).toThrow("memo");
  expect(() => vietQr({ ...to, memo: "A".repeat(26) })).toThrow("memo");
  expect(() => vietQr({ ...to, amount: 0.5 })).toThrow("whole đồng");
});
