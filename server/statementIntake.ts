import { accept, refuse, type Decision } from "#domain/decision.ts";
import { statementsIn } from "#db/statements.ts";
import type { StatementSummary } from "#domain/statements/statementSummary.ts";
import type { Answered, By } from "./commands/act.ts";
import { bringStatement, type BroughtFile } from "./commands/bringStatement.ts";
import { cancelStatement } from "./commands/cancelStatement.ts";
import { finishPosting } from "./commands/finishPosting.ts";
import { postNext } from "./commands/postLines.ts";
import { postStatement } from "./commands/postStatement.ts";
import {
  clearStatement,
  failStaging,
  finishStaging,
  leaveCut,
  stageNext,
  type ReadLine,
} from "./commands/stageStatement.ts";
import type { Context } from "./context.ts";
import { report } from "./report.ts";

/** For how long one batch of posting should hold the writer: other requests wait for it. */
const batchMs = 40;
/** How many lines a batch posts at least and at most; it begins in between. */
const [batchMin, batchStart, batchMax] = [20, 150, 1_000];

/** A bank's file that is being read. */
export interface Reading {
  batches: AsyncIterable<readonly ReadLine[]>;
  /** What the whole of it says, or why it cannot be read: once the last batch was taken. */
  end(): Decision<StatementSummary>;
}

/** Takes in bank statements, each in the background, whatever happens to the server meanwhile. */
export interface Intake {
  /**
   * Takes in a file whose lines are then staged while this is answered already; `read` begins to
   * read it, until its signal says to end. Refuses what cannot be read, and what `bringStatement` does.
   */
  bring(
    by: By,
    file: BroughtFile,
    read: (signal: AbortSignal) => Reading,
  ): Promise<Decision<Answered>>;
  post(by: By, id: string): Promise<Decision<Answered>>;
  cancel(by: By, id: string): Promise<Decision<Answered>>;
  /** What a cut interrupted, at start: what was being read leaves, what was being posted goes on. */
  begin(): Promise<void>;
  /** Goes on with what is to be posted or removed and is not under way, after trouble. */
  resume(): Promise<void>;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
  /** Ends after the batches that are being written; `begin` goes on from there. */
  stop(): Promise<void>;
}

/** One a server: it remembers what is under way. */
export function createIntake(context: Context): Intake {
  const underWay = new Map<string, Promise<void>>();
  const readings = new Map<string, AbortController>();
  let isStopping = false;

  function inBackground(id: string, work: () => Promise<void>) {
    if (underWay.has(id) || isStopping) return;
    const done = work()
      // What is to be posted stays so in the database: the next `resume` tries again.
      .catch((error: unknown) => report(`statement ${id} stopped, to go on later`, error))
      .finally(() => underWay.delete(id));
    underWay.set(id, done);
  }

  async function stage(id: string, { first, rest, end }: Begun) {
    try {
      for (let lines = first; lines; lines = await next(rest)) {
        const staged = await stageNext(context, id, lines);
        if (!staged.ok) return await failStaging(context, id, staged);
        if (!staged.value) return;
      }
      const summary = end();
      await (summary.ok
        ? finishStaging(context, id, summary.value)
        : failStaging(context, id, summary));
    } catch (error) {
      // A server that stops leaves it to the next start, which removes it.
      if (isStopping || readings.get(id)?.signal.aborted) return;
      await failStaging(context, id, refuse("table_damaged"));
      throw error;
    } finally {
      readings.delete(id);
      await rest.return?.();
    }
  }

  async function postAll(id: string) {
    for (let limit = batchStart; !isStopping;) {
      const startedAt = performance.now();
      const { isOver } = await postNext(context, id, limit);
      context.happened();
      if (isOver) return void (await finishPosting(context, id));
      limit = nextLimit(limit, performance.now() - startedAt);
    }
  }

  async function resume() {
    const { read } = context.db;
    for (const { id } of await statementsIn(read, "leaving"))
      inBackground(id, () => clearStatement(context, id));
    for (const { id } of await statementsIn(read, "posting")) inBackground(id, () => postAll(id));
  }

  async function settled() {
    while (underWay.size > 0) await Promise.all(underWay.values());
  }

  return {
    async bring(by, file, read) {
      const ending = new AbortController();
      const begun = await begin(read(ending.signal));
      if (!begun.ok) return begun;
      let isTaken = false;
      try {
        const answered = await bringStatement(context, by, file);
        isTaken = answered.ok && !answered.value.repeated;
        if (!isTaken) return answered;
        readings.set(file.id, ending);
        inBackground(file.id, () => stage(file.id, begun.value));
        return answered;
      } finally {
        // Whoever reads the file waits to be asked for more, and would wait for ever.
        if (!isTaken) await begun.value.rest.return?.();
      }
    },
    async post(by, id) {
      const answered = await postStatement(context, by, id);
      if (answered.ok) await resume();
      return answered;
    },
    async cancel(by, id) {
      const answered = await cancelStatement(context, by, id);
      if (!answered.ok) return answered;
      readings.get(id)?.abort();
      await underWay.get(id);
      await resume();
      return answered;
    },
    async begin() {
      await leaveCut(context);
      await resume();
    },
    resume,
    settled,
    async stop() {
      isStopping = true;
      for (const ending of readings.values()) ending.abort();
      await settled();
    },
  };
}

/** A file of which the first lines were read. */
interface Begun {
  first: readonly ReadLine[] | undefined;
  rest: AsyncIterator<readonly ReadLine[]>;
  end: Reading["end"];
}

/** Reads until the first lines are there: what is no statement is refused before it is taken in. */
async function begin({ batches, end }: Reading): Promise<Decision<Begun>> {
  const rest = batches[Symbol.asyncIterator]();
  const first = await next(rest);
  if (first) return accept({ first, rest, end });
  const ended = end();
  return ended.ok ? accept({ first, rest, end }) : ended;
}

async function next<Value>(of: AsyncIterator<Value>): Promise<Value | undefined> {
  const { done, value } = await of.next();
  return done ? undefined : value;
}

/** So many lines that a batch takes about as long as it should, changing by half at most. */
function nextLimit(limit: number, tookMs: number): number {
  const wanted = limit * Math.min(1.5, Math.max(0.5, batchMs / Math.max(tookMs, 1)));
  return Math.round(Math.min(batchMax, Math.max(batchMin, wanted)));
}
