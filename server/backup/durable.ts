import { createHash } from "node:crypto";
import { constants, createReadStream } from "node:fs";
import { chmod, copyFile, mkdir, open, readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { BackedUpFile } from "./manifest.ts";

// Files that hold personal data and keys: only their owner reads them, and they survive a power cut.

/** Makes a folder for its owner alone, which must not be there. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { mode: 0o700 });
}

/** Copies a file into a folder of its owner's, made if it is not there; never over another one. */
export async function copyDurably(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await copyFile(from, to, constants.COPYFILE_EXCL);
  await syncFile(to);
}

/** Writes a new file for its owner alone. */
export async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Flushes what was written to a file, and makes it its owner's alone. */
export async function syncFile(path: string): Promise<void> {
  // By its path: a copy of what nobody may write cannot be opened for writing either.
  await chmod(path, 0o600);
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** As `syncFolder`, with the folders inside it. */
export async function syncTree(path: string): Promise<void> {
  for (const inner of await readdir(path, { withFileTypes: true }))
    if (inner.isDirectory()) await syncTree(join(path, inner.name));
  await syncFolder(path);
}

/** Flushes the names in a folder: without, a power cut may take a new one away. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** The paths of all files in a folder and the folders inside it, and of links to files, relative to it, in order. */
export async function filesIn(folder: string): Promise<string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths: string[] = [];
  for (const one of all) {
    const path = join(one.parentPath, one.name);
    if (one.isFile() || (one.isSymbolicLink() && (await stat(path).catch(absent))?.isFile()))
      paths.push(path.slice(folder.length + 1));
  }
  return paths.sort();
}

/** A link may lead to nothing. */
function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

/** What a manifest says of a file: reads all of it, a piece at a time. */
export async function describeFile(folder: string, path: string): Promise<BackedUpFile> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of createReadStream(join(folder, path)) as AsyncIterable<Buffer>) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { path, bytes, sha256: hash.digest("hex") };
}
