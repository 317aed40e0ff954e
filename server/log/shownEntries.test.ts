import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { openDatabase } from "#db/open.ts";
import { entries } from "#db/schema/ledger.ts";
import { growLog } from "#server/commands/growLog.ts";
import { testContext } from "#server/testing.ts";
import { aBrowser, aServer } from "#server/testing/logReader.ts";
import { buildDemo } from "#seed/buildDemo.ts";

test("every kind of entry is shown as it was signed", async () => {
  const db = await openDatabase(join(mkdtempSync(join(tmpdir(), "la-lanh-shown-")), "demo.db"));
  const context = { ...(await testContext()), db };
  await buildDemo(db, { now: context.now() });
  while ((await growLog(context)).more);
  const { check } = await aServer(context);

  const all = await db.read
    .select({ seq: entries.seq, kind: entries.kind })
    .from(entries)
    .orderBy(asc(entries.seq));
  const kinds = Map.groupBy(all, ({ kind }) => kind);
  for (const [kind, of] of kinds)
    for (const { seq } of [of[0]!, of.at(-1)!])
      expect([kind, (await check(aBrowser(), seq)).kind]).toEqual([kind, "proven"]);
  await db.close();
});
