import { createHash, randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { open, readFile, rename, rm, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { assert } from "#domain/decision.ts";

/**
 * Files that entries rest on, such as a signature, each under the SHA-256 of its bytes in
 * hexadecimal: the same bytes are kept once, and what is kept can never become something else. Who
 * may see a file is known to the thing that names it.
 */
export interface FileStore {
  /**
   * Keeps bytes and gives their SHA-256. It is on the disk when this answers, so that an entry which
   * names it can be written then: call it before the transaction, never inside.
   */
  keep(bytes: Uint8Array): Promise<string>;
  /** The bytes of a file, undefined when there is none. Throws when they are no longer those kept. */
  read(sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Removes a file for good, once nothing names it; one that is not there is no mistake. */
  remove(sha256: string): Promise<void>;
  /**
   * Works with no other such work beside it. What keeps a file that may be removed again, and names
   * it, is one such work; what removes it is another: else one could remove what the other keeps.
   */
  alone<Value>(work: () => Promise<Value>): Promise<Value>;
}

const shape = /^[0-9a-f]{64}$/;

/** The files in a folder, which is made if there is none. */
export function openFileStore(folder: string): FileStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let last: Promise<unknown> = Promise.resolve();
  return {
    async keep(bytes) {
      const sha256 = hashOf(bytes);
      // What is there may have got its name a moment ago, by somebody who still waits for the disk.
      if (!(await find(folder, sha256))) await write(folder, sha256, bytes);
      await flush(folder);
      return sha256;
    },
    read: (sha256) => find(folder, sha256),
    async remove(sha256) {
      assert(shape.test(sha256), "a file is known by its SHA-256");
      await rm(join(folder, sha256), { force: true });
    },
    alone(work) {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    },
  };
}

async function find(folder: string, sha256: string) {
  assert(shape.test(sha256), "a file is known by its SHA-256");
  const bytes = await readFile(join(folder, sha256)).catch(absent);
  if (!bytes) return undefined;
  if (hashOf(bytes) !== sha256) throw new Error(`the file ${sha256} is damaged`);
  return new Uint8Array(bytes);
}

/** Nobody finds half a file: it gets its name when all of it is on the disk. */
async function write(folder: string, sha256: string, bytes: Uint8Array) {
  const unfinished = join(folder, `${sha256}.${randomUUID()}`);
  try {
    await synced(await open(unfinished, "wx", 0o600), (file) => file.writeFile(bytes));
    await rename(unfinished, join(folder, sha256));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** A new name survives a power cut once its folder is flushed. */
async function flush(folder: string) {
  await synced(await open(folder), () => Promise.resolve());
}

async function synced(file: FileHandle, work: (file: FileHandle) => Promise<void>) {
  try {
    await work(file);
    await file.sync();
  } finally {
    await file.close();
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
