import { lastActNumber } from "#db/acts.ts";
import type { Reader } from "#db/database.ts";

/** How many answers are kept; the one kept longest goes first. */
const keptMax = 64;

/** After so many acts an answer may be so large that it is not computed after each. */
const manyActs = 20_000;
/** What is computed within this is computed after each act, however many there are. */
const longMs = 100;
/** What took longer is told so many times as long: computing it takes at most a tenth of the time. */
const toldTimes = 10;

interface Kept<Answer> {
  /** The act it was true after. */
  number: number;
  answer: Promise<Answer>;
  begunAt: number;
  /** How long it took; unknown until it is there. */
  tookMs: number;
}

/**
 * Keeps answers until anything is written: what every reader asks for alike is computed once per
 * change, not once per request. Readers who ask while it is being computed share the work. With
 * `isPatient`, where the ledger is so large that an answer takes long, it is told a little longer than
 * it is true: whoever adds up tens of thousands of sites after each promise does nothing else.
 */
export function createMemo<Answer>(
  read: Reader,
  { isPatient = false, clockMs = () => performance.now() } = {},
) {
  const kept = new Map<string, Kept<Answer>>();

  function isTold({ number, begunAt, tookMs }: Kept<Answer>, now: number): boolean {
    if (number === now) return true;
    const isLong = isPatient && now > manyActs && tookMs > longMs;
    return isLong && clockMs() - begunAt < tookMs * toldTimes;
  }

  return async (key: string, compute: () => Promise<Answer>): Promise<Answer> => {
    const number = await lastActNumber(read);
    const known = kept.get(key);
    if (known && isTold(known, number)) return known.answer;
    const begunAt = clockMs();
    const made: Kept<Answer> = { number, answer: compute(), begunAt, tookMs: 0 };
    kept.delete(key);
    kept.set(key, made);
    if (kept.size > keptMax) kept.delete(kept.keys().next().value ?? "");
    made.answer.then(
      () => (made.tookMs = clockMs() - begunAt),
      // A failure is the asker's to hear of; nobody after them should hear it again.
      () => kept.delete(key),
    );
    return made.answer;
  };
}
