import type Sqlite from "better-sqlite3";
import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** How far SQLite's write-ahead log is: its pages, and how many of them are in the database by now. */
export interface WalState {
  log: number;
  checkpointed: number;
}

/** Pages of 4 KiB. */
export interface WalLimits {
  /** So many that are not in the database yet are brought there. */
  due: number;
  /** A log as long as this is begun anew, even where the next commit has to wait for it. */
  longest: number;
}

const usual: WalLimits = { due: 4_000, longest: 16_000 };

/** What the thread is told as it starts. */
export interface WalJob extends Pick<WalLimits, "due"> {
  path: string;
}

/** Brings what was committed from the log into the database, beside the commits. */
export interface WalCheckpoints {
  /** To be called after each commit, while no transaction is open. */
  committed(): void;
  /** Resolves when the thread has nothing to do. */
  settled(): Promise<void>;
  /** Ends the thread; the connection that closes last does what is left. */
  close(): Promise<void>;
}

/**
 * Checkpoints of a database in WAL mode (https://sqlite.org/wal.html#ckpt) in a thread of their own: pages go
 * to all places of a large file, and whoever commits would wait for the disk ten times as long as for the
 * commit.
 *
 * SQLite begins the log anew when all of it is in the database as a transaction begins. While commits
 * follow each other without a pause that moment does not come by itself: the last pages of a long log are
 * brought home between two commits.
 */
export function createWalCheckpoints(
  writer: Sqlite.Database,
  { due, longest }: WalLimits = usual,
): WalCheckpoints {
  writer.pragma("wal_autocheckpoint = 0");
  const look = checkpointOf(writer, "noop");
  const finish = checkpointOf(writer, "passive");
  /** Begun when there is something to do: most databases of tests never have that much. */
  let thread: Worker | undefined;
  let working: PromiseWithResolvers<void> | undefined;
  /** How long the log was when the thread was asked, and when it was brought home here: a reader may hold it for long. */
  let [askedAt, finishedAt] = [0, -Infinity];
  let isAlone = false;

  function done() {
    working?.resolve();
    working = undefined;
  }
  /** Without a thread, SQLite does it as it does by itself. */
  function goOnAlone() {
    isAlone = true;
    thread = undefined;
    writer.pragma(`wal_autocheckpoint = ${due}`);
    done();
  }

  return {
    committed() {
      if (isAlone || working) return;
      const { log, checkpointed } = look();
      if (log < askedAt) [askedAt, finishedAt] = [0, -Infinity];
      if (log - Math.max(checkpointed, askedAt) >= due) {
        askedAt = log;
        working = Promise.withResolvers();
        thread ??= start({ path: writer.name, due }).on("message", done).on("error", goOnAlone);
        thread.postMessage("go");
      } else if (log >= Math.max(longest, finishedAt + due)) {
        askedAt = finishedAt = log;
        finish();
      }
    },
    settled: () => working?.promise ?? Promise.resolve(),
    async close() {
      if (!thread) return;
      thread.ref();
      const ended = once(thread, "exit");
      thread.postMessage("end");
      await ended;
    },
  };
}

/**
 * A checkpoint of what no reader still needs where it is, or only a look at the log. A disk that hinders it
 * hinders a commit soon, which says so, and must not undo the answer of the one that is over: SQLite takes
 * its own checkpoints the same way.
 */
export function checkpointOf(
  connection: Sqlite.Database,
  mode: "noop" | "passive",
): () => WalState {
  const statement = connection.prepare<[], WalState>(`pragma wal_checkpoint(${mode})`);
  return () => {
    try {
      return statement.get() ?? nothing;
    } catch {
      return nothing;
    }
  };
}

const nothing: WalState = { log: 0, checkpointed: 0 };

function start(job: WalJob): Worker {
  const thread = join(import.meta.dirname, "walThread.ts");
  const worker = new Worker(thread, { workerData: job, env: {}, execArgv: [] });
  worker.unref();
  return worker;
}
