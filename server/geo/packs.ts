import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";

// Maps that an operator puts into DATA_DIR/geo. We only list and hand them out: whose boundaries
// they are, and under which licence, is the operator's to know.

/** A file with a map. Its name tells what it holds: `communes`, `outline`, `rivers`, `border`, … */
export interface Pack {
  name: string;
  bytes: number;
}

/** A pack that is there, ready to be read. */
export interface FoundPack extends Pack {
  /** Changes whenever the file does. */
  tag: string;
  /** The bytes from `start` to `end`, both included. */
  read(start: number, end: number): ReadableStream;
}

/** Most packs listed. */
const packLimit = 50;
/** A phone draws these files whole; tiles are read in parts and may be of any size. */
const topologyBytes = 20_000_000;

const topologyName = /^[a-z0-9-]+\.topo\.json$/;
const tilesName = /^[a-z0-9-]+\.pmtiles$/;

/** The packs in a folder by name; none when there is no such folder. */
export async function listPacks(folder: string): Promise<Pack[]> {
  const names = await readdir(folder).catch(ifAbsent([]));
  const known = names.filter(isPackName).sort().slice(0, packLimit);
  const packs = await Promise.all(known.map((name) => findPack(folder, name)));
  return packs.flatMap((pack) => (pack ? [{ name: pack.name, bytes: pack.bytes }] : []));
}

/** The pack of that name; undefined for any other name, for what is not a file, or too large. */
export async function findPack(folder: string, name: string): Promise<FoundPack | undefined> {
  if (!isPackName(name)) return undefined;
  const path = join(folder, name);
  const found = await stat(path).catch(ifAbsent(undefined));
  if (!found?.isFile()) return undefined;
  if (topologyName.test(name) && found.size > topologyBytes) return undefined;
  return {
    name,
    bytes: found.size,
    tag: `${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}`,
    read: (start, end) => webStream(createReadStream(path, { start, end })),
  };
}

/** Node's and the DOM's declarations of the same streams differ; a test reads one through HTTP. */
function webStream(stream: Readable): ReadableStream {
  return Readable.toWeb(stream) as ReadableStream;
}

function isPackName(name: string): boolean {
  return topologyName.test(name) || tilesName.test(name);
}

function ifAbsent<Value>(value: Value): (error: NodeJS.ErrnoException) => Value {
  return (error) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return value;
    throw error;
  };
}
