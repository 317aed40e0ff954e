import { expect, test } from "vitest";
import { membershipsOf } from "#db/people.ts";
import { testContext } from "#server/testing.ts";
import { accepted } from "#server/testing/story.ts";
import { addPerson } from "./addPerson.ts";
import { switchMembership } from "./switchMembership.ts";

test("a session that has ended meanwhile cannot act in another membership", async () => {
  const context = await testContext();
  const { id: account } = accepted(
    await addPerson(context, {
      username: "so",
      name: "Nguyễn Thị Lụa",
      passwordHash: "$scrypt$…",
      memberships: [{ role: "department" }, { role: "auditor" }],
    }),
  );
  const [, auditor] = await membershipsOf(context.db.read, account);

  const decision = await switchMembership(context, { session: "ended", account }, auditor!.id);

  expect(decision).toMatchObject({ ok: false, code: "not_signed_in" });
});
