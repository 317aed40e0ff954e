import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 } from "uuid";
import type { NeedView } from "#domain/needViews.ts";
import type { page } from "#domain/answers.ts";
import type * as v from "valibot";
import { bareCommits } from "./commits.ts";
import { measureExports } from "./exporting.ts";
import { measureImports } from "./imports.ts";
import { getJson, measure, signIn, withServer, type Kind, type Measured } from "./load.ts";
import { measureLog } from "./log.ts";
import { measureVerify } from "./verifying.ts";
import { builtProvince, driver, type Size } from "./province/built.ts";
import { measureStatements } from "./statements.ts";
import {
  exportTable,
  importTable,
  logTable,
  verifyTable,
  statementsTable,
  table,
  type Column,
} from "./table.ts";

// `npm run bench`: what the server does a second through HTTP, beside a bare Hono "hello" and a
// bare SQLite commit in the same run; how long lists and a bank's busiest
// day take to come in; what the public log costs; and how long files of a whole ledger take. Everything goes to loopback and ends by itself.
const cache = join(import.meta.dirname, "../../.cache/bench");
const demo: Size = { sites: 100, entries: 600 };
const large: Size = { sites: 5_000, entries: 100_000 };
const sizes: Record<string, Size> = { demo, large };

mkdirSync(cache, { recursive: true });
const hello = await measureHello();
const columns: Column[] = [];
for (const [name, size] of Object.entries(sizes))
  columns.push({ name, size, rows: await measureServer(await builtProvince(cache, size)) });
const commits = bareCommits(2_000);
const imports = await measureImports(await builtProvince(cache, demo));
const statements = await measureStatements(await builtProvince(cache, demo));
const logs = [];
for (const size of Object.values(sizes))
  logs.push(await measureLog(await builtProvince(cache, size)));
const verified = await measureVerify(await builtProvince(cache, large));
const exported = await measureExports(await builtProvince(cache, large));
const tables = [
  table({ hello, commits, columns }),
  importTable(imports),
  statementsTable(statements),
  logTable(logs),
  verifyTable(verified),
  exportTable(exported),
];
console.log(tables.join("\n\n"));
const last = { hello, commits, columns, imports, statements, logs, verified, exported };
writeFileSync(join(cache, "last.json"), JSON.stringify(last, undefined, 2));

async function measureHello(): Promise<Measured> {
  return withServer("hello.ts", [], (port) =>
    measure(port, { what: "hello", connections: 64, next: () => ({ path: "/" }) }),
  );
}

/** Measures on a copy: promises change the data. */
async function measureServer(built: string): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), "la-lanh-bench-"));
  cpSync(built, folder, { recursive: true });
  try {
    return await withServer("serve.ts", [folder], async (port) => {
      const measured: Measured[] = [];
      for (const kind of await kindsOf(`http://127.0.0.1:${port}`))
        measured.push(await measure(port, kind));
      return measured;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function kindsOf(origin: string): Promise<Kind[]> {
  const { items: needs } = await getJson<v.InferOutput<ReturnType<typeof page<typeof NeedView>>>>(
    `${origin}/api/needs?limit=500`,
  );
  const cookie = await signIn(origin, driver);
  const campaign = needs[0]?.campaign ?? "";
  const lines = needs.flatMap(({ lines: [first] }) => (first ? [first.id] : []));
  let at = 0;
  const turn = <One>(of: readonly One[]): One => {
    const one = of[at++ % of.length];
    if (one === undefined) throw new Error("there is nothing to measure with");
    return one;
  };
  const connections = 64;
  return [
    { what: "need page", connections, next: () => ({ path: `/api/needs/${turn(needs).id}` }) },
    {
      what: "list of 100 needs",
      connections,
      next: () => ({ path: `/api/needs?campaign=${campaign}&limit=100` }),
    },
    {
      what: "map viewport",
      connections,
      next: () => {
        const { lat, lng } = turn(needs).site;
        const bbox = [lng - 0.4, lat - 0.3, lng + 0.4, lat + 0.3].map((side) => side.toFixed(3));
        return { path: `/api/map?campaign=${campaign}&bbox=${bbox.join()}&zoom=10` };
      },
    },
    {
      what: "totals by cluster",
      connections,
      next: () => ({ path: `/api/totals?campaign=${campaign}&by=cluster` }),
    },
    {
      what: "promise (durable)",
      connections,
      next: () => ({
        path: "/api/pledges",
        headers: { cookie, "content-type": "application/json", "idempotency-key": v7(), origin },
        body: JSON.stringify({ id: v7(), needLine: turn(lines), quantity: 1 }),
      }),
    },
  ];
}
