import { expect, test } from "vitest";
import { growLog } from "#server/commands/growLog.ts";
import { testContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { manyEntries } from "#server/testing/entries.ts";
import { copyLog, flipsOf } from "#server/testing/logCopy.ts";
import { verifyWithSigstore } from "./sigstore.ts";

// Needs npm alone; the verifiers in Go and Python are in `debian.test.ts`.

async function logOf(size: number) {
  const context = await testContext();
  await manyEntries(context, size);
  while ((await growLog(context)).more);
  return copyLog(await testApp(context), size);
}

test.each([1, 256, 257, 600])("Sigstore's code verifies a log of %i entries", async (size) => {
  const files = await logOf(size);

  const verified = await verifyWithSigstore(files);

  const checkpoint = new TextDecoder().decode(files.get("checkpoint"));
  expect(verified.size).toBe(size);
  expect(checkpoint).toContain(`\n${size}\n${verified.root}\n`);
});

test("Sigstore's code catches each of 500 changed bytes", async () => {
  const files = await logOf(600);
  const flips = flipsOf(files, 500, 20_261_123);

  const missed = [];
  for (const { path, offset, change } of flips) {
    const changed = new Uint8Array(files.get(path)!);
    changed[offset]! ^= change;
    const caught = await verifyWithSigstore(new Map(files).set(path, changed)).then(
      () => false,
      () => true,
    );
    if (!caught) missed.push([path, offset, change]);
  }

  expect(missed).toEqual([]);
});
