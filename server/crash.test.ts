import { expect, onTestFinished, test } from "vitest";
import { auditAll } from "./auditAll.ts";
import { hashesBetween } from "#db/ledger/tree.ts";
import { sha256 } from "#db/ledger/sha256.ts";
import { headSeq } from "#db/totals.ts";
import { readCheckpoint } from "#domain/log/checkpoint.ts";
import { toBase64 } from "#domain/log/base64.ts";
import { emptyGrowth, grow, rootOf } from "#domain/log/growth.ts";
import { readNote } from "#domain/log/note.ts";
import { ensureClient } from "./build.ts";
import type { Context } from "./context.ts";
import { hasSigned } from "./log/key.ts";
import { killOverAndOver } from "./testing/crash/killing.ts";
import { serveAnew } from "./testing/crash/servedAnew.ts";
import { buildTown, signInAll } from "./testing/crash/town.ts";
import { emptyFolder, openFolder } from "./testing/dataFolder.ts";

// `npm run crash` does the same hundreds of times: KILLS and SEED say how often and which story.
const kills = Number(process.env.KILLS) || 15;
const seed = Number(process.env.SEED) || 20_261_123;

test(
  "a server that is killed again and again loses nothing it acknowledged and does nothing twice",
  { timeout: 180_000 + kills * 60_000 },
  async () => {
    // No start is to be measured that finds a client to build.
    await ensureClient();
    const dataDir = emptyFolder();
    const stage = await buildTown(dataDir);
    const server = serveAnew(dataDir);
    onTestFinished(async () => void (await server.stop()));
    const cast = await signInAll(await server.origin());

    const story = { kills, seed, cast, stage };
    const { acknowledged, checkpoints } = await killOverAndOver(server, story);
    expect(await server.stop()).toBe(0);

    const { context } = await openFolder(dataDir);
    const told = acknowledged.flatMap(({ done }) => ("seq" in done ? [Number(done.seq)] : []));
    const first = Math.min(...told);
    const after = (await headSeq(context.db.read)) + 1;
    expect((await auditAll(context.db.read)).broken).toEqual([]);
    expect(told.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: after - first }, (_, at) => first + at),
    );
    for (const note of checkpoints) await expectBeginning(context, note);
    console.log(report(server.startsMs, acknowledged.length, checkpoints.size));
  },
);

/** A checkpoint that somebody saw is signed, and is of the first entries of what there is now. */
async function expectBeginning({ db, logKey }: Context, note: string) {
  const { size = -1, root = new Uint8Array() } = readCheckpoint(readNote(note)?.text ?? "") ?? {};
  const leaves = await hashesBetween(db.read, 0, { start: 0, end: size });
  expect(hasSigned(logKey.publicKey, note)).toBe(true);
  expect(toBase64(rootOf(sha256, grow(sha256, emptyGrowth, leaves)))).toBe(toBase64(root));
}

function report(startsMs: readonly number[], writes: number, checkpoints: number): string {
  const sorted = startsMs.toSorted((a, b) => a - b).map(Math.round);
  const [median, longest] = [sorted[sorted.length >> 1], sorted.at(-1)];
  return (
    `seed ${seed}: ${kills} kills, ${writes} writes acknowledged, ${checkpoints} checkpoints seen; ` +
    `a start took ${median} ms, at most ${longest} ms`
  );
}
