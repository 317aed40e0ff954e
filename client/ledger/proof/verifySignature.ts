import type { Bytes } from "#domain/log/merkle.ts";
import { verifyEd25519 } from "./ed25519.ts";

/**
 * Whether a key of 32 bytes has signed a text with Ed25519: by the browser's WebCrypto, or by our
 * own code where it has none, as before 2025 and on pages without https.
 */
export async function verifySignature(
  publicKey: Bytes,
  text: string,
  signature: Bytes,
  subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle,
): Promise<boolean> {
  const message = new TextEncoder().encode(text);
  let key: CryptoKey | undefined;
  try {
    key = await subtle?.importKey("raw", publicKey, "Ed25519", false, ["verify"]);
  } catch {
    // It knows no Ed25519.
  }
  return key && subtle
    ? subtle.verify("Ed25519", key, signature, message)
    : verifyEd25519(publicKey, message, signature);
}
