import { v7 } from "uuid";

/** A new UUIDv7, for a thing or for one submission; also where the page is not a secure context. */
export function newId(): string {
  return v7();
}
