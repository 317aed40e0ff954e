import { createPublicKey } from "node:crypto";
import { verifyCheckpoint } from "@sigstore/verify/dist/tlog/checkpoint.js";
import { verifyMerkleInclusion } from "@sigstore/verify/dist/tlog/merkle.js";
import { sha256 } from "#db/ledger/sha256.ts";
import { assert } from "#domain/decision.ts";
import { toBase64 } from "#domain/log/base64.ts";
import type { Bytes } from "#domain/log/merkle.ts";
import { readKey } from "#domain/log/note.ts";
import { hashesAt, readBundle, tilePath, tilesAt, tileWidth } from "#domain/log/tiles.ts";
import { createTree, type ReadHashes } from "../tree.ts";

/** What a log serves, by path. */
export type LogFiles = ReadonlyMap<string, Bytes>;

/**
 * Verifies a copy of a log with the code by which npm verifies where packages come from
 * (`@sigstore/verify`): its signed notes, and its Merkle proofs of every single entry. Only what a
 * tile is comes from us. Throws when anything is wrong; gives size and root.
 */
export async function verifyWithSigstore(files: LogFiles): Promise<{ size: number; root: string }> {
  const envelope = textOf(files, "checkpoint");
  const key = readKey(sha256, textOf(files, "vkey").trim());
  assert(key, "the key is one");
  const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), key.publicKey]);
  const tlog = {
    baseURL: key.name,
    logID: Buffer.from(key.id),
    publicKey: createPublicKey({ key: spki, format: "der", type: "spki" }),
    validFor: { start: new Date(0), end: new Date(8.64e15) },
  };
  const checkpoint = verifyCheckpoint(
    { inclusionProof: { checkpoint: { envelope } } } as Parameters<typeof verifyCheckpoint>[0],
    [tlog],
  );
  // Sigstore takes the bits that pad base64 for granted; a checkpoint has one way of being written.
  const lines = envelope.split("\n").filter((line) => line.startsWith("— "));
  for (const line of lines) {
    const base64 = line.slice(line.lastIndexOf(" ") + 1);
    assert(Buffer.from(base64, "base64").toString("base64") === base64, "base64 is as written");
  }
  const size = Number(checkpoint.logSize);
  const tree = createTree(hashesIn(files, size));
  for (const [index, leaf] of leavesOf(files, size).entries())
    verifyMerkleInclusion(
      {
        canonicalizedBody: Buffer.from(leaf),
        inclusionProof: {
          logIndex: String(index),
          hashes: (await tree.inclusion(index, size)).map((hash) => Buffer.from(hash)),
        },
      } as Parameters<typeof verifyMerkleInclusion>[0],
      checkpoint,
    );
  return { size, root: toBase64(checkpoint.logHash) };
}

function leavesOf(files: LogFiles, size: number): Uint8Array[] {
  return tilesAt("entries", size).flatMap((tile) => {
    const leaves = readBundle(fileOf(files, `tile/${tilePath(tile)}`));
    assert(leaves?.length === tile.width, "a bundle holds its entries");
    return leaves;
  });
}

function hashesIn(files: LogFiles, size: number): ReadHashes {
  return (level, { start, end }) => {
    const index = Math.floor(start / tileWidth);
    const width = Math.min(tileWidth, hashesAt(level, size) - index * tileWidth);
    const tile = fileOf(files, `tile/${tilePath({ level, index, width })}`);
    assert(tile.length === width * 32, "a tile holds its hashes");
    const from = start - index * tileWidth;
    const hashes = Array.from({ length: end - start }, (_, at) => (from + at) * 32);
    return Promise.resolve(hashes.map((at) => tile.slice(at, at + 32)));
  };
}

function fileOf(files: LogFiles, path: string): Bytes {
  const bytes = files.get(path);
  assert(bytes, `the log has ${path}`);
  return bytes;
}

function textOf(files: LogFiles, path: string): string {
  return new TextDecoder().decode(fileOf(files, path));
}
