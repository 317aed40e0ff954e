import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { sha256 } from "#db/ledger/sha256.ts";
import { readCheckpoint, readPath, readProof } from "#domain/log/checkpoint.ts";
import { emptyGrowth, grow, rootOf } from "#domain/log/growth.ts";
import { isConsistent, leafHash, rootOfInclusion, type Bytes } from "#domain/log/merkle.ts";
import { readKey, readNote } from "#domain/log/note.ts";
import { allTiles, readBundle, tilePath, tilesAt } from "#domain/log/tiles.ts";
import { growLog } from "#server/commands/growLog.ts";
import { hasSigned } from "#server/log/key.ts";
import { sharedContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { manyEntries } from "#server/testing/entries.ts";

// The public log, read as anybody reads it: from its addresses alone.

const context = await sharedContext();
const { get } = await testApp(context);
const size = 600;
beforeAll(async () => {
  await manyEntries(context, size);
  await growLog(context);
});

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const textAt = async (path: string) => (await get(`/log/${path}`)).text();
const bytesAt = async (path: string): Promise<Bytes> =>
  new Uint8Array(await (await get(`/log/${path}`)).arrayBuffer());

/** Every entry, from the bundles. */
async function leaves(): Promise<Uint8Array[]> {
  const bundles = tilesAt("entries", size).map((tile) => bytesAt(`tile/${tilePath(tile)}`));
  return (await Promise.all(bundles)).flatMap((bytes) => readBundle(bytes)!);
}

async function signedTree() {
  const note = await textAt("checkpoint");
  return { note, ...readCheckpoint(readNote(note)!.text)! };
}

describe("the log", () => {
  test("signs all that is in the ledger, under its name, by the key that it shows", async () => {
    const key = readKey(sha256, (await textAt("vkey")).trim())!;
    const signed = await signedTree();

    expect(signed.origin).toBe("test.example/log");
    expect(signed.size).toBe(size);
    expect(hasSigned(key, signed.note)).toBe(true);
    expect(hasSigned(key, signed.note.replace("\n600\n", "\n601\n"))).toBe(false);
  });

  test("gives out the exact entries, whose tree has the root that it signed", async () => {
    const { root } = await signedTree();

    const hashes = (await leaves()).map((leaf) => leafHash(sha256, leaf));

    expect(hashes).toHaveLength(size);
    expect(hex(rootOf(sha256, grow(sha256, emptyGrowth, hashes)))).toBe(hex(root));
  });

  test("gives out tiles that hold the hashes of their entries and of the tiles below", async () => {
    const hashes = (await leaves()).map((leaf) => leafHash(sha256, leaf));
    const level1 = [0, 1].map((at) =>
      rootOf(sha256, grow(sha256, emptyGrowth, hashes.slice(at * 256, (at + 1) * 256))),
    );

    const tiles = await Promise.all(
      allTiles(size).map((tile) => bytesAt(`tile/${tilePath(tile)}`)),
    );

    expect(tiles.map((tile) => tile.length / 32)).toEqual([256, 256, 88, 2]);
    expect(Buffer.concat(tiles.slice(0, 3))).toEqual(Buffer.concat(hashes));
    expect(Buffer.from(tiles[3]!)).toEqual(Buffer.concat(level1));
  });

  test("proves every entry by its proof, and the proof carries the checkpoint", async () => {
    const { note, root } = await signedTree();
    const all = await leaves();

    for (const index of [0, 1, 255, 256, 511, 512, 598, 599]) {
      const proof = readProof(await textAt(`proof/${index}.tlog-proof`))!;
      const hash = leafHash(sha256, all[index]!);
      const proven = rootOfInclusion(sha256, { index, hash }, { size, path: proof.path });

      expect([proof.index, proof.checkpoint]).toEqual([index, note]);
      expect(hex(proven!)).toBe(hex(root));
    }
  });

  test("proves that every earlier tree is its beginning", async () => {
    const { root } = await signedTree();
    const hashes = (await leaves()).map((leaf) => leafHash(sha256, leaf));

    for (const old of [1, 2, 255, 256, 257, 512, 599, 600]) {
      const path = readPath(await textAt(`consistency/${old}/${size}`))!;
      const was = rootOf(sha256, grow(sha256, emptyGrowth, hashes.slice(0, old)));
      const trees = { old: { size: old, root: was }, now: { size, root } };

      expect([old, isConsistent(sha256, trees, path)]).toEqual([old, true]);
    }
  });

  test("gives one entry's bytes, those that are in its bundle", async () => {
    const all = await leaves();

    expect(Buffer.from(await bytesAt("entry/300"))).toEqual(Buffer.from(all[300]!));
  });
});

describe("caching", () => {
  test.each([
    ["a full tile for ever", "tile/0/000", "public, max-age=31536000, immutable"],
    ["a full bundle for ever", "tile/entries/001", "public, max-age=31536000, immutable"],
    ["a part of a tile shortly", "tile/0/002.p/88", "public, max-age=60"],
    ["the checkpoint not without asking", "checkpoint", "no-cache"],
    ["a proof not without asking", "proof/5.tlog-proof", "no-cache"],
    ["a tile that is not there yet not at all", "tile/0/900", "private, no-store"],
    ["an entry that is not there yet not at all", "entry/90000", "private, no-store"],
  ])("%s", async (_, path, expected) => {
    expect((await get(`/log/${path}`)).headers.get("cache-control")).toBe(expected);
  });

  test("a checkpoint that is known already is not sent again", async () => {
    const first = await get("/log/checkpoint");

    const again = await get("/log/checkpoint", undefined, {
      "if-none-match": first.headers.get("etag")!,
    });

    expect(again.status).toBe(304);
  });

  test("a bundle is compressed for who can read that", async () => {
    const plain = await bytesAt("tile/entries/000");

    const zipped = await get("/log/tile/entries/000", undefined, { "accept-encoding": "gzip" });

    expect(zipped.headers.get("content-encoding")).toBe("gzip");
    expect(gunzipSync(await zipped.arrayBuffer())).toEqual(Buffer.from(plain));
  });

  test("a page of any other site may read it, to check us", async () => {
    const answer = await get("/log/checkpoint");

    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });
});

test.each([
  "tile/0/003",
  "tile/0/002",
  "tile/0/002.p/89",
  "tile/1/000",
  "tile/2/000.p/1",
  "tile/entries/002.p/89",
  "tile/0/0",
  "tile/00/000",
  "proof/600.tlog-proof",
  "proof/-1.tlog-proof",
  "proof/01.tlog-proof",
  "proof/5",
  "entry/600",
  "entry/x",
  "consistency/5/601",
  "consistency/7/5",
  "consistency/a/5",
  "nothing",
])("nothing is at %s", async (path) => {
  expect((await get(`/log/${path}`)).status).toBe(404);
});
