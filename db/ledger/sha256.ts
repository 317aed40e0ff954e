import { hash } from "node:crypto";
import type { Sha256 } from "#domain/log/merkle.ts";

/**
 * Node's SHA-256, for the log's tree. By way of a string: a buffer from Node's own hands is memory outside
 * of V8's heap for each hash, which takes twice the time and, over a million of them, much room.
 */
export const sha256: Sha256 = (bytes) => Buffer.from(hash("sha256", bytes, "binary"), "binary");
