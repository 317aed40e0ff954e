import { expect, test } from "vitest";
import { limits } from "#server/accounts/attempts.ts";
import { goodPassword, office, type Browser } from "#server/testing/office.ts";
import { me, password, problem, problemOf } from "#server/testing/people.ts";

function begin(browser: Browser, typed: string) {
  return browser.post("/api/me/second-factor/begin", { password: typed });
}

test("a second factor is not switched on by who holds a signed-in phone without its password", async () => {
  const { school } = await office();

  const wrong = await begin(school.browser, "không phải mật khẩu");
  const nothing = await school.browser.post("/api/me/second-factor/begin", {});
  const confirmed = await school.browser.post("/api/me/second-factor/confirm", { code: "000000" });

  expect(await problemOf(wrong)).toEqual(problem(401, "wrong_password"));
  expect(await problemOf(nothing)).toEqual(problem(400, "invalid_input"));
  expect(await problemOf(confirmed)).toEqual(problem(409, "second_factor_off"));
  expect(await me(school.browser)).toMatchObject({ secondFactor: "off" });
});

test("it is no way to guess the password: wrong ones count together with those of changing it", async () => {
  const { context, school } = await office();
  await school.browser.post("/api/me/password", { current: "sai", next: goodPassword });
  for (let i = 1; i < limits.personThere.max; i++) await begin(school.browser, "sai");

  const refused = await begin(school.browser, password);
  context.setNow(context.now() + limits.personThere.windowMs);

  expect(await problemOf(refused)).toEqual(problem(429, "too_many"));
  expect((await begin(school.browser, password)).status).toBe(200);
});
