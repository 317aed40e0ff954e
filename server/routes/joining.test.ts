import { describe, expect, test } from "vitest";
import { actsAfter, lastActNumber } from "#db/acts.ts";
import { invitations, sessions } from "#db/schema/accounts.ts";
import { wrongLinks } from "#server/accounts/attempts.ts";
import { everything } from "#server/testing/everything.ts";
import {
  goodPassword,
  joinWith,
  linksSeen,
  office,
  opened,
  personSeen,
  tokenFor,
} from "#server/testing/office.ts";
import { me, person, problem, problemOf } from "#server/testing/people.ts";
import { readEvents } from "#server/testing/stream.ts";
import { v7 } from "uuid";

const dayMs = 86_400_000;

/** Somebody invited by the department, and the token of their link. */
async function invited() {
  const all = await office();
  const { id } = await all.invite(all.department);
  return { ...all, id, token: await tokenFor(all.department.browser, id) };
}

describe("a link", () => {
  test("says whom and what it is for, as often as it is opened, and changes nothing", async () => {
    const { context, stranger, token } = await invited();
    const before = await everything(context.db.read);

    const first = await opened(stranger(), token);

    expect(await opened(stranger(), token)).toEqual(first);
    expect(first).toEqual({
      kind: "join",
      name: "Hoàng Thị Ví Dụ",
      memberships: [{ role: "school", organisation: "Mầm non Hoa Đào" }],
      department: "Sở Giáo dục và Đào tạo Tuyên Quang",
      expiresAt: context.now() + 7 * dayMs,
    });
    expect(await everything(context.db.read)).toEqual(before);
  });

  test("sets user name, name and password, signs in, and then is spent", async () => {
    const { stranger, department, id, token } = await invited();
    const browser = stranger();

    const joined = await joinWith(browser, token, { name: "Hoàng Thị Mẫu", username: "Hoa-Dao" });
    const again = await joinWith(stranger(), token, { username: "khac" });

    expect([joined.status, await joined.json()]).toEqual([200, { username: "hoa-dao" }]);
    expect(await me(browser)).toMatchObject({ name: "Hoàng Thị Mẫu", username: "hoa-dao" });
    expect(await problemOf(again)).toEqual(problem(409, "link_used"));
    expect((await stranger().signIn("hoa-dao", goodPassword)).status).toBe(200);
    expect(await linksSeen(department.browser)).toEqual([]);
    expect(await personSeen(department.browser, id)).toMatchObject({
      state: "active",
      invitation: { state: "used" },
    });
  });

  test("tells the office, and only the office, who came in", async () => {
    const { context, stranger, department, invite, id, token } = await invited();
    const from = await lastActNumber(context.db.read);
    await joinWith(stranger(), token, { username: "hoa-dao" });
    await invite(department);

    const heard = await readEvents(await department.browser.get(`/api/live?after=${from}`), 2);

    expect(heard.map(({ kind }) => kind)).toEqual(["person_joined", "person_added"]);
    expect(heard[0]).toEqual({ number: from + 1, kind: "person_joined", id });
    const told = (await actsAfter(context.db.read, from)).map(({ audience }) => audience);
    expect(told).toEqual(["office", "office"]);
  });

  test("used by two at once lets one in", async () => {
    const { context, stranger, token } = await invited();
    const before = (await context.db.read.select().from(sessions)).length;

    const answers = await Promise.all([
      joinWith(stranger(), token, { username: "mot" }),
      joinWith(stranger(), token, { username: "hai" }),
    ]);

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await context.db.read.select().from(sessions)).toHaveLength(before + 1);
  });

  test("ends after its days, as the printed one does after thirty", async () => {
    const { context, department, stranger, invite, token } = await invited();
    const printed = await invite(department, undefined, { days: 30 });
    const later = await tokenFor(department.browser, printed.id);

    context.setNow(context.now() + 7 * dayMs);

    const [short, long] = [await joinWith(stranger(), token), await joinWith(stranger(), later)];
    expect(await problemOf(short)).toEqual(problem(409, "link_expired"));
    expect(long.status).toBe(200);
  });

  test("that was replaced or revoked works no more", async () => {
    const { department, stranger, id, token } = await invited();

    await department.browser.act(`/api/people/${id}/invite`);
    const second = await tokenFor(department.browser, id);
    const replaced = await joinWith(stranger(), token);
    await department.browser.act(`/api/people/${id}/revoke`);
    const revoked = await joinWith(stranger(), second);

    expect(second).not.toBe(token);
    for (const answer of [replaced, revoked])
      expect(await problemOf(answer)).toEqual(problem(409, "link_revoked"));
    expect(await personSeen(department.browser, id)).toMatchObject({ state: "invited" });
  });

  test("of a person who is disabled is not opened and not used", async () => {
    const { department, stranger, id, token } = await invited();
    await department.browser.act(`/api/people/${id}/disable`);

    const open = await stranger().post("/api/invitations/open", { token });
    const use = await joinWith(stranger(), token);

    expect(await problemOf(open)).toEqual(problem(403, "person_disabled"));
    expect(await problemOf(use)).toEqual(problem(403, "person_disabled"));
  });

  test("that is guessed is unknown, and after some guesses nobody there may guess more", async () => {
    const { context, stranger, token } = await invited();
    const guess = (at: number) =>
      stranger().post("/api/invitations/open", { token: `${at}`.padStart(22, "A") });

    const first = await guess(0);
    for (let at = 1; at < wrongLinks.max; at++) await guess(at);
    const refused = await guess(wrongLinks.max);
    const accepting = await joinWith(stranger(), token);
    context.setNow(context.now() + wrongLinks.windowMs);

    expect(await problemOf(first)).toEqual(problem(404, "unknown"));
    expect(await problemOf(refused)).toEqual(problem(429, "too_many"));
    expect(accepting.status).toBe(429);
    expect((await joinWith(stranger(), token)).status).toBe(200);
  });

  test("is not spent by a user name that is taken or missing, or by a bad password", async () => {
    const { context, stranger, token } = await invited();
    await person(context, "truong-009", [{ role: "auditor" }]);
    const before = await everything(context.db.read);
    const refused = async (more: Record<string, unknown>) => {
      const answer = await joinWith(stranger(), token, more);
      const told = (await answer.json()) as { code: string; issues?: { code: string }[] };
      return told.issues?.map(({ code }) => code).join() ?? told.code;
    };

    expect(await refused({ username: "Truong-009" })).toBe("user_name_taken");
    expect(await refused({ username: undefined })).toBe("required");
    expect(await refused({ username: "có dấu" })).toBe("not_a_user_name");
    expect(await refused({ password: "mười bốn chữ." })).toBe("password_too_short");
    expect(await refused({ password: "x".repeat(201) })).toBe("too_long");
    expect(await refused({ password: "passwordpassword1" })).toBe("password_common");
    expect(await refused({ password: "Mầm non Hoa Đào 2026" })).toBe("password_like_name");
    expect(await everything(context.db.read)).toEqual(before);
    expect((await joinWith(stranger(), token)).status).toBe(200);
  });

  test("for a new password keeps the user name and ends every session of before", async () => {
    const { department, school, stranger } = await office();
    await department.browser.act(`/api/people/${school.id}/invite`);
    const token = await tokenFor(department.browser, school.id);
    const told = await opened(stranger(), token);

    const joined = await joinWith(stranger(), token, { username: "ten-khac", name: "Tên khác" });

    expect(told).toMatchObject({ kind: "password", username: "truong-001" });
    expect(await joined.json()).toEqual({ username: "truong-001" });
    expect((await school.browser.get("/api/me")).status).toBe(401);
    expect((await stranger().signIn("truong-001")).status).toBe(401);
    const browser = stranger();
    await browser.signIn("truong-001", goodPassword);
    expect((await me(browser)).name).toBe("Cô truong-001");
  });

  test("begins a session of its own, whatever cookie the browser brought", async () => {
    const { context, department, school, token } = await invited();
    const cookie = school.browser.cookies.get("la-lanh.session_token");

    await joinWith(school.browser, token);

    expect(school.browser.cookies.get("la-lanh.session_token")).not.toBe(cookie);
    expect((await me(school.browser)).username).toBe("truong-002");
    const left = await context.db.read.select().from(sessions);
    expect(left.filter(({ userId }) => userId === school.id)).toEqual([]);
    expect(left.some(({ userId }) => userId === department.id)).toBe(true);
  });
});

