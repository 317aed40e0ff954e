import { deepEqual } from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 } from "uuid";
import { nextTurn } from "#db/nextTurn.ts";
import { readCode } from "#domain/code.ts";
import type { StatementLineView, StatementView } from "#domain/statementViews.ts";
import {
  inventCsv,
  inventXlsx,
  type StatementTruth,
} from "#server/testing/statements/inventStatement.ts";
import type { PlannedPromise, StatementPlan } from "#server/testing/statements/statementPlan.ts";
import { timed, type ImportMeasured } from "./imports.ts";
import { getJson, memoryOf, signIn, withServer } from "./load.ts";
import { driver, officer } from "./province/built.ts";

/** The most lines that a Vietnamese bank published of one account and day (September 2024). */
const busiestDay = 386_402;
/** A workbook of 100,000 rows, its title and its totals among them. */
const largestWorkbook = 99_980;
/** Promises of cash whose codes are in the memos, with as many codes that are spoiled. */
const promises = 2_000;
/** Lines that are left out: each must be found missing, and where. */
const missing = 60;

interface Office {
  origin: string;
  campaign: string;
  cookie: string;
}

/** What taking in one file came to. */
export interface StatementMeasured {
  parts: ImportMeasured[];
  /** Of the server's process, its threads included. */
  peakMegabytes: number;
}

/** Takes in the busiest real day as CSV, then a workbook as large as one may be, each on a server of its own. */
export async function measureStatements(built: string): Promise<StatementMeasured[]> {
  const plan = { bank: "agribank", seed: 7, missing } as const;
  return [
    await measureStatement(built, {
      name: "do.csv",
      plan: { ...plan, lines: busiestDay, perDay: busiestDay },
      invent: (whole) => inventCsv(whole, { keepsLines: false }),
    }),
    await measureStatement(built, {
      name: "do.xlsx",
      plan: { ...plan, lines: largestWorkbook, perDay: 10_000, pageLines: largestWorkbook },
      invent: inventXlsx,
    }),
  ];
}

interface Invention {
  name: string;
  plan: StatementPlan;
  invent(plan: StatementPlan): Invented | Promise<Invented>;
}
type Invented = { bytes: Buffer; truth: StatementTruth };

/**
 * Takes in a bank's file through HTTP: reads and stages it, then posts and matches it. Throws when a
 * line that names its promise clearly was not matched, or one to another promise, and when a line that
 * is missing is not found where it is missing.
 */
async function measureStatement(built: string, { name, plan, invent }: Invention) {
  const folder = mkdtempSync(join(tmpdir(), "la-lanh-bench-"));
  cpSync(built, folder, { recursive: true });
  try {
    return await withServer("serve.ts", [folder], async (port, server) => {
      const origin = `http://127.0.0.1:${port}`;
      const { items } = await getJson<{ items: { id: string }[] }>(`${origin}/api/campaigns`);
      const campaign = items[0]?.id ?? "";
      const promised = await promise(origin, campaign);
      const spoiled = { mangled: promises, otherAmounts: promises / 4 };
      const { bytes, truth } = await invent({ ...plan, promises: promised, ...spoiled });
      // Connections that the server closed meanwhile are seen to be closed.
      await nextTurn();
      const office = { origin, campaign, cookie: await signIn(origin, officer) };
      const parts = await takeIn(office, { name, bytes }, truth);
      await compare(office, truth);
      return { parts, peakMegabytes: await memoryOf(server, "peak") };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function promise(origin: string, campaign: string) {
  const cookie = await signIn(origin, driver);
  const made: PlannedPromise[] = [];
  const amounts = Array.from({ length: promises }, (_, at) => 100_000 + 1_000 * (at % 500));
  for (let from = 0; from < promises; from += atOnce)
    made.push(
      ...(await Promise.all(
        amounts.slice(from, from + atOnce).map(async (quantity) => {
          const body = { id: v7(), campaign, item: "VND", quantity };
          const { code } = await post({ origin, cookie, path: "/api/pledges", body });
          return { number: readCode(code ?? "")?.number ?? 0, amount: quantity };
        }),
      )),
    );
  return made;
}
/** How many promises are under way at once. */
const atOnce = 64;

async function takeIn(
  office: Office,
  { name, bytes }: { name: string; bytes: Buffer },
  { written, breaks }: StatementTruth,
) {
  const { origin, campaign, cookie } = office;
  const id = v7();
  const look = async () => {
    const answer = await fetch(`${origin}/api/statements/${id}`, { headers: { cookie } });
    return (await answer.json()) as StatementView;
  };
  const until = async (wanted: StatementView["state"], not: StatementView["state"]) => {
    for (;;) {
      const { state: now } = await look();
      if (now === wanted) return;
      if (now !== not) throw new Error(`the statement is ${now}`);
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
  };
  const read = async () => {
    const path = `/api/statements?campaign=${campaign}&id=${id}&name=${name}`;
    await post({ origin, cookie, path, body: bytes });
    await until("waiting", "staging");
  };
  const enter = async () => {
    await post({ origin, cookie, path: `/api/statements/${id}/post`, body: {} });
    await until("posted", "posting");
  };
  const parts = [];
  for (const [what, work] of [
    [`read and stage ${name}`, read],
    ["post and match it", enter],
  ] as const)
    parts.push({ what, rows: written, ...(await timed(origin, work)) });
  const { said } = await look();
  deepEqual(said?.proof, { kind: "broken", count: breaks.length, breaks });
  return parts;
}
const lookEveryMs = 100;

/** Every promise that a memo named clearly is matched, by that line, and no other line is. */
async function compare({ origin, campaign, cookie }: Office, { planted }: StatementTruth) {
  const wanted = planted
    .filter(({ what }) => what === "intact")
    .map(({ row, promise: number }) => `${row} ${number}`)
    .toSorted();
  const found: string[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const asked = `campaign=${campaign}&state=linked&direction=credit&limit=500&cursor=${cursor}`;
    const path = `${origin}/api/statement-lines?${cursor === "" ? asked.replace("&cursor=", "") : asked}`;
    const answer = await fetch(path, { headers: { cookie } });
    if (!answer.ok) throw new Error(await answer.text());
    const page = (await answer.json()) as { items: StatementLineView[]; next: string | null };
    for (const { row, links } of page.items)
      for (const { pledge } of links)
        found.push(`${row} ${readCode(pledge?.code ?? "")?.number ?? "nobody's"}`);
    cursor = page.next;
  }
  const [first] = wanted.filter((one) => !found.includes(one));
  const [stray] = found.filter((one) => !wanted.includes(one));
  if (first || stray) throw new Error(`not matched: ${first}; matched and should not be: ${stray}`);
}

async function post(asked: { origin: string; cookie: string; path: string; body: unknown }) {
  const { origin, cookie, path, body } = asked;
  const isFile = Buffer.isBuffer(body);
  const answer = await fetch(`${origin}${path}`, {
    method: "POST",
    headers: {
      cookie,
      origin,
      "idempotency-key": v7(),
      "content-type": isFile ? "application/octet-stream" : "application/json",
    },
    body: isFile ? new Uint8Array(body) : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as { code?: string };
}
