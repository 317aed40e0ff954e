import { openDB, type DBSchema, type IDBPDatabase } from "idb";

/** What this device keeps. Values are checked when they are read: a row may be damaged. */
export interface Tables extends DBSchema {
  /** What is being typed, by where. */
  drafts: { key: string; value: unknown };
  /** What waits to be acknowledged, by idempotency key. */
  outbox: { key: string; value: unknown };
  /** The bytes of photos that wait to be sent, by the id of the photo. */
  photos: { key: string; value: unknown };
  /** Which tab sends, where the browser has no locks. */
  meta: { key: string; value: unknown };
}
export type Opened = IDBPDatabase<Tables>;

/** A browser that has not opened it by then is one that keeps nothing. */
const openMaxMs = 4_000;

export interface Database {
  /**
   * Does something with the open database. It is opened anew, once, when the browser had closed it
   * or lost it, as Safari does; what the job does must bear being done twice. Throws when this
   * device keeps nothing: it is full, or in a private window.
   */
  use<Value>(job: (db: Opened) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}

/** The database of this device; each name is another one. */
export function createDatabase(name = "la-lanh"): Database {
  let opening: Promise<Opened> | undefined;
  const forget = () => (opening = undefined);
  const open = () => {
    opening ??= within(openMaxMs, openTables(name, forget));
    opening.catch(forget);
    return opening;
  };

  const use = async <Value>(job: (db: Opened) => Promise<Value>): Promise<Value> => {
    try {
      return await job(await open());
    } catch (error) {
      if (isFull(error)) throw error;
      await close();
      return job(await open());
    }
  };
  const close = async () => {
    const open = opening;
    forget();
    await open?.then((db) => db.close()).catch(() => undefined);
  };
  return { use, close };
}

function openTables(name: string, onLost: () => void): Promise<Opened> {
  return openDB<Tables>(name, 2, {
    upgrade(db) {
      for (const store of ["drafts", "outbox", "meta", "photos"] as const)
        if (!db.objectStoreNames.contains(store)) db.createObjectStore(store);
    },
    // A newer page wants to change the stores: this one lets go, and opens again when it needs to.
    blocking(_, __, event) {
      onLost();
      (event.target as IDBDatabase | null)?.close();
    },
    terminated: onLost,
  });
}

/** Whether a device could not keep something because it has no room left. */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}

function within<Value>(ms: number, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the database did not open")), ms);
    void promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
