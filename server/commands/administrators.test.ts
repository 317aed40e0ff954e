import { expect, test } from "vitest";
import { accept } from "#domain/decision.ts";
import type { Actor } from "#domain/actor.ts";
import { testContext } from "#server/testing.ts";
import { everything } from "#server/testing/everything.ts";
import { person } from "#server/testing/people.ts";
import { accepted, by } from "#server/testing/story.ts";
import { acceptInvitation } from "./acceptInvitation.ts";
import { changePerson } from "./changePerson.ts";
import { disablePerson } from "./disablePerson.ts";
import { inviteFirst } from "./inviteFirst.ts";

const administrator = (account: string): Actor => ({
  account,
  role: "administrator",
  alsoClusters: [],
});

/** Two administrators. */
async function two() {
  const context = await testContext();
  const first = await person(context, "quantri-1", [{ role: "administrator" }]);
  const second = await person(context, "quantri-2", [{ role: "administrator" }]);
  return { context, first, second };
}

test("two administrators who disable each other at once leave one", async () => {
  const { context, first, second } = await two();

  const answers = await Promise.all([
    disablePerson(context, by(administrator(first)), second),
    disablePerson(context, by(administrator(second)), first),
  ]);

  expect(answers.map((answer) => (answer.ok ? "done" : answer.code))).toEqual([
    "done",
    "last_administrator",
  ]);
});

test("two administrators who take each other's role at once leave one, and nothing of the refused act", async () => {
  const { context, first, second } = await two();
  const memberships = [{ role: "department" as const }];
  accepted(await changePerson(context, by(administrator(first)), second, { memberships }));
  const before = await everything(context.db.read);

  const refused = await changePerson(context, by(administrator(second)), first, {
    name: "Tên khác",
    memberships,
  });

  expect(refused).toMatchObject({ ok: false, code: "last_administrator" });
  expect(await everything(context.db.read)).toEqual(before);
});

test("a first administrator is invited until one can sign in, always the same person", async () => {
  const context = await testContext();
  const tokens = [await inviteFirst(context), await inviteFirst(context)];
  context.setNow(context.now() + 8 * 86_400_000);
  tokens.push(await inviteFirst(context));

  const typed = { username: "quan-tri", name: "Lò Văn Mẫu", passwordHash: "$scrypt$…" };
  const use = (token = "") => acceptInvitation(context, { ...typed, token });
  const replaced = [await use(tokens[0]), await use(tokens[1])];
  const joined = await use(tokens[2]);

  expect(new Set(tokens).size).toBe(3);
  expect(replaced.map((one) => !one.ok && one.code)).toEqual(["link_revoked", "link_expired"]);
  expect(joined).toEqual(accept({ username: "quan-tri" }));
  expect(await inviteFirst(context)).toBeUndefined();
  const { users } = await everything(context.db.read);
  expect(users).toHaveLength(1);
});
