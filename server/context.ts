import type { Database } from "#db/database.ts";

/** Everything the server takes from the outside world, so that a test can hand it another one. */
export interface Context {
  db: Database;
  /** Milliseconds since 1970 in UTC. */
  now(): number;
  /** A UUIDv7 for things the server itself creates. */
  newId(): string;
  /** 128 random bits in hexadecimal, to salt the hash of a text. */
  newSalt(): string;
  /** The token of an invitation's link: 128 bits that only this server's key can make. */
  linkToken(invitation: string): string;
  /** Wakes whoever follows the live stream; called after a commit. */
  happened(): void;
}
