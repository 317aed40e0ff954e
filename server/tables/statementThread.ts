import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { refuse, type Decision } from "#domain/decision.ts";
import type { StatementLayout } from "#domain/statements/layout.ts";
import type { ReadLine } from "./fingerprints.ts";

/** What a thread is to do with a file: to read its lines, or to look at its first rows only. */
export interface StatementJob {
  bytes: Uint8Array;
  /** Chosen by a person; otherwise the file is one of a bank that is known. */
  /** What people chose, tried in this order when no bank is known. */
  layouts?: readonly StatementLayout[];
  isPreview?: boolean;
}

/** Some lines, or what comes after the last. */
export type StatementAnswer<Value> = { lines: ReadLine[] } | { end: Decision<Value> };

/** What one thread may use beside its bytes, and how long each of its answers may take. */
export interface ThreadLimits {
  ms: number;
  heapMb: number;
}

/**
 * The answers of a thread that reads one statement; the next is made while one is worked on, no more.
 * Throws the signal's reason once it is aborted. The thread ends with the answers, however that comes.
 */
export async function* answersOf<Value>(
  job: StatementJob,
  { ms, heapMb, signal }: ThreadLimits & { signal?: AbortSignal | undefined },
): AsyncGenerator<StatementAnswer<Value>> {
  signal?.throwIfAborted();
  const worker = startWorker(job, heapMb);
  const ended = endOf<Value>(worker, signal);
  const ask = () => Promise.race([nextOf<Value>(worker, ms), ended]);
  try {
    let coming = ask();
    for (;;) {
      const answer = await coming;
      if ("end" in answer) return yield answer;
      coming = ask();
      // Whoever takes the next answer hears of it; when nobody does, nobody has to.
      coming.catch(() => {});
      yield answer;
    }
  } finally {
    await worker.terminate();
  }
}

function startWorker(job: StatementJob, heapMb: number): Worker {
  // What is only a part of a buffer cannot be given away without the rest of it.
  const isWhole = job.bytes.byteLength === job.bytes.buffer.byteLength;
  const bytes = isWhole ? job.bytes : Uint8Array.from(job.bytes);
  return new Worker(join(import.meta.dirname, "statementWorker.ts"), {
    workerData: { ...job, bytes },
    transferList: [bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: heapMb / 8 },
    env: {},
    execArgv: [],
  });
}

function nextOf<Value>(worker: Worker, ms: number): Promise<StatementAnswer<Value>> {
  return new Promise((resolve) => {
    const slow = setTimeout(() => resolve({ end: refuse("table_too_slow") }), ms);
    worker.once("message", (answer: StatementAnswer<Value>) => {
      clearTimeout(slow);
      resolve(answer);
    });
    worker.once("exit", () => clearTimeout(slow));
    worker.postMessage("next");
  });
}

/** How a thread ends before its last answer. */
function endOf<Value>(worker: Worker, signal?: AbortSignal): Promise<StatementAnswer<Value>> {
  const ended = new Promise<StatementAnswer<Value>>((resolve, reject) => {
    worker.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY"
        ? resolve({ end: refuse("table_too_large") })
        : reject(error),
    );
    const abort = () => reject(signal?.reason);
    signal?.addEventListener("abort", abort);
    worker.once("exit", () => {
      signal?.removeEventListener("abort", abort);
      reject(new Error("a statement's thread ended without an answer"));
    });
  });
  // It ends after its last answer as well, when nobody waits any more.
  ended.catch(() => {});
  return ended;
}
