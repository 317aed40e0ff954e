import type { Exported } from "./exporting.ts";
import type { ImportMeasured } from "./imports.ts";
import type { LogMeasured } from "./log.ts";
import type { Grown } from "./growth.ts";
import type { StatementMeasured } from "./statements.ts";
import type { Started } from "./starting.ts";
import type { Throughput } from "./throughput.ts";
import type { Verified } from "./verifying.ts";
import type { Size } from "./province/built.ts";

/** What DESIGN asks of requests as a part of "hello", with 64 connections and a full database. */
const goals: Record<string, number> = {
  "promise (durable)": 0.1,
  "need page": 1 / 3,
  "totals by cluster": 1 / 3,
  "map viewport": 0.15,
  "list of 100 needs": 0.1,
};

/** Requests a second and how long they took, with the ratio of each to "hello" right before. */
export function throughputTable(
  run: Throughput & { size: Size; commits: number; promises: number },
): string {
  const head = [
    "what",
    "connections",
    "per second",
    "p50 ms",
    "p99 ms",
    "hello",
    "of hello",
    "processor µs",
    "hello µs",
    "of hello",
  ];
  const rows = run.pairs.map(
    ({ what, connections, perSecond, p50, p99, processorMicros, hello }) => [
      what,
      String(connections),
      perSecond.toFixed(0),
      p50.toFixed(1),
      p99.toFixed(1),
      `${hello.perSecond.toFixed(0)} (p99 ${hello.p99.toFixed(1)})`,
      (perSecond / hello.perSecond).toFixed(3) + goalOf(what, connections),
      processorMicros.toFixed(0),
      hello.processorMicros.toFixed(0),
      (hello.processorMicros / processorMicros).toFixed(3),
    ],
  );
  const { sites, entries } = run.size;
  return [
    `${sites} sites, ${entries} entries. A bare SQLite commit: ${run.commits.toFixed(0)} a second.`,
    `The statements of promises alone, 64 in a commit: ${run.promises.toFixed(0)} a second.`,
    `Memory: ${run.idleMegabytes.toFixed(0)} MB idle, ${run.peakMegabytes.toFixed(0)} MB at most.`,
    "",
    written(head, rows),
  ].join("\n");
}

function goalOf(what: string, connections: number): string {
  const goal = goals[what];
  return goal !== undefined && connections === 64 ? ` (goal ${goal.toFixed(2)})` : "";
}

/** How long answers took as the ledger grew. */
export function growthTable(grown: readonly Grown[]): string {
  const sizes = [...new Set(grown.map(({ entries }) => entries))];
  const rows = [...Map.groupBy(grown, ({ what }) => what)].map(([what, of]) => {
    const [first, last] = [of.at(0)?.ms ?? 0, of.at(-1)?.ms ?? 0];
    return [what, ...of.map(({ ms }) => ms.toFixed(2)), (last / first).toFixed(2)];
  });
  return written(["ms after a promise", ...sizes.map(String), "grew (goal 1.20)"], rows);
}

/** How long a start took, and the memory of a server that nobody asks. */
export function startTable({ entries, firstAnswerMs, idleMegabytes }: Started): string {
  const head = ["entries", "first answer, ms (goal 1000)", "idle, MB (goal 150)"];
  return written(head, [[String(entries), firstAnswerMs.toFixed(0), idleMegabytes.toFixed(0)]]);
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
  const head = ["file", "entries", "MB", "seconds", "others waited, ms at most", "MB more memory"];
  const rows = measured.map(({ what, entries, megabytes, seconds, ...more }) => [
    what,
    String(entries),
    megabytes.toFixed(1),
    seconds.toFixed(1),
    more.othersWaitedMs.toFixed(0),
    more.moreMegabytes.toFixed(0),
  ]);
  return written(head, rows);
}

/** Cells as a table in Markdown. */
export function written(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}
