import Sqlite from "better-sqlite3";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createWalCheckpoints, type WalLimits, type WalState } from "./walCheckpoints.ts";

/** A database with a log, what commits so many pages to it, and what tells how far the log is. */
function opened(limits: WalLimits) {
  const folder = mkdtempSync(join(tmpdir(), "wal-"));
  const path = join(folder, "wal.db");
  const writer = new Sqlite(path);
  writer.pragma("journal_mode = WAL");
  writer.exec("create table blobs (bytes blob)");
  const checkpoints = createWalCheckpoints(writer, limits);
  const other = new Sqlite(path);
  onTestFinished(async () => {
    await checkpoints.close();
    for (const connection of [other, writer]) connection.close();
    rmSync(folder, { recursive: true });
  });
  const insert = writer.prepare("insert into blobs values (zeroblob(?))");
  const state = () => other.prepare<[], WalState>("pragma wal_checkpoint(noop)").get();
  const commit = (pages: number) => {
    insert.run(pages * 4_096);
    checkpoints.committed();
  };
  return { path, other, checkpoints, commit, state };
}

test("a log that is long enough is brought home beside the commits, and begun anew", async () => {
  const { checkpoints, commit, state } = opened({ due: 100, longest: 10_000 });
  commit(60);
  await checkpoints.settled();
  expect(state()).toMatchObject({ checkpointed: 0 });

  commit(60);
  await checkpoints.settled();

  const { log = 0, checkpointed } = state() ?? {};
  expect(log).toBeGreaterThan(120);
  expect(checkpointed).toBe(log);
  commit(1);
  expect(state()?.log).toBeLessThan(20);
});

test("a log that has become too long is brought home between two commits", () => {
  const { commit, state } = opened({ due: 10_000, longest: 400 });

  const lengths: number[] = [];
  for (let at = 0; at < 100; at++) {
    commit(30);
    lengths.push(state()?.log ?? 0);
  }

  expect(Math.max(...lengths)).toBeGreaterThan(400);
  expect(Math.max(...lengths)).toBeLessThan(500);
});

test("what a reader still needs stays in the log, and goes home with the reader gone", async () => {
  const { other, checkpoints, commit, state } = opened({ due: 100, longest: 10_000 });
  other.exec("begin; select count(*) from blobs");
  commit(120);
  await checkpoints.settled();
  other.exec("commit");
  expect(state()?.checkpointed).toBeLessThan(120);

  commit(120);
  await checkpoints.settled();

  expect(state()?.checkpointed).toBe(state()?.log);
});

test("a log that a reader held for long is begun anew once the reader is gone", async () => {
  const { other, checkpoints, commit, state } = opened({ due: 100, longest: 200 });
  commit(1);
  other.exec("begin; select count(*) from blobs");
  for (let at = 0; at < 20; at++) {
    commit(30);
    await checkpoints.settled();
  }
  other.exec("commit");
  expect(state()?.log).toBeGreaterThan(600);

  commit(120);
  await checkpoints.settled();
  commit(1);

  expect(state()?.log).toBeLessThan(20);
});
