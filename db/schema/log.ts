import { column } from "#db/columns.ts";

const { table, primaryKey, text, whole, instant } = column;

/**
 * The Merkle tree over the entries' leaf hashes, as far as it cannot be read from `entries`: the
 * root of every full tile, by the level at which it is a hash (1 and above) and its place there.
 */
export const logHashes = table(
  "log_hashes",
  {
    level: whole().notNull(),
    position: whole().notNull(),
    /** In hexadecimal, as `entries.leafHash` is. */
    hash: text().notNull(),
  },
  (t) => [primaryKey({ name: "log_hashes_key", columns: [t.level, t.position] })],
);

/** How far the tree has grown, and the checkpoint that we signed of it: one row, number 0. */
export const logHead = table("log_head", {
  number: whole().primaryKey(),
  size: whole().notNull(),
  /** The roots of the perfect subtrees it is made of, the largest first, in hexadecimal. */
  edge: text().notNull(),
  /** The signed note that was given out, without the cosignatures of witnesses. */
  checkpoint: text().notNull(),
});

/** The latest checkpoint that each witness has cosigned, and its signature line. */
export const cosignatures = table("cosignatures", {
  /** The witness' key, as people hand it on. */
  witness: text().primaryKey(),
  size: whole().notNull(),
  /** The line of the note that is the cosignature. */
  line: text().notNull(),
  at: instant().notNull(),
});
