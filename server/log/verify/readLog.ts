import * as v from "valibot";
import { sha256 } from "#db/ledger/sha256.ts";
import type { Entry } from "#domain/entry.ts";
import { readCheckpoint, type Checkpoint } from "#domain/log/checkpoint.ts";
import { grow, rootOf, type Growth } from "#domain/log/growth.ts";
import { equalBytes, leafHash, type Bytes } from "#domain/log/merkle.ts";
import { readNote, type VerifierKey } from "#domain/log/note.ts";
import {
  allTiles,
  readBundle,
  tilePath,
  tilesAt,
  tileWidth,
  type TileAddress,
} from "#domain/log/tiles.ts";
import { hasSigned } from "../key.ts";
import type { Source } from "./source.ts";
import { faultOf, type Sums } from "./sums.ts";

/** The hashes that entries made, by level of tiles and place. */
type Made = Map<number, Bytes>[];

/** How many tiles are fetched at once. */
const atOnce = 6;
/** More entries than any ledger has; a signed number alone could fill the memory. */
const sizeMax = 2 ** 28;

const decoder = new TextDecoder();
/** Of leaves: bytes that are no text, or a mark that decoders drop, must not be read as if they were not there. */
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Something that is not as the log has signed it, in a sentence. */
export class Wrong extends Error {}

/** What a server answered, or would have. Throws `Wrong` when it is not there or is none of that kind. */
export async function readAnswer<Schema extends v.GenericSchema>(
  source: Source,
  path: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const bytes = await source.read(path);
  if (!bytes) throw new Wrong(`there is nothing at ${path}`);
  try {
    return v.parse(schema, JSON.parse(decoder.decode(bytes)));
  } catch {
    throw new Wrong(`what is at ${path} cannot be read`);
  }
}

/** The signed checkpoint of a source, verified by its key. */
export async function signedCheckpoint(
  source: Source,
  key: VerifierKey,
): Promise<Checkpoint & { note: string }> {
  const bytes = await source.read("log/checkpoint");
  if (!bytes) throw new Wrong("there is no checkpoint");
  const note = new TextDecoder().decode(bytes);
  const checkpoint = readCheckpoint(readNote(note)?.text ?? "");
  if (!checkpoint) throw new Wrong("the checkpoint cannot be read");
  if (checkpoint.origin !== key.name)
    throw new Wrong(`the checkpoint is of "${checkpoint.origin}" and not of "${key.name}"`);
  if (!hasSigned(key, note)) throw new Wrong("the checkpoint's signature is not the log's");
  if (checkpoint.size > sizeMax)
    throw new Wrong(`the log claims ${checkpoint.size} entries, more than any ledger has`);
  return { ...checkpoint, note };
}

/**
 * Reads all entries that came after a tree, hashes each, adds each to the sums, and holds the tree
 * that they make to the signed root and to every tile. Throws `Wrong` at the first that does not fit.
 */
export async function readEntries(
  source: Source,
  { from, checkpoint, sums }: { from: Growth; checkpoint: Checkpoint; sums: Sums },
  progress: (done: number) => void,
): Promise<Growth> {
  let growth = from;
  let before: Entry | undefined;
  const made: Made = [];
  const put = (level: number, position: number, hash: Bytes) =>
    (made[level] ??= new Map()).set(position, hash);
  const bundles = tilesAt("entries", checkpoint.size).filter(
    ({ index, width }) => index * tileWidth + width > from.size,
  );
  await inOrder(
    bundles,
    (tile) => contentOf(source, tile),
    ({ index, width }, bytes) => {
      const leaves = readBundle(bytes);
      if (leaves?.length !== width)
        throw new Wrong(`a bundle from entry ${index * tileWidth} is damaged`);
      const fresh = leaves.slice(Math.max(0, growth.size - index * tileWidth));
      for (const [at, leaf] of fresh.entries())
        before = readLeaf(leaf, growth.size + at, { before, sums });
      const hashes = fresh.map((leaf) => leafHash(sha256, leaf));
      hashes.forEach((hash, at) => put(0, growth.size + at, hash));
      growth = grow(sha256, growth, hashes, (subtree, hash) => {
        if (subtree.height % 8 === 0) put(subtree.height / 8, subtree.index, hash);
      });
      progress(growth.size);
    },
  );
  if (!equalBytes(rootOf(sha256, growth), checkpoint.root))
    throw new Wrong(
      from.size > 0
        ? `the log does not continue the ${from.size} entries that were verified before: it was changed`
        : "the entries do not make the tree that was signed",
    );
  await checkTiles(source, checkpoint.size, made);
  return growth;
}

function readLeaf(
  leaf: Uint8Array,
  seq: number,
  { before, sums }: { before: Entry | undefined; sums: Sums },
): Entry {
  let entry: Entry;
  try {
    const text = strict.decode(leaf);
    entry = JSON.parse(text) as Entry;
    if (JSON.stringify(entry) !== text || !isCanonical(entry))
      throw new Wrong(`entry ${seq} is not canonical JSON`);
    const fault = faultOf(entry, seq, before);
    if (fault) throw new Wrong(fault);
    sums.add(entry);
  } catch (error) {
    throw error instanceof Wrong ? error : new Wrong(`entry ${seq} is no entry`);
  }
  return entry;
}

/**
 * Whether it holds strings and whole numbers only, and members stand in the order of RFC 8785 §3.2.3:
 * cheaper than writing them anew.
 */
function isCanonical(value: unknown): boolean {
  if (typeof value !== "object" || value === null)
    return typeof value === "string" || Number.isSafeInteger(value);
  if (Array.isArray(value)) return value.every(isCanonical);
  let before = "";
  const members = value as Record<string, unknown>;
  for (const key in members) {
    if (key < before || !isCanonical(members[key])) return false;
    before = key;
  }
  return true;
}

/** Holds every tile to the hashes that the entries made; of a tile read before, the new part. */
async function checkTiles(source: Source, size: number, made: Made) {
  const places = ({ level, index, width }: TileAddress) => {
    const known = typeof level === "number" ? made[level] : undefined;
    return Array.from({ length: width }, (_, at) => known?.get(index * tileWidth + at));
  };
  const fresh = allTiles(size).filter((tile) => places(tile).some(Boolean));
  await inOrder(
    fresh,
    (tile) => contentOf(source, tile),
    (tile, bytes) => {
      const wrong = places(tile).some(
        (hash, at) => hash && !equalBytes(hash, bytes.subarray(at * 32, (at + 1) * 32)),
      );
      if (wrong || bytes.length !== tile.width * 32)
        throw new Wrong(`the tile ${tilePath(tile)} does not hold the hashes of its entries`);
    },
  );
}

async function contentOf(source: Source, tile: TileAddress): Promise<Uint8Array> {
  const bytes = await source.read(`log/tile/${tilePath(tile)}`);
  if (!bytes) throw new Wrong(`the tile ${tilePath(tile)} is not there`);
  return bytes;
}

/** Fetches some at once and takes them in their order. */
async function inOrder<One, Content>(
  all: readonly One[],
  fetching: (one: One) => Promise<Content>,
  take: (one: One, content: Content) => void,
) {
  const coming = all.slice(0, atOnce).map(fetching);
  for (const [at, one] of all.entries()) {
    // One that fails is thrown when its turn comes, not as nobody's.
    const content = await (coming[at] ?? fetching(one));
    const next = all[at + atOnce];
    if (next !== undefined) {
      const begun = fetching(next);
      begun.catch(() => undefined);
      coming[at + atOnce] = begun;
    }
    take(one, content);
  }
}
