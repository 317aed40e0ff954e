import { writeXlsx } from "hucre/xlsx";
import { v7 } from "uuid";
import { expect } from "vitest";
import type { Actor } from "#domain/actor.ts";
import type { ImportReport } from "#domain/importViews.ts";
import type { TestApp } from "./app.ts";
import { departmentActor } from "./story.ts";

export type FileBytes = Uint8Array | string;
type Cells = (string | number | null)[];

/** A workbook with these sheets. */
export const workbook = (sheets: Record<string, Cells[]>) =>
  writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) });

/** Sends files to an app as the office does: checks them, and imports what was checked. */
export function listSender({ app }: Pick<TestApp, "app">) {
  async function check(file: FileBytes, actor: Actor = departmentActor, name = "danh-sach.xlsx") {
    return app.request(`/api/imports/check?name=${encodeURIComponent(name)}`, {
      method: "POST",
      headers: { "x-actor": JSON.stringify(actor), "accept-language": "vi" },
      body: file as BodyInit,
    });
  }

  async function report(file: FileBytes, actor: Actor = departmentActor): Promise<ImportReport> {
    const answer = await check(file, actor);
    expect([answer.status, answer.ok ? "" : await answer.text()]).toEqual([200, ""]);
    return (await answer.json()) as ImportReport;
  }

  /** Imports a file under a key of its own unless one is given, whatever the answer. */
  async function importing(
    file: FileBytes,
    {
      actor = departmentActor,
      key = v7(),
      plan = "",
    }: { actor?: Actor; key?: string; plan?: string } = {},
  ) {
    const checked = plan || (await report(file, actor)).plan;
    return app.request(`/api/imports?name=a.xlsx&plan=${checked}`, {
      method: "POST",
      headers: { "x-actor": JSON.stringify(actor), "idempotency-key": key },
      body: file as BodyInit,
    });
  }

  /** Imports a file that must have nothing wrong. */
  async function imported(file: FileBytes, actor: Actor = departmentActor): Promise<void> {
    expect((await report(file, actor)).problems).toEqual([]);
    const answer = await importing(file, { actor });
    expect([answer.status, answer.ok ? "" : await answer.text()]).toEqual([201, ""]);
  }

  return { check, report, importing, imported };
}

/** A cluster, a school, two sites and three people under a code of their own. */
export const fewLists = (code: string) => ({
  Cụm: [
    ["Mã cụm", "Tên cụm"],
    [`C${code}`, "Cụm vùng cao"],
  ],
  Trường: [
    ["Mã trường", "Tên trường", "Mã cụm", "Xã/phường"],
    [`S${code}`, "Mầm non Hoa Chuối", `C${code}`, "Phường Hà Giang 2"],
  ],
  "Điểm trường": [
    ["Mã trường", "Tên điểm trường", "Điểm chính", "Vị trí", "Số trẻ", "Số cán bộ"],
    [`S${code}`, "Nà Lung", null, "22.81234, 104.95678", 32, 3],
    [`S${code}`, "Trung tâm", "x", null, "1.120", 11],
  ],
  Người: [
    ["Họ tên", "Vai trò", "Mã trường", "Mã cụm", "Mã người"],
    ["Lò Thị Hoa", "Hiệu trưởng", `S${code}`, null, `GV${code}`],
    ["Lò Thị Hoa", "Tổ trưởng cụm", null, `C${code}`, `GV${code}`],
    ["Vàng A Páo", null, `S${code}`, null, null],
  ],
});
