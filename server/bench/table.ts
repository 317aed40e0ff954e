import type { Exported } from "./exporting.ts";
import type { ImportMeasured } from "./imports.ts";
import type { LogMeasured } from "./log.ts";
import type { Measured } from "./load.ts";
import type { StatementMeasured } from "./statements.ts";
import type { Verified } from "./verifying.ts";
import type { Size } from "./province/built.ts";

/** What was measured at one size. */
export interface Column {
  name: string;
  size: Size;
  rows: Measured[];
}

/** The measurements as a table with the ratio of each to "hello". */
export function table(run: { hello: Measured; commits: number; columns: Column[] }): string {
  const head = ["size", "what", "per second", "p50 ms", "p99 ms", "of hello"];
  const rows = run.columns.flatMap(({ name, size, rows: measured }) =>
    measured.map(({ what, perSecond, p50, p99 }) => [
      `${name}: ${size.sites} sites, ${size.entries} entries`,
      what,
      perSecond.toFixed(0),
      p50.toFixed(1),
      p99.toFixed(1),
      (perSecond / run.hello.perSecond).toFixed(3),
    ]),
  );
  const { perSecond, p50, p99 } = run.hello;
  const bare = [
    ["", "bare Hono hello", perSecond.toFixed(0), p50.toFixed(1), p99.toFixed(1), "1.000"],
    [
      "",
      "bare SQLite commit",
      run.commits.toFixed(0),
      "",
      "",
      (run.commits / perSecond).toFixed(3),
    ],
  ];
  return written(head, [...bare, ...rows]);
}

/** How long imports took, as a table. */
export function importTable(measured: readonly ImportMeasured[]): string {
  const head = ["what", "rows", "seconds", "longest wait of others, ms"];
  const rows = measured.map(({ what, rows, ms, longestWaitMs }) => {
    return [what, String(rows), (ms / 1_000).toFixed(2), longestWaitMs.toFixed(0)];
  });
  return written(head, rows);
}

/** What the public log costs, as a table. */
export function logTable(measured: readonly LogMeasured[]): string {
  const head = [
    "entries",
    "promises a second without the log",
    "with it",
    "it costs",
    "proof ms",
    "proof bytes",
  ];
  const rows = measured.map((log) => [
    String(log.entries),
    log.without.toFixed(0),
    log.with.toFixed(0),
    `${((1 - log.with / log.without) * 100).toFixed(1)} %`,
    log.proofMs.toFixed(2),
    String(log.proofBytes),
  ]);
  return written(head, rows);
}

/** What taking in a bank's files took, as a table of each. */
export function statementsTable(measured: readonly StatementMeasured[]): string {
  return measured
    .map(({ parts, peakMegabytes }) => {
      return `${importTable(parts)}\nPeak memory of the server: ${peakMegabytes.toFixed(0)} MB`;
    })
    .join("\n\n");
}

/** How long a full check of the ledger took, as a table. */
export function verifyTable({ entries, seconds }: Verified): string {
  return written(["entries", "full check, seconds"], [[String(entries), seconds.toFixed(1)]]);
}

/** How long files of a whole ledger took to make and send, and the memory that it took, as a table. */
export function exportTable(measured: readonly Exported[]): string {
  const head = ["file", "entries", "MB", "seconds", "MB more memory"];
  const rows = measured.map(({ what, entries, megabytes, seconds, moreMegabytes }) => [
    what,
    String(entries),
    megabytes.toFixed(1),
    seconds.toFixed(1),
    moreMegabytes.toFixed(0),
  ]);
  return written(head, rows);
}

function written(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}
