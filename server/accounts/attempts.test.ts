import { expect, test } from "vitest";
import { limits, wrongPasswords } from "./attempts.ts";

const school = "203.0.113.7";

function counted() {
  let at = 0;
  const attemptsOf = wrongPasswords(() => at);
  return { attemptsOf, setNow: (next: number) => (at = next) };
}

test("a right password does not count, however many sign in from one address", () => {
  const { attemptsOf } = counted();

  for (let i = 0; i < 2 * limits.address.max; i++) {
    const attempts = attemptsOf(`truong-${i}`, school);
    expect(attempts.take()).toBeUndefined();
    attempts.giveBack();
  }
});

test("guesses at once are as many guesses as one after the other", () => {
  const { attemptsOf } = counted();

  const taken = Array.from({ length: 50 }, () => attemptsOf("so", school).take());

  expect(taken.filter((wait) => !wait)).toHaveLength(limits.personThere.max);
});

test("who guesses the passwords of many from one address is stopped", () => {
  const { attemptsOf } = counted();
  for (let i = 0; i < limits.address.max; i++) attemptsOf(`truong-${i}`, school).take();

  expect(attemptsOf("cum-01", school).take()).toEqual({ waitSeconds: 300 });
  expect(attemptsOf("cum-01", "198.51.100.1").take()).toBeUndefined();
});

test("who guesses one password from many addresses is stopped", () => {
  const { attemptsOf } = counted();
  for (let i = 0; i < limits.person.max; i++) attemptsOf("so", `198.51.100.${i}`).take();

  expect(attemptsOf("so", school).take()).toEqual({ waitSeconds: 300 });
});

test("the wait shrinks and ends with the window", () => {
  const { attemptsOf, setNow } = counted();
  for (let i = 0; i < limits.personThere.max; i++) attemptsOf("so", school).take();

  setNow(limits.personThere.windowMs - 1500);
  expect(attemptsOf("so", school).take()).toEqual({ waitSeconds: 2 });
  setNow(limits.personThere.windowMs);
  expect(attemptsOf("so", school).take()).toBeUndefined();
});
