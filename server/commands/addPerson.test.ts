import { expect, test } from "vitest";
import { credentials, memberships, users } from "#db/schema/accounts.ts";
import { testContext } from "#server/testing.ts";
import { accepted, smallProvince } from "#server/testing/story.ts";
import { addPerson, type NewPerson } from "./addPerson.ts";

const officer: NewPerson = {
  username: "so",
  name: "Nguyễn Thị Lụa",
  passwordHash: "$scrypt$…",
  memberships: [{ role: "department" }],
};

async function everyone(context: Awaited<ReturnType<typeof testContext>>) {
  const { read } = context.db;
  return {
    users: await read.select().from(users),
    credentials: await read.select().from(credentials),
    memberships: await read.select().from(memberships),
  };
}

test("a person is added with a password and every membership", async () => {
  const context = await testContext();
  const { school, cluster } = await smallProvince(context);

  const { id } = accepted(
    await addPerson(context, {
      ...officer,
      username: " Truong-001",
      memberships: [
        { role: "school", school },
        { role: "cluster", cluster },
      ],
    }),
  );

  expect(await everyone(context)).toMatchObject({
    users: [{ id, username: "truong-001", name: officer.name }],
    credentials: [{ userId: id, providerId: "credential", password: officer.passwordHash }],
    memberships: [
      { userId: id, role: "school", school, cluster: null },
      { userId: id, role: "cluster", school: null, cluster },
    ],
  });
});

test("a user name that is taken is refused and adds nothing, in whatever case", async () => {
  const context = await testContext();
  await addPerson(context, officer);
  const before = await everyone(context);

  const again = await addPerson(context, { ...officer, username: "SO", name: "Ai đó" });

  expect(again).toMatchObject({ ok: false, code: "duplicate_id", facts: { username: "so" } });
  expect(await everyone(context)).toEqual(before);
});

test("what nobody could type as a user name is refused", async () => {
  const context = await testContext();

  for (const username of ["", "a", "có dấu", "a b", "-so", "so-", "x".repeat(31)])
    expect(await addPerson(context, { ...officer, username })).toMatchObject({
      ok: false,
      code: "invalid_input",
    });
  expect((await everyone(context)).users).toEqual([]);
});

test("a membership of a cluster that does not exist adds nobody", async () => {
  const context = await testContext();
  const nowhere = { ...officer, memberships: [{ role: "cluster" as const, cluster: "nowhere" }] };

  await expect(addPerson(context, nowhere)).rejects.toThrow();

  expect(await everyone(context)).toEqual({ users: [], credentials: [], memberships: [] });
});
