import { expect, test } from "vitest";
import { bankName, banks } from "./banks.ts";

test("every bank has a BIN of six digits and a name of its own", () => {
  expect(banks.length).toBeGreaterThan(40);
  expect(banks.every(({ bin }) => /^\d{6}$/.test(bin))).toBe(true);
  expect(new Set(banks.map(({ bin }) => bin)).size).toBe(banks.length);
  expect(new Set(banks.map(({ name }) => name)).size).toBe(banks.length);
});

test("a bank is called by its name, one that we do not know by its BIN", () => {
  expect(bankName("970436")).toBe("Vietcombank");
  expect(bankName("000000")).toBe("000000");
});
