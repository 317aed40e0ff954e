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
  limits: ThreadLimits & { signal?: AbortSignal | undefined },
): AsyncGenerator<StatementAnswer<Value>> {
  limits.signal?.throwIfAborted();
  const thread = new StatementThread<Value>(job, limits);
  try {
    let coming = thread.next();
    for (;;) {
      const answer = await coming;
      if ("end" in answer) return yield answer;
      coming = thread.next();
      // Whoever takes the next answer hears of it; when nobody does, nobody has to.
      coming.catch(() => {});
      yield answer;
    }
  } finally {
    await thread.stop();
  }
}

/** What comes of a question: an answer, or something that is thrown. */
type Outcome<Value> = { answer: StatementAnswer<Value> } | { thrown: unknown };

/** A thread that is asked for one answer after the other. */
class StatementThread<Value> {
  readonly #worker: Worker;
  readonly #ms: number;
  readonly #signal: AbortSignal | undefined;
  readonly #abort = () => this.#end({ thrown: this.#signal?.reason });
  #waiting: PromiseWithResolvers<StatementAnswer<Value>> | undefined;
  #slow: NodeJS.Timeout | undefined;
  /** Set once it gives no more answers. */
  #over: Outcome<Value> | undefined;

  constructor(
    job: StatementJob,
    { ms, heapMb, signal }: ThreadLimits & { signal?: AbortSignal | undefined },
  ) {
    this.#ms = ms;
    this.#signal = signal;
    this.#worker = startWorker(job, heapMb);
    this.#worker.on("message", (answer) => this.#give({ answer }));
    this.#worker.once("error", (thrown: NodeJS.ErrnoException) => {
      const isFull = thrown.code === "ERR_WORKER_OUT_OF_MEMORY";
      this.#end(isFull ? { answer: { end: refuse("table_too_large") } } : { thrown });
    });
    this.#worker.once("exit", () =>
      this.#end({ thrown: new Error("a statement's thread ended without an answer") }),
    );
    signal?.addEventListener("abort", this.#abort);
  }

  /** Asks for the next answer, once the one before has come. */
  next(): Promise<StatementAnswer<Value>> {
    const { promise } = (this.#waiting = Promise.withResolvers<StatementAnswer<Value>>());
    if (this.#over) {
      this.#give(this.#over);
      return promise;
    }
    const late = { answer: { end: refuse("table_too_slow") } };
    this.#slow = setTimeout(() => this.#end(late), this.#ms);
    this.#worker.postMessage("next");
    return promise;
  }

  async stop(): Promise<void> {
    this.#signal?.removeEventListener("abort", this.#abort);
    clearTimeout(this.#slow);
    await this.#worker.terminate();
  }

  #end(outcome: Outcome<Value>): void {
    this.#over ??= outcome;
    this.#give(this.#over);
  }

  #give(outcome: Outcome<Value>): void {
    clearTimeout(this.#slow);
    if ("answer" in outcome) this.#waiting?.resolve(outcome.answer);
    else this.#waiting?.reject(outcome.thrown);
    this.#waiting = undefined;
  }
}

function startWorker(job: StatementJob, heapMb: number): Worker {
  // What is only a part of a buffer cannot be given away without the rest of it.
  const isWhole = job.bytes.byteLength === job.bytes.buffer.byteLength;
  const bytes = isWhole ? job.bytes : Uint8Array.from(job.bytes);
  return new Worker(join(import.meta.dirname, "statementWorker.ts"), {
    workerData: { ...job, bytes },
    transferList: [bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: heapMb / 16 },
    env: {},
    execArgv: [],
  });
}
