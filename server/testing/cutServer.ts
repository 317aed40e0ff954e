import type { Database, Reader } from "#db/database.ts";
import { statementsIn } from "#db/statements.ts";
import { startServer } from "#server/main.ts";
import { openContext } from "#server/openContext.ts";
import type { Settings } from "#server/settings.ts";

/** Where a server loses its power: while a statement is in a state, with more lines done than `after`. */
export interface Cut {
  state: "staging" | "posting";
  after: number;
  when: "before_commit" | "after_commit";
}

// The real server on a prepared data folder, in a process of its own whose clock stands still; tells its
// parent the port. With a cut it ends itself, at once and without a word, where that says.
const [dataDir = "", now = "", cut] = process.argv.slice(2);
const settings: Settings = {
  port: 0,
  host: "127.0.0.1",
  dataDir,
  publicUrl: "http://127.0.0.1",
  demo: false,
};
const opened = await openContext(settings);
const db = cut ? cutting(opened.db, JSON.parse(cut) as Cut) : opened.db;
const running = await startServer(settings, { ...opened, now: () => Number(now), db }, undefined);
process.send?.(Number(new URL(running.address).port));
process.once("SIGTERM", () => void running.stop().then(() => process.exit(0)));

function cutting(whole: Database, { state, after, when }: Cut): Database {
  const isReached = async (read: Reader) => {
    const [found] = await statementsIn(read, state);
    return found !== undefined && (state === "staging" ? found.lines : found.posted) > after;
  };
  const end = () => process.kill(process.pid, "SIGKILL");
  return {
    ...whole,
    async write(work) {
      const result = await whole.write(async (tx) => {
        const done = await work(tx);
        if (when === "before_commit" && (await isReached(tx))) end();
        return done;
      });
      if (when === "after_commit" && (await isReached(whole.read))) end();
      return result;
    },
  };
}
