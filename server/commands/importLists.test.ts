import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { allClusters } from "#db/clusters.ts";
import { dayOf } from "#domain/calendar.ts";
import type { AskedPlan } from "#domain/imports/planner.ts";
import { sharedContext } from "#server/testing.ts";
import { everything } from "#server/testing/everything.ts";
import { accepted, by, departmentActor, smallProvince } from "#server/testing/story.ts";
import { planTable } from "../tables/planTable.ts";
import type { Answered } from "./act.ts";
import { addPlaces } from "./addPlaces.ts";
import { importLists } from "./importLists.ts";
import { planFile } from "./planFile.ts";

// A list is planned before its transaction begins: what changes meanwhile is not overlooked.
const context = await sharedContext();
await smallProvince(context);
const { read } = context.db;
let codes = 0;
const newCode = () => `NL${++codes}`;

const addCluster = (code: string, name: string) =>
  addPlaces(context, { clusters: [{ id: v7(), code, name }] });
const namesOf = async (code: string) =>
  (await allClusters(read)).filter((one) => one.code === code).map(({ name }) => name);

/** A list of one new cluster that was checked; importing it does something after each planning. */
async function checkedList(code: string, meanwhile: () => Promise<void>) {
  const rows = [
    ["Mã cụm", "Tên cụm"],
    [code, "Cụm vùng cao"],
  ];
  const file = { name: "cum.xlsx", sha256: "a".repeat(64), sheets: [{ name: "Cụm", rows }] };
  const asked = { ...file, actor: departmentActor, campaign: undefined };
  const today = dayOf(context.now());
  const checked = accepted(await planFile(read, { plan: planTable }, { ...asked, today }));
  const tables = {
    async plan(plan: AskedPlan) {
      const planned = await planTable(plan);
      await meanwhile();
      return planned;
    },
  };
  return () =>
    importLists({ ...context, tables }, by(departmentActor), {
      ...file,
      campaign: undefined,
      plan: checked.hash,
    });
}

describe("what changes while a list is planned", () => {
  test("and is none of its business lets it in all the same", async () => {
    const [code, other] = [newCode(), newCode()];
    let times = 0;
    const importing = await checkedList(code, async () => {
      if (++times === 1) await addCluster(other, "Cụm khác");
    });

    accepted<Answered>(await importing());

    expect(times).toBe(2);
    expect([await namesOf(code), await namesOf(other)]).toEqual([["Cụm vùng cao"], ["Cụm khác"]]);
  });

  test("and what the list would change is told: nothing of the list comes in", async () => {
    const code = newCode();
    let before: unknown;
    const importing = await checkedList(code, async () => {
      if (before) return;
      await addCluster(code, "Cụm đặt tên khác");
      before = await everything(read);
    });

    const refused = await importing();

    expect(refused).toMatchObject({ ok: false, code: "list_changed" });
    expect(await everything(read)).toEqual(before);
  });

  test("again and again is given up as changed", async () => {
    const code = newCode();
    let times = 0;
    const importing = await checkedList(code, async () => {
      times++;
      await addCluster(newCode(), "Cụm khác");
    });

    const refused = await importing();

    expect(refused).toMatchObject({ ok: false, code: "list_changed" });
    expect(times).toBe(3);
    expect(await namesOf(code)).toEqual([]);
  });
});
