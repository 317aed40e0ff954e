import { createCipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";

/** What a message is encrypted for: a device's public key and its secret, base64url. */
export interface Keys {
  p256dh: string;
  auth: string;
}

/** One record holds it all: the longest that every push service takes (RFC 8030, 7.2). */
const recordSize = 4_096;

/**
 * A text encrypted for one device (RFC 8291), as a body of the encoding `aes128gcm` (RFC 8188). A key of
 * its own is made for each, and a salt. Throws when the device's key is no point of P-256.
 */
export function encrypt(
  text: string,
  { p256dh, auth }: Keys,
  own: { key?: Buffer; salt: Buffer } = { salt: randomBytes(16) },
): Buffer<ArrayBuffer> {
  const ours = createECDH("prime256v1");
  if (own.key) ours.setPrivateKey(own.key);
  else ours.generateKeys();
  const theirs = Buffer.from(p256dh, "base64url");
  const about = Buffer.concat([Buffer.from("WebPush: info\0"), theirs, ours.getPublicKey()]);
  const shared = ours.computeSecret(theirs);
  const material = derived({ from: shared, salt: Buffer.from(auth, "base64url") }, about, 32);
  const of = (name: string, bytes: number) =>
    derived({ from: material, salt: own.salt }, Buffer.from(`Content-Encoding: ${name}\0`), bytes);

  const cipher = createCipheriv("aes-128-gcm", of("aes128gcm", 16), of("nonce", 12));
  // The delimiter says that this is the last record, and that nothing pads it.
  const plain = Buffer.concat([Buffer.from(text), Buffer.of(2)]);
  const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(recordSize);
  const publicKey = ours.getPublicKey();
  return Buffer.concat([own.salt, size, Buffer.of(publicKey.length), publicKey, sealed]);
}

function derived(
  { from, salt }: { from: Buffer; salt: Buffer },
  info: Buffer,
  bytes: number,
): Buffer {
  return Buffer.from(hkdfSync("sha256", from, salt, info, bytes));
}
