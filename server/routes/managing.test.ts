import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { officeRoles } from "#domain/actor.ts";
import { everything } from "#server/testing/everything.ts";
import { joinWith, linksSeen, office, personSeen, tokenFor } from "#server/testing/office.ts";
import { problem, problemOf, testAuth } from "#server/testing/people.ts";

describe("a person who is disabled", () => {
  test("is signed out at once, and cannot sign in, of which only who knows the password hears", async () => {
    const { department, school, stranger } = await office();

    await department.browser.act(`/api/people/${school.id}/disable`);

    expect((await school.browser.get("/api/me")).status).toBe(401);
    const [right, wrong] = [
      await stranger().signIn("truong-001"),
      await stranger().signIn("truong-001", "sai"),
    ];
    expect(await problemOf(right)).toEqual(problem(403, "person_disabled"));
    expect(await problemOf(wrong)).toEqual(problem(401, "wrong_password"));
    expect(await personSeen(department.browser, school.id)).toMatchObject({ state: "disabled" });
  });

  test("can sign in again when enabled, and their sessions of before stay ended", async () => {
    const { department, school, stranger } = await office();
    await department.browser.act(`/api/people/${school.id}/disable`);

    await department.browser.act(`/api/people/${school.id}/enable`);

    expect((await school.browser.get("/api/me")).status).toBe(401);
    expect((await stranger().signIn("truong-001")).status).toBe(200);
  });

  test("is given no link", async () => {
    const { department, school } = await office();
    await department.browser.act(`/api/people/${school.id}/disable`);

    const answer = await department.browser.act(`/api/people/${school.id}/invite`);

    expect(await problemOf(answer)).toEqual(problem(403, "person_disabled"));
    expect(await linksSeen(department.browser)).toEqual([]);
  });
});

// Who could make an auditor's or a colleague's link could count and close a period alone.
describe("people of the office", () => {
  test.each(officeRoles)("are not made %s or managed by the department", async (role) => {
    const { context, province, administrator, department, school, invite } = await office();
    const memberships = [{ role }];
    const mixed = [...memberships, { role: "school" as const, school: province.otherSchool }];
    const { id } = await invite(administrator, memberships);
    const both = await invite(administrator, mixed);
    const before = await everything(context.db.read);
    const browser = department.browser;

    const answers = [
      (await invite(department, memberships)).answer,
      (await invite(department, mixed)).answer,
      await browser.act(`/api/people/${school.id}/change`, { memberships }),
      await browser.act(`/api/people/${department.id}/change`, { memberships }),
      await browser.act(`/api/people/${id}/change`, { name: "Ai" }),
      await browser.act(`/api/people/${id}/invite`),
      await browser.act(`/api/people/${both.id}/invite`),
      await browser.act(`/api/people/${id}/revoke`),
      await browser.act(`/api/people/${id}/disable`),
      await browser.act(`/api/people/${id}/enable`),
    ];

    for (const answer of answers)
      expect(await problemOf(answer)).toEqual(problem(403, "not_allowed"));
    expect(await everything(context.db.read)).toEqual(before);
    expect(await linksSeen(browser)).toEqual([]);
    await browser.act("/api/people/invite-all", { id: v7() });
    expect(await linksSeen(administrator.browser)).toMatchObject([
      { person: id },
      { person: both.id },
    ]);
  });
});

describe("administrators", () => {
  test("do not disable themselves, take their own role, or make themselves a link", async () => {
    const { administrator } = await office();
    const { id, browser } = administrator;

    const answers = [
      await browser.act(`/api/people/${id}/disable`),
      await browser.act(`/api/people/${id}/change`, { memberships: [{ role: "department" }] }),
      await browser.act(`/api/people/${id}/invite`),
    ];
    const more = [{ role: "department" }, { role: "administrator" }];
    const added = await browser.act(`/api/people/${id}/change`, { memberships: more });

    for (const answer of answers)
      expect(await problemOf(answer)).toEqual(problem(409, "not_yourself"));
    expect(added.status).toBe(200);
  });

  test("manage each other", async () => {
    const { administrator, stranger, invite } = await office();
    const { id } = await invite(administrator, [{ role: "administrator" }]);
    const second = stranger();
    await joinWith(second, await tokenFor(administrator.browser, id), { username: "quantri-2" });

    const answer = await second.act(`/api/people/${administrator.id}/disable`);

    expect(answer.status).toBe(200);
    expect((await administrator.browser.get("/api/me")).status).toBe(401);
  });
});

test.each([
  ["department", "Sở"],
  ["auditor", "Kiểm toán"],
  ["administrator", "Quản trị"],
] as const)(
  "who becomes %s has no link from before, which the department knew",
  async (role, word) => {
    const { app, administrator, department, invite, stranger } = await office();
    const { browser } = administrator;
    const changed = await invite(department);
    const listed = await invite(department, undefined, { code: "VD-01" });
    const tokens = [
      await tokenFor(department.browser, changed.id),
      await tokenFor(department.browser, listed.id),
    ];

    const memberships = [{ role }];
    await browser.act(`/api/people/${changed.id}/change`, { memberships });
    const list = `Mã người,Họ tên,Vai trò\nVD-01,Hoàng Thị Ví Dụ,${word}\n`;
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { cookie, origin: testAuth.publicUrl, "idempotency-key": v7() };
    const send = (path: string) => app.request(path, { method: "POST", headers, body: list });
    const { plan } = await (await send("/api/imports/check")).json();
    expect((await send(`/api/imports?plan=${plan}`)).status).toBe(201);

    for (const token of tokens)
      expect(await problemOf(await joinWith(stranger(), token))).toEqual(
        problem(409, "link_revoked"),
      );
  },
);
