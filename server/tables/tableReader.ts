import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { refuse, type Decision } from "#domain/decision.ts";
import { tableLimits, type Sheet } from "#domain/imports/table.ts";

/** Tables that are read at once, and that may wait for their turn. */
const [atOnce, waitingMax] = [2, 20];
/** What reading one table may use; beyond that its thread ends, and nothing else. */
const allowed: Allowed = { ms: tableLimits.readMs, heapMb: 512 };
type Allowed = { ms: number; heapMb: number };

/** Reads an uploaded file; `name` is what it is called, for the sheet of a CSV file. */
export type ReadTables = (bytes: Uint8Array, name: string) => Promise<Decision<Sheet[]>>;

/**
 * A reader of uploaded tables that keeps the server free: each is read in a thread with limits of
 * time and memory. Refuses with `table_too_slow` or `table_too_large` what passes them, with
 * `too_many` when too many are waiting, and otherwise as `readTable` does.
 */
export function createTableReader({ ms, heapMb } = allowed): ReadTables {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (bytes, name) => {
    if (running >= atOnce) {
      if (waiting.length >= waitingMax) return refuse("too_many", { waitSeconds: 30 });
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    running++;
    try {
      return await readApart({ bytes, name }, { ms, heapMb });
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}

function readApart(
  file: { bytes: Uint8Array; name: string },
  { ms, heapMb }: Allowed,
): Promise<Decision<Sheet[]>> {
  const worker = new Worker(join(import.meta.dirname, "tableWorker.ts"), {
    workerData: file,
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: heapMb / 8 },
    env: {},
    execArgv: [],
  });
  const read = new Promise<Decision<Sheet[]>>((resolve, reject) => {
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
  return read.finally(() => worker.terminate());
}
