import { hash } from "node:crypto";
import type { Sha256 } from "#domain/log/merkle.ts";

/** Node's SHA-256, for the log's tree. */
export const sha256: Sha256 = (bytes) => hash("sha256", bytes, "buffer");
