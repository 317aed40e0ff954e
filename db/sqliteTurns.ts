import type Sqlite from "better-sqlite3";

/**
 * A number that changes with each commit of ours, and with each of another process: SQLite tells of those once
 * in a turn of the event loop.
 */
export function createVersion(writer: Sqlite.Database, turn: ReadTurns, isWriting: () => boolean) {
  const pragma = writer.prepare("pragma data_version").pluck();
  let [number, seen] = [0, pragma.get()];
  let isKnown = false;
  const forget = () => (isKnown = false);
  return {
    committed: () => number++,
    now() {
      if (isKnown || isWriting()) return number;
      isKnown = true;
      setImmediate(forget);
      turn.begin();
      const others = pragma.get();
      if (others !== seen) number++;
      seen = others;
      return number;
    },
  };
}

/** A connection's read transaction: begun by the first question in a turn, ended with the turn at the latest. */
export interface ReadTurns {
  begin(): void;
  end(): void;
}

/**
 * Lets a connection read in one transaction for the rest of a turn of the event loop: to take and give back the
 * file's locks for each question takes many times as long as to answer it. What another process commits is
 * seen with the next turn.
 */
export function readTurns(connection: Sqlite.Database): ReadTurns {
  const [begin, commit] = [connection.prepare("begin"), connection.prepare("commit")];
  let isOpen = false;
  function end() {
    // A disk that fails ends a transaction by itself.
    if (isOpen && connection.inTransaction) commit.run();
    isOpen = false;
  }
  return {
    begin() {
      if (isOpen) return;
      begin.run();
      isOpen = true;
      setImmediate(end);
    },
    end,
  };
}
