import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { sharedContext } from "#server/testing.ts";
import { placesScene } from "#server/testing/placesScene.ts";

const context = await sharedContext();

describe("clusters", () => {
  test("are added and changed, and each change is kept with what was before", async () => {
    const { done, json, changesOf } = await placesScene(context);
    const id = v7();
    const code = `c${id.slice(-8)}`;

    await done("clusters", { id, code: ` ${code} `, name: "Cụm số 16" });
    await done(`clusters/${id}/change`, { name: "Cụm số 17" });
    await done(`clusters/${id}/change`, { name: "Cụm số 17" });

    const { items } = await json("clusters");
    expect(items).toContainEqual({ id, code: code.toUpperCase(), name: "Cụm số 17", schools: 0 });
    expect(await changesOf(id)).toEqual([
      [{ name: "Cụm số 16" }, { name: "Cụm số 17" }],
      [null, { code: code.toUpperCase(), name: "Cụm số 16" }],
    ]);
  });

  test("a code or id that is taken is refused, and one that is no code", async () => {
    const { refused, json, province } = await placesScene(context);
    const { items } = await json("clusters");
    const [taken] = (items as { id: string; code: string }[]).filter(
      ({ id }) => id === province.cluster,
    );

    const name = "Cụm số 16";
    expect(await refused("clusters", { id: v7(), code: taken!.code, name })).toEqual({
      status: 409,
      code: "code_taken",
      facts: { code: taken!.code, name: "Cụm số 1" },
    });
    expect(
      await refused(`clusters/${province.otherCluster}/change`, { code: taken!.code }),
    ).toMatchObject({ code: "code_taken" });
    expect(await refused("clusters", { id: province.cluster, code: "NEW1", name })).toMatchObject({
      code: "duplicate_id",
    });
    expect(await refused("clusters", { id: v7(), code: "Cụm 1", name })).toMatchObject({
      status: 400,
      issues: [{ path: ["code"], code: "not_a_code" }],
    });
    expect(await refused(`clusters/${v7()}/change`, { name })).toMatchObject({ status: 404 });
  });
});

describe("schools", () => {
  test("come with their main site, which stands at the commune's point without a position", async () => {
    const { done, json, newSchool } = await placesScene(context);
    const school = newSchool();

    const answer = await done("schools", school);

    const code = school.code.toUpperCase();
    expect(answer).toEqual({ id: school.id, code });
    expect(await json(`schools/${school.id}`)).toMatchObject({
      code,
      level: "primary",
      sites: [
        {
          id: school.site.id,
          code: `${code}-1`,
          name: "Điểm trường chính",
          main: true,
          positionFrom: "commune",
          lat: 22.8,
          lng: 105,
          pupils: 80,
        },
      ],
    });
    const { items } = await json(`schools?text=${code}&commune=00691`);
    expect(items).toMatchObject([{ id: school.id }]);
  });

  test("change what they are called and where they belong", async () => {
    const { done, json, newSchool, changesOf } = await placesScene(context);
    const school = newSchool();
    await done("schools", school);

    await done(`schools/${school.id}/change`, { name: "THCS Hoa Lê", level: "lower_secondary" });
    await done(`schools/${school.id}/change`, { cluster: null });
    await done(`schools/${school.id}/change`, { cluster: null });

    expect(await json(`schools/${school.id}`)).toMatchObject({
      name: "THCS Hoa Lê",
      level: "lower_secondary",
      cluster: null,
    });
    expect((await changesOf(school.id)).slice(0, 2)).toEqual([
      [{ cluster: school.cluster }, { cluster: null }],
      [
        { name: "Tiểu học Hoa Lê", level: "primary" },
        { name: "THCS Hoa Lê", level: "lower_secondary" },
      ],
    ]);
  });

  test("an unknown commune or cluster, a taken code and a wrong level are refused", async () => {
    const { refused, newSchool, done } = await placesScene(context);
    const school = newSchool();
    await done("schools", school);

    expect(await refused("schools", newSchool({ commune: "99999" }))).toMatchObject({
      status: 404,
      facts: { what: "commune" },
    });
    expect(await refused("schools", newSchool({ cluster: v7() }))).toMatchObject({
      status: 404,
      facts: { what: "cluster" },
    });
    expect(await refused("schools", newSchool({ code: school.code }))).toMatchObject({
      code: "code_taken",
    });
    expect(await refused("schools", newSchool({ level: "mầm non" }))).toMatchObject({
      issues: [{ path: ["level"], code: "not_a_choice" }],
    });
    const taken = newSchool({ site: school.site });
    expect(await refused("schools", taken)).toMatchObject({ code: "duplicate_id" });
    expect(await refused(`schools/${school.id}/change`, { commune: "99999" })).toMatchObject({
      status: 404,
    });
  });
});
