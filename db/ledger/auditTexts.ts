import { asc, gt } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { texts } from "#db/schema/needs.ts";
import { textHash } from "#db/texts.ts";

const pageRows = 1_000;
/** How many are named before it stops looking. */
const faultsMax = 20;

/**
 * Texts that are not those whose hash an entry may name: somebody made them say something else. One that
 * is gone may have been erased. Reads every text.
 */
export async function textFaults(read: Reader): Promise<string[]> {
  const faults: string[] = [];
  for (let after = ""; faults.length < faultsMax;) {
    const page = await read
      .select()
      .from(texts)
      .where(gt(texts.hash, after))
      .orderBy(asc(texts.hash))
      .limit(pageRows);
    const last = page.at(-1);
    if (!last) break;
    for (const row of page)
      if (textHash(row) !== row.hash)
        faults.push(`the ${row.field} of ${row.subject}: its text does not have its hash`);
    after = last.hash;
  }
  return faults;
}
