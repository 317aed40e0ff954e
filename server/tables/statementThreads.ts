import { assert, refuse, type Decision } from "#domain/decision.ts";
import type { StatementLayout } from "#domain/statements/layout.ts";
import type { ProposedColumns } from "#domain/statements/proposeColumns.ts";
import type { StatementSummary } from "#domain/statements/statementSummary.ts";
import type { ReadLine } from "./fingerprints.ts";
import { answersOf, type StatementJob, type ThreadLimits } from "./statementThread.ts";

/** Statements that are read at once: their threads wait for whoever takes the lines. */
const atOnce = 2;
const allowed: ThreadLimits = { ms: 60_000, heapMb: 512 };

/** A file that is being read. */
export interface Reading<Value> {
  /** Oldest first, at most `batchMax` at a time; take them all, or stop when there is enough. */
  batches: AsyncIterable<ReadLine[]>;
  /** What the whole file says, or why it is refused: once all batches were taken. */
  end(): Decision<Value>;
}

/** Reads bank statements. The bytes are given away: whoever gives them has none left afterwards. */
export interface StatementReader {
  /**
   * Reads a file by the columns of a bank that is known, else by the first of the layouts that fits.
   * Ends when the signal says so: the batches then throw its reason.
   */
  read(
    bytes: Uint8Array,
    asked?: { layouts?: readonly StatementLayout[]; signal?: AbortSignal | undefined },
  ): Reading<StatementSummary>;
  /** Looks at a file whose bank is not known: see `previewStatement`. */
  preview(bytes: Uint8Array): Promise<Decision<ProposedColumns>>;
}

/**
 * Reads statements so that the server stays free: each in a thread with limits of time and memory.
 * Refuses with `table_too_slow` or `table_too_large` what passes them, with `too_many` when too many
 * are being read, and otherwise as `readStatement` does.
 */
export function createStatementReader(limits: ThreadLimits = allowed): StatementReader {
  let running = 0;
  function start<Value>(job: StatementJob, signal?: AbortSignal): Reading<Value> {
    let end: Decision<Value> | undefined;
    async function* batches() {
      if (running >= atOnce) return void (end = refuse("too_many", { waitSeconds: 30 }));
      running++;
      try {
        for await (const answer of answersOf<Value>(job, { ...limits, signal })) {
          if ("lines" in answer) yield answer.lines;
          else end = answer.end;
        }
      } finally {
        running--;
      }
    }
    return {
      batches: batches(),
      end() {
        assert(end, "what a file says is known once all its lines were taken");
        return end;
      },
    };
  }
  return {
    read: (bytes, { layouts = [], signal } = {}) => start({ bytes, layouts }, signal),
    async preview(bytes) {
      const looking = start<ProposedColumns>({ bytes, isPreview: true });
      for await (const lines of looking.batches) assert(lines, "a preview gives no lines");
      return looking.end();
    },
  };
}
