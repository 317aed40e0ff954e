import { findLogHead, hashesBetween, insertLogHashes, saveLogHead } from "#db/ledger/tree.ts";
import { sha256 } from "#db/ledger/sha256.ts";
import { assert } from "#domain/decision.ts";
import { formatCheckpoint } from "#domain/log/checkpoint.ts";
import { emptyGrowth, grow, rootOf } from "#domain/log/growth.ts";
import type { Bytes, Subtree } from "#domain/log/merkle.ts";
import { formatNote } from "#domain/log/note.ts";
import { headSeq } from "#db/totals.ts";
import type { Context } from "../context.ts";

/** How many entries one transaction takes in at most: other writers wait for it. */
const batchMax = 2_048;
/** Every eighth level of the tree is a level of tiles, whose hashes are kept. */
const tileHeight = 8;

/**
 * Takes entries that were committed into the log's tree, at most `batchMax` of them, and signs a
 * checkpoint. What is kept of the tree is only added to. Gives whether there is more to take in.
 * Throws when the tree has more entries than the ledger.
 */
export async function growLog({ db, logKey }: Context): Promise<{ size: number; more: boolean }> {
  return db.write(async (tx) => {
    const head = await findLogHead(tx);
    const { size, edge } = head ?? emptyGrowth;
    const entries = (await headSeq(tx)) + 1;
    assert(size <= entries, `the log has ${size} entries and the ledger only ${entries}`);
    if (head && size === entries) return { size, more: false };

    const end = Math.min(entries, size + batchMax);
    const leaves = await hashesBetween(tx, 0, { start: size, end });
    assert(leaves.length === end - size, "the ledger has no gaps");
    const completed: (Subtree & { hash: Bytes })[] = [];
    const grown = grow(sha256, { size, edge }, leaves, (subtree, hash) => {
      if (subtree.height % tileHeight === 0) completed.push({ ...subtree, hash });
    });
    await insertLogHashes(tx, completed);
    const { name, id } = logKey.publicKey;
    const root = rootOf(sha256, grown);
    const text = formatCheckpoint({ origin: name, size: grown.size, root });
    const signature = { name, keyId: id, bytes: logKey.sign(text) };
    await saveLogHead(tx, { ...grown, checkpoint: formatNote({ text, signatures: [signature] }) });
    return { size: grown.size, more: grown.size < entries };
  });
}
