import fc from "fast-check";
import { expect, test } from "vitest";
import { dialect } from "#db/columns.ts";
import { showEntry } from "#db/ledger/read.ts";
import { headSeq } from "#db/totals.ts";
import { openTestContext } from "#server/testing.ts";
import { everything } from "#server/testing/everything.ts";
import { brokenOf, overOf, readBooks } from "#server/testing/invariants.ts";
import { smallProvince } from "#server/testing/story.ts";
import { steps } from "#server/testing/steps.ts";
import { createWorld } from "#server/testing/world.ts";

/** Many on SQLite, some on PostgreSQL, which takes longer to start; more with `RUNS=1000`. */
const numRuns = Number(process.env.RUNS) || (dialect === "sqlite" ? 30 : 2);

// DESIGN §4. What fails is printed with its seed and the shortest story that breaks it.
test("whatever anyone does in whatever order, every balance holds and nothing is promised twice", async () => {
  const tried = new Map<string, number>();
  const accepted = new Map<string, number>();
  const property = fc.asyncProperty(steps, async (story) => {
    const { context, close } = await openTestContext();
    const { read } = context.db;
    const world = createWorld(context, await smallProvince(context));
    try {
      for (const step of story) {
        const [before, over] = [await everything(read), overOf(await readBooks(read))];

        const isAccepted = await world.live(step);

        tried.set(step.kind, (tried.get(step.kind) ?? 0) + 1);
        if (isAccepted) accepted.set(step.kind, (accepted.get(step.kind) ?? 0) + 1);
        else expect(await everything(read), `${step.kind} was refused`).toEqual(before);
        expect(await brokenOf(read)).toEqual([]);
        const last = await showEntry(read, await headSeq(read));
        const fieldKinds = ["receipt", "recovery"];
        if (isAccepted && fieldKinds.includes(last?.reversed ?? last?.kind ?? "")) continue;
        // Only what the field reports may bring more to a line than was approved.
        for (const [line, now] of overOf(await readBooks(read)))
          expect(now, `over of ${line} after ${step.kind}`).toBeLessThanOrEqual(
            over.get(line) ?? 0,
          );
      }
    } finally {
      await close();
    }
  });

  await fc.assert(property, { numRuns });

  // A world in which nothing can be done would prove nothing.
  if (dialect === "sqlite")
    expect([...accepted.keys()].toSorted()).toEqual([...tried.keys()].toSorted());
});
