import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { changes } from "#db/schema/places.ts";
import { everything } from "#server/testing/everything.ts";
import { linksSeen, office, peopleSeen, personSeen } from "#server/testing/office.ts";
import { me, problem, problemOf } from "#server/testing/people.ts";
import { v7 } from "uuid";

describe("adding a person", () => {
  test("tells who they are, where they act, and that they have not joined", async () => {
    const { department, province, invite } = await office();

    const { id, answer } = await invite(department, undefined, { code: "gv-17", days: 30 });

    expect([answer.status, await answer.json()]).toEqual([201, { id }]);
    expect(await personSeen(department.browser, id)).toMatchObject({
      id,
      name: "Hoàng Thị Ví Dụ",
      username: null,
      code: "GV-17",
      state: "invited",
      memberships: [
        { role: "school", school: { id: province.otherSchool, name: "Mầm non Hoa Đào" } },
      ],
      secondFactor: false,
      invitation: { kind: "join", state: "open" },
    });
  });

  test("twice with the same key is done once", async () => {
    const { department, province } = await office();
    const memberships = [{ role: "school", school: province.school }];
    const [asked, key] = [{ id: v7(), name: "Hoàng Thị Ví Dụ", memberships }, v7()];

    await department.browser.act("/api/people", asked, key);
    const again = await department.browser.act("/api/people", asked, key);

    expect([again.status, again.headers.get("idempotency-hit")]).toEqual([201, "true"]);
    expect(await linksSeen(department.browser)).toHaveLength(1);
  });

  test("is refused for a code, an id, a school or a cluster that cannot be, and adds nobody", async () => {
    const { context, department, invite } = await office();
    const { id } = await invite(department, undefined, { code: "GV-17" });
    const before = await everything(context.db.read);

    const answers = await Promise.all([
      invite(department, undefined, { code: "gv-17" }),
      invite(department, undefined, { id }),
      invite(department, [{ role: "school", school: v7() }]),
      invite(department, [{ role: "cluster", cluster: v7() }]),
    ]);

    const problems = await Promise.all(answers.map(({ answer }) => problemOf(answer)));
    expect(problems).toEqual([
      problem(409, "code_taken"),
      problem(409, "duplicate_id"),
      problem(404, "unknown"),
      problem(404, "unknown"),
    ]);
    expect(await everything(context.db.read)).toEqual(before);
  });

  test("names what is wrong with a membership", async () => {
    const { department, province, invite } = await office();
    const wrong = [
      [],
      [{ role: "school" }],
      [{ role: "cluster", school: province.school }],
      [{ role: "king" }],
      Array.from({ length: 31 }, () => ({ role: "auditor" })),
    ];

    const issues = [];
    for (const memberships of wrong) {
      const { answer } = await invite(department, undefined, { memberships });
      const told = (await answer.json()) as { issues: { path: unknown; code: string }[] };
      issues.push(told.issues.map(({ path, code }) => [path, code]));
    }

    expect(issues).toEqual([
      [[["memberships"], "no_membership"]],
      [[["memberships", 0, "school"], "required"]],
      [[["memberships", 0, "cluster"], "required"]],
      [[["memberships", 0, "role"], "not_a_choice"]],
      [[["memberships"], "too_many_lines"]],
    ]);
  });
});

