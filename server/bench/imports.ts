import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { writeXlsx } from "hucre/xlsx";
import { v7 } from "uuid";
import { addDays, dayOf } from "#domain/calendar.ts";
import type { ImportReport } from "#domain/importViews.ts";
import { communes } from "#server/reference/tuyenQuang.ts";
import { getJson, signIn, withServer } from "./load.ts";
import { officer } from "./province/built.ts";
import { pick } from "./province/places.ts";

/** How long a file of so many rows took to check or to import, and whoever asked meanwhile to wait. */
export interface ImportMeasured {
  what: string;
  rows: number;
  ms: number;
  /** The longest that any other request waited for its answer meanwhile. */
  longestWaitMs: number;
}

const rows = 5_000;

/** Checks and imports a list of 5,000 schools and sites, and 5,000 past gifts, into a copy of a province. */
export async function measureImports(built: string): Promise<ImportMeasured[]> {
  const folder = mkdtempSync(join(tmpdir(), "la-lanh-bench-"));
  cpSync(built, folder, { recursive: true });
  try {
    return await withServer("serve.ts", [folder], async (port) => {
      const origin = `http://127.0.0.1:${port}`;
      const cookie = await signIn(origin, officer);
      const { items } = await getJson<{ items: { id: string }[] }>(`${origin}/api/campaigns`);
      const campaign = items[0]?.id ?? "";
      return [
        ...(await measureFile({ origin, cookie, campaign }, "schools and sites", await lists())),
        ...(await measureFile({ origin, cookie, campaign }, "past gifts", await gifts())),
      ];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Office {
  origin: string;
  cookie: string;
  campaign: string;
}

async function measureFile(office: Office, what: string, file: Uint8Array) {
  const post = async (path: string) => {
    const answer = await fetch(`${office.origin}/api/imports${path}`, {
      method: "POST",
      headers: { cookie: office.cookie, origin: office.origin, "idempotency-key": v7() },
      body: file as BodyInit,
    });
    if (!answer.ok) throw new Error(`${what}: ${await answer.text()}`);
    return answer.json();
  };
  const asked = `campaign=${office.campaign}&name=do.xlsx`;
  let plan = "";
  const check = async () => {
    const report = (await post(`/check?${asked}`)) as ImportReport;
    const [first] = report.problems;
    if (first) throw new Error(`${what}: row ${first.row}: ${first.message}`);
    plan = report.plan;
  };
  return [
    { what: `check ${what}`, rows, ...(await timed(office.origin, check)) },
    {
      what: `import ${what}`,
      rows,
      ...(await timed(office.origin, () => post(`?${asked}&plan=${plan}`))),
    },
  ];
}

/** Runs work while somebody else asks one thing after another. */
export async function timed(origin: string, work: () => Promise<unknown>) {
  const asker = new Worker(join(import.meta.dirname, "asker.ts"), { workerData: { origin } });
  await once(asker, "online");
  const begun = performance.now();
  try {
    await work();
  } finally {
    asker.postMessage("stop");
  }
  const ms = performance.now() - begun;
  const [longestWaitMs] = (await once(asker, "message")) as [number];
  return { ms, longestWaitMs };
}

/** New schools of the province, and three sites for each. */
export async function lists() {
  const schools = Array.from({ length: rows / 4 }, (_, at) => [
    `DO${at}`,
    `Mầm non Đo số ${at}`,
    "Mầm non",
    `C${at % 15}`,
    pick(communes, at).name,
  ]);
  const sites = Array.from({ length: (rows / 4) * 3 }, (_, at) => [
    `DO${at % (rows / 4)}`,
    `Điểm bản số ${at}`,
    `${(22 + (at % 100) / 200).toFixed(5)}, ${(105 + (at % 90) / 300).toFixed(5)}`,
    20 + (at % 60),
    2 + (at % 5),
  ]);
  const heads = [
    ["Mã trường", "Tên trường", "Cấp học", "Mã cụm", "Xã/phường"],
    ["Mã trường", "Tên điểm trường", "Vị trí", "Số trẻ", "Số cán bộ"],
  ];
  return writeXlsx({
    sheets: [
      { name: "Trường", rows: [heads[0] ?? [], ...schools] },
      { name: "Điểm trường", rows: [heads[1] ?? [], ...sites] },
    ],
  });
}

/** A gift on each row, on a paper of its own: as many consignments and receipts as there can be. */
export async function gifts() {
  const today = dayOf(Date.now());
  const things = [
    ["Tiền", null, 2_000_000],
    ["Chăn trẻ em", 20, 3_600_000],
    ["Gạo", "150,5", 2_400_000],
  ] as const;
  const given = Array.from({ length: rows }, (_, at) => {
    const [year, month, day] = addDays(today, -(at % 40)).split("-");
    const [item, quantity, value] = things[at % 3] ?? things[0];
    const paper = [`${day}/${month}/${year}`, `BB-${at}`, `C${at % 15}`, `MN${at % 100}`];
    return [...paper, item, quantity, value];
  });
  const head = ["Ngày trao", "Số chứng từ", "Mã cụm", "Mã trường", "Mặt hàng", "Số lượng"];
  return writeXlsx({ sheets: [{ name: "Quà", rows: [[...head, "Giá trị (đồng)"], ...given] }] });
}
