import type { Database } from "./database.ts";

/** One tab at a time does a job; the others wait for their turn, and find that nothing is left. */
export type Alone = (job: () => Promise<void>) => Promise<void>;

/** A tab that was closed in the middle holds the others up for no longer than this. */
const leaseMs = 45_000;
/** How often a tab that waits looks whether the other has finished. */
const lookMs = 1_000;

const lock = "la-lanh-outbox";

/** The browser's own locks; where there are none, a lease in the database that the tabs share. */
export function createAlone(database: Database, tab: string): Alone {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  if (locks) return async (job) => void (await locks.request(lock, job));
  return createLease(database, { tab, now: Date.now });
}

interface Lease {
  tab: string;
  until: number;
}

/** As `createAlone`, for browsers without locks: who holds the row sends, and renews it meanwhile. */
export function createLease(
  { use }: Database,
  { tab, now }: { tab: string; now: () => number },
): Alone {
  const take = () =>
    use(async (db) => {
      const tx = db.transaction("meta", "readwrite");
      const held = (await tx.store.get("lease")) as Lease | undefined;
      const isHeld = held && held.tab !== tab && held.until > now();
      // A lease longer than any is of a clock that has been put right since.
      const isFree = !isHeld || held.until - now() > leaseMs;
      if (isFree) await tx.store.put({ tab, until: now() + leaseMs } satisfies Lease, "lease");
      await tx.done;
      return isFree;
    });
  const giveBack = () => use((db) => db.delete("meta", "lease"));

  return async (job) => {
    while (!(await take())) await new Promise((resolve) => setTimeout(resolve, lookMs));
    const renewing = setInterval(() => void take().catch(() => undefined), leaseMs / 3);
    try {
      await job();
    } finally {
      clearInterval(renewing);
      await giveBack();
    }
  };
}
