import type { Database, Opened } from "./database.ts";
import { isItem, type Item, type NewItem, type Row } from "./item.ts";

/** What someone was typing, and when it was last saved. */
export interface KeptDraft {
  at: number;
  value: object;
}

/** More than this nobody waits for; a device that has as many says so. */
export const itemsMax = 1_000;

/** Why an item cannot be opened in its form again: it is gone, has none, or another draft is there. */
export type Unopenable = "gone" | "occupied";

export type Store = ReturnType<typeof createStore>;

/** Drafts and the outbox on this device. Everything throws when the device keeps nothing. */
export function createStore(database: Database) {
  const { use } = database;

  /** Every draft that can be read, by its place. */
  const drafts = () =>
    use(async (db) => {
      const tx = db.transaction("drafts");
      const [places, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
      return new Map(places.flatMap((place, i) => readDraft(place, values[i])));
    });

  /** Keeps a draft, or forgets it. */
  const keepDraft = (place: string, draft: KeptDraft | undefined) =>
    use(async (db) => {
      const tx = db.transaction("drafts", "readwrite");
      await (draft ? tx.store.put(draft, place) : tx.store.delete(place));
      await tx.done;
    });

  /** Every row; those that cannot be read have a key and no item. */
  const rows = () =>
    use(async (db): Promise<Row[]> => {
      const tx = db.transaction("outbox");
      const [keys, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
      return keys.map((key, i) => rowOf(key, values[i]));
    });

  /**
   * Writes an item down and ends the draft it was written in, together or not at all. An item that
   * is there already keeps its place in the order. The photos that it names follow it.
   */
  const enqueue = (item: NewItem, endsDraft?: string, photos: readonly NewItem[] = []) =>
    use(async (db) => {
      const tx = db.transaction(["outbox", "drafts"], "readwrite", { durability: "strict" });
      const outbox = tx.objectStore("outbox");
      try {
        const known = await outbox.getAll();
        if (known.length >= itemsMax) throw new Error("the outbox is full");
        const last = Math.max(0, ...known.map((one) => (isItem(one) ? one.n : 0)));
        for (const [at, one] of [item, ...photos].entries()) {
          const before = known.find((row): row is Item => isItem(row) && row.key === one.key);
          await outbox.put({ ...one, n: before?.n ?? last + 1 + at, ...fresh }, one.key);
        }
        if (endsDraft !== undefined) await tx.objectStore("drafts").delete(endsDraft);
        await tx.done;
      } catch (error) {
        await tx.done.catch(() => undefined);
        // What a full device takes back says only that it was aborted; the transaction knows why.
        throw tx.error ?? error;
      }
    });

  /** Puts in place of an item what becomes of it, unless it has been deleted meanwhile. */
  const change = (key: string, next: (item: Item) => Item | undefined) =>
    use(async (db) => {
      const tx = db.transaction("outbox", "readwrite", { durability: "strict" });
      const found = await tx.store.get(key);
      if (isItem(found)) {
        const after = next(found);
        await (after ? tx.store.put(after, key) : tx.store.delete(key));
      }
      await tx.done;
    });

  /** Forgets a row, readable or not. */
  const remove = (key: string) => use((db) => db.delete("outbox", key));

  return { drafts, keepDraft, rows, enqueue, change, remove, takeBack: takeBack(use) };
}

/**
 * Takes an item out of the outbox and makes it the draft of its form again, together or not at all.
 * What somebody has begun to type there since is not written over.
 */
const takeBack = (use: Database["use"]) => (key: string, now: number) =>
  use(async (db: Opened): Promise<Item | Unopenable> => {
    const tx = db.transaction(["outbox", "drafts"], "readwrite");
    const found = await tx.objectStore("outbox").get(key);
    const form = isItem(found) ? found.form : undefined;
    if (!isItem(found) || !form) return "gone";
    if (await tx.objectStore("drafts").get(form.place)) return "occupied";
    await tx.objectStore("drafts").put({ at: now, value: form.draft }, form.place);
    await tx.objectStore("outbox").delete(key);
    await tx.done;
    return found;
  });

const fresh = { state: "waiting", tries: 0, nextAt: 0, notBefore: 0 } as const;

function rowOf(key: string, value: unknown): Row {
  return isItem(value) ? { key, item: value } : { key };
}

function readDraft(place: string, found: unknown): [string, KeptDraft][] {
  if (typeof found !== "object" || found === null) return [];
  const { at, value } = found as Partial<KeptDraft>;
  const isReadable = typeof at === "number" && typeof value === "object" && value !== null;
  return isReadable ? [[place, { at, value }]] : [];
}