describe("the list of people", () => {
  test("is found in by name, code and school, whatever the accents and case", async () => {
    const { department, invite } = await office();
    const { id } = await invite(department, undefined, { code: "GV-17" });
    const found = async (text: string) =>
      (await peopleSeen(department.browser, `?text=${encodeURIComponent(text)}`)).map((p) => p.id);

    expect(await found("hoang thi vi")).toEqual([id]);
    expect(await found("VÍ DỤ")).toEqual([id]);
    expect(await found("gv-17")).toEqual([id]);
    expect(await found("hoa đào")).toEqual([id]);
    expect(await found("nobody")).toEqual([]);
  });

  test("is narrowed by state, role, cluster and school, and paged by name", async () => {
    const { department, school, province, invite } = await office();
    const { id } = await invite(department);
    const ids = async (query: string) =>
      (await peopleSeen(department.browser, query)).map((one) => one.id);

    expect(await ids("?state=invited")).toEqual([id]);
    expect(await ids("?state=active&role=school")).toEqual([school.id]);
    expect(await ids(`?cluster=${province.cluster}`)).toEqual([id]);
    expect(await ids(`?school=${province.school}`)).toEqual([school.id]);
    const all = await ids("");
    const first = await (await department.browser.get("/api/people?limit=3")).json();
    const rest = await (await department.browser.get(`/api/people?cursor=${first.next}`)).json();
    const paged = [...first.items, ...rest.items].map((one: { id: string }) => one.id);
    expect(paged).toEqual(all);
    expect(all).toHaveLength(4);
  });

  test("are not looked for after a name with a zero, which no database has", async () => {
    const { department } = await office();
    const place = Buffer.from(JSON.stringify({ search: "a\0", id: department.id }));

    const answer = await department.browser.get(
      `/api/people?cursor=${place.toString("base64url")}`,
    );

    expect(await problemOf(answer)).toEqual(problem(400, "invalid_input"));
  });

  test("comes with the open link of one of them when asked for", async () => {
    const { department, province, invite } = await office();
    const { id } = await invite(department);
    await invite(department, [{ role: "cluster", cluster: province.cluster }]);

    const links = await linksSeen(department.browser, `?person=${id}`);

    expect(links.map(({ person }) => person)).toEqual([id]);
  });

  test("is the office's alone, and so is each person", async () => {
    const { school, stranger } = await office();

    for (const path of ["/api/people", `/api/people/${school.id}`, "/api/invitations"]) {
      expect(await problemOf(await school.browser.get(path))).toEqual(problem(403, "not_allowed"));
      expect(await problemOf(await stranger().get(path))).toEqual(problem(401, "not_signed_in"));
    }
  });
});

describe("changing a person", () => {
  test("keeps memberships that stay, and a session whose own goes falls back", async () => {
    const { context, department, school, province } = await office();
    const path = `/api/people/${school.id}/change`;
    const both = [
      { role: "cluster", cluster: province.cluster },
      { role: "school", school: province.school },
    ];
    const [first] = (await me(school.browser)).memberships;
    await department.browser.act(path, { memberships: both });
    const held = (await me(school.browser)).memberships;
    const cluster = held.find(({ role }) => role === "cluster");
    await school.browser.post("/api/me/active", { membership: cluster?.id });

    const answer = await department.browser.act(path, { memberships: [both[1]] });

    expect(answer.status).toBe(200);
    expect(held).toContainEqual(first);
    expect(await me(school.browser)).toMatchObject({ memberships: [first], active: first?.id });
    const kept = await context.db.read.select().from(changes).where(eq(changes.kind, "person"));
    expect(kept.map(({ subject, kind, account }) => [subject, kind, account])).toEqual([
      [school.id, "person", department.id],
      [school.id, "person", department.id],
    ]);
    expect(JSON.parse(kept[1]!.after)).toEqual({
      memberships: [{ role: "school", organisation: "Mầm non Hoa Mận" }],
    });
  });

  test("gives a new name and code, takes a code away, and refuses one that is taken", async () => {
    const { department, school, invite } = await office();
    const path = `/api/people/${school.id}/change`;
    await invite(department, undefined, { code: "GV-17" });

    await department.browser.act(path, { name: "Lò Thị Mẫu", code: "GV-18" });
    const taken = await department.browser.act(path, { code: "GV-17" });
    const named = await personSeen(department.browser, school.id);
    await department.browser.act(path, { code: null });

    expect(await problemOf(taken)).toEqual(problem(409, "code_taken"));
    expect(named).toMatchObject({ name: "Lò Thị Mẫu", code: "GV-18" });
    expect(await personSeen(department.browser, school.id)).not.toHaveProperty("code");
  });

  test("of who is not there, or into a school that is not, is unknown and changes nothing", async () => {
    const { context, department, school } = await office();
    const before = await everything(context.db.read);

    const nobody = await department.browser.act(`/api/people/${v7()}/change`, { name: "Ai" });
    const nowhere = await department.browser.act(`/api/people/${school.id}/change`, {
      name: "Ai",
      memberships: [{ role: "school", school: v7() }],
    });

    expect(await problemOf(nobody)).toEqual(problem(404, "unknown"));
    expect(await problemOf(nowhere)).toEqual(problem(404, "unknown"));
    expect(await everything(context.db.read)).toEqual(before);
  });
});
