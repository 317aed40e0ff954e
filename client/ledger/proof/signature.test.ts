import { createHash, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { verifyEd25519 } from "./ed25519.ts";
import { sha256, sha512 } from "./sha2.ts";
import { verifySignature } from "./verifySignature.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "hex"));

test("our SHA-256 and SHA-512 are those of Node, for any bytes and around the ends of blocks", () => {
  const lengths = [0, 1, 55, 56, 63, 64, 65, 111, 112, 119, 120, 127, 128, 129];
  const messages = lengths.map((length) => new Uint8Array(length).fill(length));
  const agrees = (message: Uint8Array) => {
    expect(hex(sha256(message))).toBe(createHash("sha256").update(message).digest("hex"));
    expect(hex(sha512(message))).toBe(createHash("sha512").update(message).digest("hex"));
  };

  messages.forEach(agrees);
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), agrees));
});

test.each([
  [
    "1",
    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    "",
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
  ],
  [
    "2",
    "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    "72",
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
  ],
  [
    "3",
    "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
    "af82",
    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
  ],
])(
  "RFC 8032 §7.1 test %s verifies, and nothing that is changed does",
  (_, key, message, signed) => {
    const [publicKey, said, signature] = [bytes(key), bytes(message), bytes(signed)];

    expect(verifyEd25519(publicKey, said, signature)).toBe(true);
    expect(verifyEd25519(publicKey, bytes(`${message}00`), signature)).toBe(false);
    for (const at of [0, 31, 32, 63]) {
      const changed = Uint8Array.from(signature);
      changed[at]! ^= 1;
      expect(verifyEd25519(publicKey, said, changed)).toBe(false);
    }
  },
);

const raw = (key: KeyObject) =>
  new Uint8Array(key.export({ format: "der", type: "spki" }).subarray(-32));

test("our Ed25519 agrees with Node's on what Node signed, also of letters beyond ASCII", () => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  for (const text of ["", "a", "nhật ký công khai", "x".repeat(300)]) {
    const signature = new Uint8Array(sign(null, Buffer.from(text), privateKey));

    expect(verifyEd25519(raw(publicKey), Buffer.from(text), signature)).toBe(true);
    expect(verifyEd25519(raw(publicKey), Buffer.from(`${text}.`), signature)).toBe(false);
  }
});

test("WebCrypto is asked where it knows Ed25519, and ours where it does not", async () => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const signature = new Uint8Array(sign(null, Buffer.from("a"), privateKey));
  const { subtle } = globalThis.crypto;
  const old = { importKey: () => Promise.reject(new Error("NotSupportedError")) };

  for (const has of [subtle, old as unknown as SubtleCrypto]) {
    expect(await verifySignature(raw(publicKey), "a", signature, has)).toBe(true);
    expect(await verifySignature(raw(publicKey), "b", signature, has)).toBe(false);
  }
});

test("a key or signature that is no point, or too large, is refused and does not throw", () => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const [key, message] = [raw(publicKey), new Uint8Array(3)];
  const signature = new Uint8Array(sign(null, message, privateKey));
  const tooLarge = Uint8Array.from(signature).fill(255, 32);

  expect(verifyEd25519(key, message, signature)).toBe(true);
  expect(verifyEd25519(key, message, tooLarge)).toBe(false);
  expect(verifyEd25519(new Uint8Array(32).fill(255), message, signature)).toBe(false);
  expect(verifyEd25519(key.subarray(1), message, signature)).toBe(false);
  expect(verifyEd25519(key, message, signature.subarray(1))).toBe(false);
});
