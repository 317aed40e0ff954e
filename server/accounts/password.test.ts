import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./password.ts";

const cheap = { ln: 4, r: 8, p: 1 };

test("the right password is known again, and no other", async () => {
  const hash = await hashPassword("mật khẩu", cheap);

  expect(await verifyPassword("mật khẩu", hash)).toBe(true);
  expect(await verifyPassword("mat khau", hash)).toBe(false);
  expect(await verifyPassword("", hash)).toBe(false);
});

test("a password is the same however a keyboard composes its letters", async () => {
  const hash = await hashPassword("mật khẩu".normalize("NFD"), cheap);

  expect(await verifyPassword("mật khẩu".normalize("NFC"), hash)).toBe(true);
});

test("the same password twice is kept as two different hashes", async () => {
  expect(await hashPassword("a", cheap)).not.toBe(await hashPassword("a", cheap));
});

test("a hash that is not ours is a bug", async () => {
  await expect(verifyPassword("a", "5f4dcc3b5aa765d61d8327deb882cf99")).rejects.toThrow("scrypt");
});

test("hashing leaves the event loop free, and many hashes all get their turn", async () => {
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 1);

  const hashes = await Promise.all(Array.from({ length: 6 }, (_, i) => hashPassword(`${i}`)));

  clearInterval(ticking);
  expect(hashes).toHaveLength(6);
  expect(turns).toBeGreaterThan(20);
});
