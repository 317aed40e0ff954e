import type { NamedPhoto } from "#domain/photo.ts";
import { newId } from "../api/newId.ts";
import { shrink } from "./shrink.ts";
import { waiting } from "./waiting.ts";

/**
 * Makes a photo small, keeps it on this device, and names it by the SHA-256 of what will be sent.
 * Undefined when this device cannot read the file as a picture; `isKept` is false when it is too full
 * to keep it longer than the page is open.
 */
export async function addPhoto(
  file: Blob,
): Promise<{ photo: NamedPhoto; isKept: boolean } | undefined> {
  const small = await shrink(file);
  if (!small) return undefined;
  const id = newId();
  const hash = await crypto.subtle.digest("SHA-256", small);
  const sha256 = [...new Uint8Array(hash)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  const { keepPhoto } = await waiting();
  return { photo: { id, sha256 }, isKept: await keepPhoto(id, small) };
}
