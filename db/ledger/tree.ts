import { and, asc, between, eq, sql } from "drizzle-orm";
import type { Reader, Writer } from "#db/database.ts";
import { columnsOf, prepared, preparedRows } from "#db/prepared.ts";
import { entries } from "#db/schema/ledger.ts";
import { logHashes, logHead } from "#db/schema/log.ts";
import { assert } from "#domain/decision.ts";
import type { Growth } from "#domain/log/growth.ts";
import type { Bytes, Subtree } from "#domain/log/merkle.ts";

/** How far the log has grown, and the signed note that says so. */
export interface Head extends Growth {
  checkpoint: string;
}

/** How many levels of the binary tree one level of tiles spans. */
const tileHeight = 8;

/** The log's head; undefined until something was signed. */
export async function findLogHead(read: Reader): Promise<Head | undefined> {
  const [row] = await headRow(read);
  if (!row) return undefined;
  const edge = row.edge.split(" ").filter(Boolean).map(bytesOf);
  return { size: row.size, edge, checkpoint: row.checkpoint };
}

const headRow = prepared((read: Reader) =>
  read
    .select({ size: logHead.size, edge: logHead.edge, checkpoint: logHead.checkpoint })
    .from(logHead),
);

/** Replaces the head by a larger one. */
export async function saveLogHead(tx: Writer, { size, edge, checkpoint }: Head): Promise<void> {
  const set = { size, edge: edge.map(hexOf).join(" "), checkpoint };
  await tx
    .insert(logHead)
    .values({ number: 0, ...set })
    .onConflictDoUpdate({ target: logHead.number, set });
}

/** Keeps the roots of full tiles; what is kept is never replaced. */
export async function insertLogHashes(
  tx: Writer,
  completed: readonly (Subtree & { hash: Bytes })[],
): Promise<void> {
  const rows = completed.map(({ height, index, hash }) => {
    assert(height % tileHeight === 0, "only roots of full tiles are kept");
    return { level: height / tileHeight, position: index, hash: hexOf(hash) };
  });
  await insertHashes(tx, rows);
}

const insertHashes = preparedRows(columnsOf(logHashes), (tx, rows) =>
  tx.insert(logHashes).values(rows),
);

/** The hashes at a level of tiles from one place up to and without another; leaf hashes at 0. */
export async function hashesBetween(
  read: Reader,
  level: number,
  { start, end }: { start: number; end: number },
): Promise<Bytes[]> {
  const within = { from: start, to: end - 1 };
  const rows =
    level === 0 ? await leafHashes(read, within) : await upperHashes(read, { level, ...within });
  return rows.map(({ hash }) => bytesOf(hash));
}

const leafHashes = prepared((read: Reader) =>
  read
    .select({ hash: entries.leafHash })
    .from(entries)
    .where(between(entries.seq, sql.placeholder("from"), sql.placeholder("to")))
    .orderBy(asc(entries.seq)),
);

const upperHashes = prepared((read: Reader) =>
  read
    .select({ hash: logHashes.hash })
    .from(logHashes)
    .where(
      and(
        eq(logHashes.level, sql.placeholder("level")),
        between(logHashes.position, sql.placeholder("from"), sql.placeholder("to")),
      ),
    )
    .orderBy(asc(logHashes.position)),
);

/** The exact bytes of entries, from one seq up to and without another. */
export async function leavesBetween(
  read: Reader,
  { start, end }: { start: number; end: number },
): Promise<Bytes[]> {
  const rows = await leaves(read, { from: start, to: end - 1 });
  return rows.map(({ leaf }) => Buffer.from(leaf, "utf8"));
}

const leaves = prepared((read: Reader) =>
  read
    .select({ leaf: entries.leaf })
    .from(entries)
    .where(between(entries.seq, sql.placeholder("from"), sql.placeholder("to")))
    .orderBy(asc(entries.seq)),
);

function bytesOf(hex: string): Bytes {
  return Buffer.from(hex, "hex");
}

function hexOf(bytes: Bytes): string {
  return Buffer.from(bytes).toString("hex");
}
