import type { NamedPhoto } from "#domain/photo.ts";
import { newId } from "../api/newId.ts";
import { shrink } from "./shrink.ts";
import { waiting } from "./waiting.ts";

/**
 * Makes a photo small, keeps it on this device, and names it by the SHA-256 of what will be sent.
 * Undefined when this device cannot read the file as a picture.
 */
export async function addPhoto(file: Blob): Promise<NamedPhoto | undefined> {
  const small = await shrink(file);
  if (!small) return undefined;
  const id = newId();
  const hash = await crypto.subtle.digest("SHA-256", small);
  const sha256 = [...new Uint8Array(hash)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  const { keepPhoto } = await waiting();
  await keepPhoto(id, small);
  return { id, sha256 };
}
