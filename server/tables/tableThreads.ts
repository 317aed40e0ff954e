import type { WriteSheet } from "hucre/xlsx";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { refuse, type Decision } from "#domain/decision.ts";
import type { AskedPlan, Planner } from "#domain/imports/planner.ts";
import { tableLimits, type Sheet } from "#domain/imports/table.ts";
import { createTurns } from "../turns.ts";

/** Tables that are read, planned or written at once, and that may wait for their turn. */
const [atOnce, waitingMax] = [2, 20];
/** What one table may use; beyond that its thread ends, and nothing else. */
const allowed: Allowed = { ms: tableLimits.readMs, heapMb: 512 };
type Allowed = { ms: number; heapMb: number };

/** What a thread is to do. */
export type TableJob =
  | { read: { bytes: Uint8Array; name: string } }
  | { plan: AskedPlan }
  | { write: WriteSheet[] };

/** Reads, plans and writes tables. */
export interface Tables extends Planner {
  /** Reads an uploaded file; `name` is what it is called, for the sheet of a CSV file. */
  read(bytes: Uint8Array, name: string): Promise<Decision<Sheet[]>>;
  /** Writes a workbook. */
  write(sheets: WriteSheet[]): Promise<Decision<Uint8Array>>;
}

/**
 * Reads, plans and writes tables so that the server stays free: each in a thread with limits of time and
 * memory. Refuses with `table_too_slow` or `table_too_large` what passes them, with `too_many` when
 * too many are waiting, and otherwise as `readTable` does.
 */
export function createTables({ ms, heapMb } = allowed): Tables {
  const turns = createTurns({ atOnce, waitingMax });
  function inTurn<Value>(job: TableJob): Promise<Decision<Value>> {
    return turns(() => inThread<Value>(job, { ms, heapMb }));
  }
  return {
    read: (bytes, name) => inTurn({ read: { bytes, name } }),
    plan: (asked) => inTurn({ plan: asked }),
    write: (sheets) => inTurn({ write: sheets }),
  };
}

function inThread<Value>(job: TableJob, { ms, heapMb }: Allowed): Promise<Decision<Value>> {
  const worker = new Worker(join(import.meta.dirname, "tableWorker.ts"), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: heapMb / 8 },
    env: {},
    execArgv: [],
  });
  const done = new Promise<Decision<Value>>((resolve, reject) => {
    const slow = setTimeout(() => resolve(refuse("table_too_slow")), ms);
    worker.once("message", resolve);
    worker.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY"
        ? resolve(refuse("table_too_large"))
        : reject(error),
    );
    worker.once("exit", () => {
      clearTimeout(slow);
      reject(new Error("a table's thread ended without an answer"));
    });
  });
  return done.finally(() => worker.terminate());
}
