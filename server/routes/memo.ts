import { latestAct } from "#db/acts.ts";
import type { Database } from "#db/database.ts";

/** How many answers are kept; the one kept longest goes first. */
const keptMax = 64;

interface Kept<Answer> {
  /** The act it was true after. */
  number: number;
  answer: Promise<Answer>;
}

/**
 * Keeps answers until anything is written: what every reader asks for alike is computed once per
 * change, not once per request. Readers who ask while it is being computed share the work.
 */
export function createMemo<Answer>(db: Database) {
  const kept = new Map<string, Kept<Answer>>();
  return async (key: string, compute: () => Promise<Answer>): Promise<Answer> => {
    const number = await latestAct(db);
    const known = kept.get(key);
    if (known?.number === number) return known.answer;
    const made = { number, answer: compute() };
    kept.delete(key);
    kept.set(key, made);
    if (kept.size > keptMax) kept.delete(kept.keys().next().value ?? "");
    // A failure is the asker's to hear of; nobody after them should hear it again.
    made.answer.catch(() => kept.delete(key));
    return made.answer;
  };
}
