import type { Database } from "#db/database.ts";
import type { Bytes } from "#domain/log/merkle.ts";
import type { VerifierKey } from "#domain/log/note.ts";
import type { MailLinks } from "./accounts/secret.ts";
import type { PushKey } from "./notices/pushKey.ts";
import type { FileStore } from "./fileStore.ts";

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
  /** What ends a person's mails without signing in; only this server's key can make it. */
  mailLinks: MailLinks;
  /** Signs what the log says of itself, with Ed25519; its name is the log's origin. */
  logKey: { publicKey: VerifierKey; sign(text: string): Bytes };
  /**
   * What signs messages to people's devices. `loopback` is for tests: such messages go to this machine,
   * without TLS, and nowhere else is that allowed.
   */
  push: { key: PushKey; loopback?: boolean };
  /** Files that entries rest on, beside the database. */
  files: FileStore;
  /** Wakes whoever follows the live stream, and the log; called after a commit. */
  happened(): void;
}