describe("inviting everyone", () => {
  test("gives each who has not joined one link, and lets those that are out last longer", async () => {
    const { context, department, province, invite } = await office();
    const early = await invite(department);
    const head = await invite(department, [{ role: "cluster", cluster: province.cluster }]);
    await department.browser.act(`/api/people/${head.id}/revoke`);
    const kept = await tokenFor(department.browser, early.id);

    const all = { id: v7(), days: 30 };
    const answer = await department.browser.act("/api/people/invite-all", all);

    expect([answer.status, await answer.json()]).toEqual([200, { id: all.id }]);
    const links = await linksSeen(department.browser);
    expect(links.map((link) => link.person).toSorted()).toEqual([early.id, head.id].toSorted());
    expect(links.map(({ expiresAt }) => expiresAt)).toEqual(
      Array(2).fill(context.now() + 30 * dayMs),
    );
    expect(await tokenFor(department.browser, early.id)).toBe(kept);
  });

  test("of a role or cluster leaves the others alone, and never shortens a link", async () => {
    const { context, administrator, department, province, invite } = await office();
    const inCluster = await invite(department, undefined, { days: 30 });
    const auditor = await invite(administrator, [{ role: "auditor" }]);
    await administrator.browser.act(`/api/people/${auditor.id}/revoke`);

    const of = (more: object) =>
      administrator.browser.act("/api/people/invite-all", { id: v7(), days: 7, ...more });
    await of({ role: "school" });
    await of({ cluster: province.cluster });

    const links = await linksSeen(administrator.browser);
    expect(links).toMatchObject([{ person: inCluster.id, expiresAt: context.now() + 30 * dayMs }]);
    await of({ role: "auditor" });
    expect(await linksSeen(administrator.browser, "?role=auditor")).toMatchObject([
      { person: auditor.id },
    ]);
  });
});

test("no token, password or hash of one is kept where people read", async () => {
  const { context, stranger, token } = await invited();
  await joinWith(stranger(), token);
  const rows = await context.db.read.select().from(invitations);

  const { acts: kept, changes, invitations: links } = await everything(context.db.read);
  const told = [...(kept ?? []), ...(changes ?? [])].join("\n");
  for (const secret of [token, goodPassword, "$scrypt", rows[0]!.tokenHash])
    expect(told).not.toContain(secret);
  expect(links?.join()).not.toContain(token);
  expect(kept?.join()).toContain("person_added");
});
