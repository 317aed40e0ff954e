import { expect, test } from "vitest";
import { browserOf, person, problem, problemOf, servedApp } from "#server/testing/people.ts";
import { testContext } from "#server/testing.ts";
import { letBackIn } from "./letBackIn.ts";

test("an only administrator who forgot the password sets a new one by a link made at the machine", async () => {
  const context = await testContext();
  await person(context, "quan-tri", [{ role: "administrator" }]);
  const browser = browserOf(await servedApp(context));

  const made = await letBackIn(context, "quan-tri");

  const token = made.ok ? made.value : "";
  const next = "con trâu đen qua cầu tre";
  const accepted = await browser.post("/api/invitations/accept", { token, password: next });
  expect(accepted.status).toBe(200);
  await browser.signOut();
  expect((await browser.signIn("quan-tri", next)).status).toBe(200);
  const again = await browser.post("/api/invitations/accept", { token, password: next });
  expect(await problemOf(again)).toEqual(problem(409, "link_used"));
});

test("nobody is made up: a name that nobody has gets no link", async () => {
  const context = await testContext();

  expect(await letBackIn(context, "khong-ai")).toMatchObject({ code: "unknown" });
});
