import { expect, test } from "vitest";
import type { AskedPlan } from "#domain/imports/planner.ts";
import { communes } from "#server/reference/tuyenQuang.ts";
import { planTable } from "./planTable.ts";
import { createTables } from "./tableThreads.ts";

const asked: AskedPlan = {
  sheets: [
    {
      name: "Trường",
      rows: [
        ["Mã trường", "Tên trường", "Cấp học", "Xã/phường", "Vị trí"],
        ["MN001", "Mầm non Hoa Ban", "Mầm non", communes[0]?.id ?? "", null],
        ["MN002", "Mầm non Hoa Mận", "Mầm", communes[1]?.name ?? "", "22.8, 105"],
      ],
    },
  ],
  world: {
    known: { clusters: [], schools: [], sites: [], people: [] },
    communes: communes.map((commune) => ({ ...commune, located: true, formerly: [] })),
    mayManageOffice: false,
    gifts: "campaign_missing",
  },
};

test("a list that is planned in a thread of its own is planned as it is here", async () => {
  const here = await planTable(asked);

  const there = await createTables().plan(asked);

  expect(there).toEqual(here);
  expect(here).toMatchObject({
    ok: true,
    value: { changesTotal: 2, plan: { problems: [{ row: 3, code: "not_a_choice" }] } },
  });
});
