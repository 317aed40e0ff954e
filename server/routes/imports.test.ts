import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { worldOfLists } from "#db/imports.ts";
import { changes } from "#db/schema/places.ts";
import type { Actor } from "#domain/actor.ts";
import { sharedContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { everything } from "#server/testing/everything.ts";
import { fewLists, listSender, workbook } from "#server/testing/listSender.ts";
import { departmentActor, smallProvince } from "#server/testing/story.ts";

const context = await sharedContext();
const { app, get } = await testApp(context);
const { report, importing, imported } = listSender({ app });
await smallProvince(context);

const administrator: Actor = { account: "quan-tri", role: "administrator", alsoClusters: [] };
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;

describe("importing a file", () => {
  test("adds clusters, schools, sites and people who refer to each other, with who did it", async () => {
    const file = await workbook(fewLists("1X"));

    await imported(file);

    const world = await worldOfLists(context.db.read);
    const own = <State extends { code: string | null }>(all: readonly { state: State }[]) =>
      all.filter(({ state }) => state.code?.includes("1X")).map(({ state }) => state);
    expect(own(world.known.clusters)).toEqual([{ code: "C1X", name: "Cụm vùng cao" }]);
    expect(own(world.known.schools)).toEqual([
      {
        code: "S1X",
        name: "Mầm non Hoa Chuối",
        level: "preschool",
        cluster: "C1X",
        commune: "00691",
      },
    ]);
    const place = { school: "S1X", isClosed: false };
    expect(own(world.known.sites)).toEqual([
      {
        ...place,
        code: "S1X-1",
        name: "Trung tâm",
        main: true,
        lat: 22.8,
        lng: 105,
        positionFrom: "commune",
        pupils: 1120,
        staff: 11,
      },
      {
        ...place,
        code: "S1X-2",
        name: "Nà Lung",
        main: false,
        lat: 22.81234,
        lng: 104.95678,
        positionFrom: "list",
        pupils: 32,
        staff: 3,
      },
    ]);
    expect(own(world.known.people)).toEqual([
      {
        code: "GV1X",
        name: "Lò Thị Hoa",
        memberships: [
          { role: "school", school: "S1X", cluster: null },
          { role: "cluster", school: null, cluster: "C1X" },
        ],
      },
    ]);
    const kept = await context.db.read.select().from(changes);
    const came = kept.filter(({ after }) => after.includes("1X"));
    expect(came).toHaveLength(6);
    expect(new Set(came.map(({ account, importId }) => `${account} ${importId !== null}`))).toEqual(
      new Set(["so true"]),
    );
  });

  test("again changes nothing and writes nothing", async () => {
    const file = await workbook(fewLists("1B"));
    await imported(file);
    const [before, told] = [await everything(context.db.read), await report(file)];

    await imported(file);

    const { acts: _, ...after } = await everything(context.db.read);
    expect(
      told.counts.map(({ unchanged, added, changed }) => [unchanged, added + changed]),
    ).toEqual([
      [1, 0],
      [1, 0],
      [2, 0],
      [2, 0],
    ]);
    expect({ ...after, acts: before.acts }).toEqual(before);
  });

  test("what a list does not say stays as it is", async () => {
    await imported(await workbook(fewLists("1C")));
    const file = await workbook({
      Trường: [
        ["Mã trường", "Tên trường", "Số trẻ"],
        ["S1C", null, 99],
      ],
    });

    const told = await report(file);

    expect(told.problems).toEqual([]);
    expect(told.changes).toMatchObject([
      { kind: "sites", code: "S1C-1", fields: [{ field: "pupils", before: 1120, after: 99 }] },
    ]);
  });

  test("with anything wrong imports nothing at all", async () => {
    const file = await workbook({
      ...fewLists("1D"),
      Cụm: [
        ["Mã cụm", "Tên cụm"],
        ["C1D", "Cụm vùng cao"],
        ["C1E", null],
      ],
    });
    const before = await everything(context.db.read);

    const answer = await importing(file);

    expect([answer.status, await codeOf(answer)]).toEqual([409, "list_has_errors"]);
    expect(await everything(context.db.read)).toEqual(before);
  });

  test("that would no longer do what was shown imports nothing", async () => {
    const file = await workbook(fewLists("1F"));
    const { plan } = await report(file);
    await imported(
      await workbook({
        Cụm: [
          ["Mã cụm", "Tên cụm"],
          ["C1F", "Cụm khác"],
        ],
      }),
    );
    const before = await everything(context.db.read);

    const answer = await importing(file, { plan });

    expect([answer.status, await codeOf(answer)]).toEqual([409, "list_changed"]);
    expect(await everything(context.db.read)).toEqual(before);
  });

  test("under the same key is answered as the first time; another file under it is refused", async () => {
    const [file, key] = [await workbook(fewLists("1G")), v7()];
    const { plan } = await report(file);

    const first = await importing(file, { key, plan });
    const second = await importing(file, { key, plan });
    const other = await importing(await workbook(fewLists("1H")), { key, plan });

    expect([second.status, second.headers.get("idempotency-hit"), await second.json()]).toEqual([
      201,
      "true",
      await first.json(),
    ]);
    expect(await codeOf(other)).toBe("key_reused");
  });

  test("an administrator is added by an administrator alone", async () => {
    const file = await workbook({
      Người: [
        ["Họ tên", "Vai trò"],
        ["Mã Văn Sìn", "Quản trị"],
      ],
    });

    const told = await report(file);
    await imported(file, administrator);

    expect(told.problems).toMatchObject([{ row: 2, column: "Vai trò", code: "office_only" }]);
    expect((await report(file)).problems).toEqual([]);
  });

  test("is told among the imports of the past", async () => {
    await imported(await workbook(fewLists("1K")));

    const answer = await get("/api/imports?limit=1", departmentActor);

    expect(await answer.json()).toMatchObject({
      items: [{ fileName: "a.xlsx", added: 6, changed: 0, unchanged: 0, at: context.now() }],
      next: expect.any(String),
    });
  });
});
