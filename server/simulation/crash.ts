import type { Database, Writer } from "#db/database.ts";

/** When the server dies: at the n-th write from now, before its commit or after it. */
export interface CrashPlan {
  armed?: { at: number; when: "before" | "after" } | undefined;
  /** Whether it has died: nothing that it does from now on reaches the disk. */
  isDead: boolean;
}

/** What a request hears of a server that died: nothing. */
export class Crashed extends Error {}

/**
 * A database whose server dies as planned: what was not committed is gone, what was is there, and
 * nobody is told. A dead server writes no more.
 */
export function dyingDatabase(db: Database, plan: CrashPlan): Database {
  async function write<Result>(work: (tx: Writer) => Promise<Result>): Promise<Result> {
    if (plan.isDead) throw new Crashed("the server is dead");
    const { armed } = plan;
    if (!armed || --armed.at > 0) return db.write(work);
    plan.armed = undefined;
    // What is refused is never committed: nobody dies of it.
    if (armed.when === "after") await db.write(work);
    else
      await db.write(async (tx) => {
        await work(tx);
        plan.isDead = true;
        throw new Crashed("the server died before it committed");
      });
    plan.isDead = true;
    throw new Crashed("the server died before it answered");
  }
  return { ...db, write };
}
