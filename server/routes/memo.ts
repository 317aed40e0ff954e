import { lastActNumber } from "#db/acts.ts";
import type { Reader } from "#db/database.ts";

/** How many answers are kept; the one kept longest goes first. */
const keptMax = 64;

/**
 * Keeps answers until anything is written: what every reader asks for alike is computed once per
 * change, not once per request. Readers who ask while it is being computed share the work.
 */
export function createMemo<Answer>(read: Reader) {
  const kept = new Map<string, { number: number; answer: Promise<Answer> }>();
  return async (key: string, compute: () => Promise<Answer>): Promise<Answer> => {
    const number = await lastActNumber(read);
    const known = kept.get(key);
    if (known?.number === number) return known.answer;
    const answer = compute();
    kept.delete(key);
    kept.set(key, { number, answer });
    if (kept.size > keptMax) kept.delete(kept.keys().next().value ?? "");
    // A failure is the asker's to hear of; nobody after them should hear it again.
    answer.catch(() => kept.delete(key));
    return answer;
  };
}
