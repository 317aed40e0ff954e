import type { BankAccount } from "./campaign.ts";
import { assert } from "./decision.ts";

/** What a transfer says: to whom, how much, and the words by which it is found again. */
export interface Transfer extends Pick<BankAccount, "bin" | "account"> {
  /** Whole đồng. */
  amount: number;
  /** Letters, digits and spaces of ASCII, at most 25: EMVCo's limit for a purpose. */
  memo: string;
}

/** NAPAS's identifier among EMVCo's, and its service of transfers to an account. */
const napas = "A000000727";
const toAccount = "QRIBFTTA";

/**
 * The text of a VietQR code that any Vietnamese bank's app reads as a transfer ready to be sent: a
 * merchant-presented code of EMVCo ("EMV QRCPS Merchant-Presented Mode" 1.1) in the layout of
 * NAPAS ("Format Specification of VietQR Code for NAPAS 247" 1.0). Throws on a memo that it cannot
 * carry.
 */
export function vietQr({ bin, account, amount, memo }: Transfer): string {
  assert(/^[A-Za-z0-9 ]{1,25}$/.test(memo), "a transfer's memo is 1 to 25 letters, digits, spaces");
  assert(Number.isSafeInteger(amount) && amount > 0, "a transfer is of whole đồng");
  const merchant =
    field("00", napas) +
    field("01", field("00", bin) + field("01", account)) +
    field("02", toAccount);
  const whole =
    field("00", "01") + // the format's version
    field("01", "12") + // for one use: it states an amount
    field("38", merchant) +
    field("53", "704") + // đồng (ISO 4217)
    field("54", String(amount)) +
    field("58", "VN") +
    field("62", field("08", memo)) +
    "6304";
  return whole + checksum(whole);
}

/** A tag, how long its value is in two digits, and the value. */
function field(tag: string, value: string): string {
  assert(value.length <= 99, "a field of a QR code has at most 99 characters");
  return tag + String(value.length).padStart(2, "0") + value;
}

/** CRC-16 of ISO/IEC 13239 (polynomial 0x1021, initial value 0xFFFF) in four hexadecimal digits. */
function checksum(text: string): string {
  let crc = 0xffff;
  for (const character of text) {
    crc ^= character.charCodeAt(0) << 8;
    for (let bit = 0; bit < 8; bit++)
      crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, "0");
}
