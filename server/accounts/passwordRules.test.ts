import { expect, test } from "vitest";
import { findWeakness } from "./passwordRules.ts";

const names = ["hoa-dao", "Hoàng Thị Ví Dụ", "Mầm non Hoa Đào", "Cụm số 1"];
const found = (passwords: string[]) =>
  Promise.all(passwords.map((password) => findWeakness(password, names)));

test("a few words that do not belong together are good, with accents or without, in any script", async () => {
  const good = [
    "con trâu đen qua cầu tre",
    "bon tu bat ky la du roi",
    "Xk29!mq pLw0 zz9",
    "สวัสดีตอนเช้าทุกคนครับ",
  ];

  expect(await found(good)).toEqual(good.map(() => undefined));
});

test("common passwords, repetitions, sequences and walks over the keyboard are common", async () => {
  const common = [
    "passwordpassword1",
    "123456789012345",
    "111111111111111",
    "abcdefghijklmnop",
    "qwertyuiopasdfgh",
    "truongtruongtruong",
    "a".repeat(200),
    "P@ssw0rdP@ssw0rd",
  ];

  expect(await found(common)).toEqual(common.map(() => "password_common"));
});

test("a password of nothing but names and a year is like a name, however it is written", async () => {
  const likeNames = [
    "Mầm non Hoa Đào 2026",
    "mamnonhoadao2026",
    "hoang.thi.vi.du.hoa-dao",
    "Lá Lành Lá Lành!",
    "la-lanh-cum-so-1",
  ];

  expect(await found(likeNames)).toEqual(likeNames.map(() => "password_like_name"));
});

test("a name among other words is no harm", async () => {
  expect(await findWeakness("Hoa Đào nở bên suối tháng ba", names)).toBeUndefined();
});
