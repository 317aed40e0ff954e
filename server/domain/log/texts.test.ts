import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  sign,
  verify,
} from "node:crypto";
import { expect, test } from "vitest";
import { fromBase64, toBase64 } from "./base64.ts";
import {
  formatCheckpoint,
  formatProof,
  readCheckpoint,
  readPath,
  readProof,
} from "./checkpoint.ts";
import type { Bytes } from "./merkle.ts";
import {
  cosignedText,
  formatCosignature,
  formatKey,
  formatNote,
  readCosignature,
  readKey,
  readNote,
  signaturesOf,
  signatureTypes,
  verifierKey,
} from "./note.ts";
import { allTiles, formatBundle, hasTile, readBundle, readTilePath, tilePath } from "./tiles.ts";

const sha256 = (bytes: Bytes) => new Uint8Array(hash("sha256", bytes, "buffer"));

test("Go's own example of a signed note is read, and its signature is good", () => {
  // golang.org/x/mod/sumdb/note, ExampleSign and ExampleOpen.
  const key = readKey(
    sha256,
    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
  )!;
  const text =
    "If you think cryptography is the answer to your problem,\n" +
    "then you don't know what your problem is.\n";
  const note = readNote(
    `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`,
  )!;

  const [signature] = signaturesOf(key, note.signatures);
  const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), key.publicKey]);
  const publicKey = createPublicKey({ key: spki, format: "der", type: "spki" });
  expect(note.text).toBe(text);
  expect(verify(null, Buffer.from(text), publicKey, signature!.bytes)).toBe(true);
});

test("a key's text is read back, and refused when its id is not of its name", () => {
  const publicKey = new Uint8Array(32).fill(7);
  const type = signatureTypes.cosignature;
  const text = formatKey(verifierKey(sha256, { name: "witness.example/w", type, publicKey }));

  expect(formatKey(readKey(sha256, text)!)).toBe(text);
  expect(readKey(sha256, text.replace("witness", "wetness"))).toBeUndefined();
  expect(readKey(sha256, "aid.example/log")).toBeUndefined();
});

test("a note is what was signed, and nothing that only looks like it", () => {
  const signature = { name: "a.example", keyId: new Uint8Array(4), bytes: new Uint8Array(64) };
  const note = formatNote({ text: "a\n\nb\n", signatures: [signature, signature] });

  expect(readNote(note)).toEqual({ text: "a\n\nb\n", signatures: [signature, signature] });
  for (const wrong of ["", "a\n", note.slice(0, -1), `${note}\n`, note.replace("a\n", "a\t\n")])
    expect(readNote(wrong)).toBeUndefined();
  expect(readNote(note.replace("— a.example", "- a.example"))).toBeUndefined();
  expect(
    readNote(formatNote({ text: "a\n", signatures: Array(17).fill(signature) })),
  ).toBeUndefined();
});

test("base64 that pads with anything but zeros is refused: a changed byte must be seen", () => {
  expect(fromBase64("AAE=")).toEqual(new Uint8Array([0, 1]));
  expect(fromBase64("AAF=")).toBeUndefined();
  expect(fromBase64("AAE")).toBeUndefined();
  expect(fromBase64("AA\nE=")).toBeUndefined();
});

test("a witness signs the time and the checkpoint, and both are read back", () => {
  const { privateKey } = generateKeyPairSync("ed25519");
  const text = formatCheckpoint({ origin: "aid.example/log", size: 3, root: new Uint8Array(32) });
  const signature = sign(null, Buffer.from(cosignedText(text, 1_679_315_147)), privateKey);

  const read = readCosignature(formatCosignature(1_679_315_147, signature))!;

  expect(cosignedText(text, 1_679_315_147)).toBe(`cosignature/v1\ntime 1679315147\n${text}`);
  expect(read.seconds).toBe(1_679_315_147);
  expect(Buffer.from(read.signature).equals(signature)).toBe(true);
  expect(createPrivateKey(privateKey.export({ type: "pkcs8", format: "pem" }))).toBeDefined();
  expect(readCosignature(new Uint8Array(71))).toBeUndefined();
});

test("a cosignature of a time that no calendar has is none: whoever shows it would fail", () => {
  const signature = new Uint8Array(64);
  const last = 8_640_000_000_000;

  expect(readCosignature(formatCosignature(last, signature))?.seconds).toBe(last);
  expect(new Date(last * 1_000).toISOString()).toMatch(/^\+275760/);
  expect(readCosignature(formatCosignature(last + 1, signature))).toBeUndefined();
});

test("a checkpoint says name, size and root; a size with a zero before it is none", () => {
  const root = new Uint8Array(32).fill(9);
  const text = formatCheckpoint({ origin: "aid.example/log", size: 70_000, root });

  expect(text).toBe(`aid.example/log\n70000\n${toBase64(root)}\n`);
  expect(readCheckpoint(text)).toEqual({ origin: "aid.example/log", size: 70_000, root });
  expect(readCheckpoint(text.replace("\n7", "\n07"))).toBeUndefined();
  expect(readCheckpoint(text.replace("CQ", "C"))).toBeUndefined();
});

test.each([0, 1, 20])("a proof of %i hashes is read back as it was written", (length) => {
  const path = Array.from({ length }, (_, at) => new Uint8Array(32).fill(at));
  const proof = { index: 5, path, checkpoint: "aid.example/log\n1\nx\n\n— a b\n" };

  expect(readProof(formatProof(proof))).toEqual(proof);
  expect(readProof(formatProof(proof).replace("index", "extra AAAA\nindex"))).toEqual(proof);
  expect(readProof(formatProof(proof).replace("@v1", "@v2"))).toBeUndefined();
  expect(readPath("short\n")).toBeUndefined();
});

test("tiles are where the specification's examples say", () => {
  expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe("0/x001/x234/067");
  expect(tilePath({ level: "entries", index: 0, width: 17 })).toBe("entries/000.p/17");
  expect(readTilePath("0/x001/x234/067")).toEqual({ level: 0, index: 1_234_067, width: 256 });
  expect(readTilePath("1/000.p/3")).toEqual({ level: 1, index: 0, width: 3 });
});

test.each([
  "0/1",
  "0/0001",
  "0/x000/001",
  "00/001",
  "8/000",
  "0/000.p/0",
  "0/000.p/256",
  "a/000",
  "",
])("no tile is at %s", (path) => expect(readTilePath(path)).toBeUndefined());

test("a tree of 70,000 has the tiles that the specification counts", () => {
  const tiles = allTiles(70_000);
  const of = (level: number) => tiles.filter((tile) => tile.level === level);

  expect(of(0)).toHaveLength(274);
  expect(of(0).at(-1)).toEqual({ level: 0, index: 273, width: 112 });
  expect(of(1).map(({ width }) => width)).toEqual([256, 17]);
  expect(of(2).map(({ width }) => width)).toEqual([1]);
  expect(of(3)).toEqual([]);
  expect(tiles.every((tile) => hasTile(tile, 70_000))).toBe(true);
  expect(hasTile({ level: 0, index: 273, width: 113 }, 70_000)).toBe(false);
});

test("entries in a bundle are read back, and a bundle that ends too early is none", () => {
  const leaves = ["", "a", "â".repeat(400)].map((text) => new TextEncoder().encode(text));
  const bundle = formatBundle(leaves);

  expect(readBundle(bundle)!.map((leaf) => new TextDecoder().decode(leaf))).toEqual([
    "",
    "a",
    "â".repeat(400),
  ]);
  expect(readBundle(bundle.slice(0, -1))).toBeUndefined();
});
