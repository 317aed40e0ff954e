import fc from "fast-check";
import { expect, test } from "vitest";
import { communes as realCommunes } from "#server/reference/tuyenQuang.ts";
import type { Known, MembershipState, SiteState } from "#domain/imports/known.ts";
import { listRows } from "#domain/imports/listRows.ts";
import { planLists } from "#domain/imports/planLists.ts";
import { outcomesOf } from "#domain/imports/report.ts";
import { roles } from "#domain/actor.ts";
import { positionSources, schoolLevels } from "#domain/place.ts";
import { filledSheets, templateSheets } from "./listSheets.ts";
import { readTable } from "./readTable.ts";
import { writeTable } from "./writeTable.ts";

const communes = realCommunes.map((commune) => ({ ...commune, located: true, formerly: [] }));

/** What importing a workbook with these sheets would do to a province. */
async function plan(sheets: ReturnType<typeof templateSheets>, known: Known) {
  const written = await writeTable(sheets);
  const read = written.ok ? await readTable(Buffer.from(written.value), "a") : written;
  if (!read.ok) throw new Error(read.code);
  const world = { known, communes, mayManageOffice: true };
  return planLists(read.value, { ...world, gifts: "campaign_missing" });
}

const nowhere: Known = { clusters: [], schools: [], sites: [], people: [] };

test("the template imports nothing, and says that its examples are left out", async () => {
  const planned = await plan(templateSheets(communes), nowhere);

  expect(planned.problems).toEqual([]);
  expect(outcomesOf(planned, communes)).toEqual([]);
  expect(new Set(planned.warnings.map(({ code }) => code))).toEqual(new Set(["example_skipped"]));
  expect(planned.tables.map(({ kind }) => kind).slice(0, 4)).toEqual([
    "clusters",
    "schools",
    "sites",
    "people",
  ]);
});

/** Names as people may have given them, and worse. */
const name = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      "=1+1",
      "-5",
      "007",
      "1.234",
      "TRUE",
      '"Hoa; Mận", Sơn',
      "a  b",
      "@SUM(A1)",
      "23/11/2026",
    ),
  )
  .map((text) =>
    text
      .replace(/[\p{C}]/gu, "")
      .trim()
      .normalize("NFC"),
  )
  .filter((text) => text !== "");
const code = fc.stringMatching(/^[A-Z0-9][A-Z0-9.-]{0,7}$/);
const codes = (max: number) => fc.uniqueArray(code, { minLength: 1, maxLength: max });
/** Around Hà Giang, which lies in the province. */
const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const province = fc
  .record({ clusters: codes(4), schools: codes(5), people: codes(5) })
  .chain(({ clusters, schools, people }) =>
    fc.record({
      clusters: fc.tuple(...clusters.map((own) => state({ code: fc.constant(own), name }))),
      schools: fc.tuple(
        ...schools.map((own) =>
          state({
            code: fc.constant(own),
            name,
            level: fc.constantFrom(...schoolLevels),
            cluster: fc.option(fc.constantFrom(...clusters)),
            commune: fc.constantFrom(...communes.map(({ id }) => id)),
          }),
        ),
      ),
      sites: fc.tuple(...schools.flatMap((school) => [1, 2].map((at) => site(school, at)))),
      people: fc.tuple(
        ...people.map((own) =>
          state({
            code: fc.option(fc.constant(own)),
            name: fc.oneof(name, fc.constant("Lò Thị Hoa")),
            memberships: fc.uniqueArray(membership(clusters, schools), {
              minLength: 1,
              maxLength: 3,
              selector: (one) => JSON.stringify(one),
            }),
          }),
        ),
      ),
    }),
  ) satisfies fc.Arbitrary<Known>;

function state<State>(fields: { [Field in keyof State]: fc.Arbitrary<State[Field]> }) {
  return fc.record(fields).map((made) => ({ id: JSON.stringify(made), state: made as State }));
}

function site(school: string, at: number) {
  return state<SiteState>({
    code: fc.constant(`${school}-${at}`),
    school: fc.constant(school),
    name,
    main: fc.constant(at === 1),
    lat: degrees(22.76, 22.86),
    lng: degrees(104.9, 105.1),
    positionFrom: fc.constantFrom(...positionSources),
    pupils: fc.nat({ max: 1_000 }),
    staff: fc.nat({ max: 100 }),
    isClosed: fc.boolean(),
  });
}

function membership(clusters: string[], schools: string[]): fc.Arbitrary<MembershipState> {
  return fc
    .tuple(fc.constantFrom(...roles), fc.constantFrom(...clusters), fc.constantFrom(...schools))
    .map(([role, cluster, school]) => ({
      role,
      cluster: role === "cluster" ? cluster : null,
      school: role === "school" ? school : null,
    }));
}

test("a province's own list changes nothing, whatever its names and codes", async () => {
  await fc.assert(
    fc.asyncProperty(province, async (known) => {
      const planned = await plan(filledSheets(listRows(known, communes), communes), known);

      expect(planned.problems).toEqual([]);
      expect(planned.warnings.filter(({ code }) => code.startsWith("site_"))).toEqual([]);
      expect(outcomesOf(planned, communes).filter(({ what }) => what !== "unchanged")).toEqual([]);
      expect([
        planned.clusters.length,
        planned.schools.length,
        planned.sites.length,
        planned.people.length,
      ]).toEqual([
        known.clusters.length,
        known.schools.length,
        known.sites.length,
        known.people.length,
      ]);
    }),
    { numRuns: 60 },
  );
});
