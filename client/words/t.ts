import { flatten, translator, type Flatten, type Translator } from "@solid-primitives/i18n";
import { createSignal } from "solid-js";
import { language, nowSpeak, type Language } from "./language.ts";
import { vi } from "./vi.ts";
import type { viGifts } from "./viGifts.ts";
import type { viKept } from "./viKept.ts";
import type { viMore } from "./viMore.ts";
import type { viOffice } from "./viOffice.ts";

/** Every word of the client, by noun; English has exactly the same shape. */
export type Words = typeof vi & typeof viMore & typeof viGifts & typeof viKept & typeof viOffice;

// Words of gifts and the ledger (`giftWords`) and of the office (`officeWords`) come with the first
// screen that says them; none in the first bundle does, which `client/words/words.test.ts` holds.
const [words, setWords] = createSignal(flatten(vi as Words));
const [learnt, setLearnt] = createSignal<Partial<Words>>({});

/** The words themselves, for those who tell in any language. Reactive when that changes. */
export { words };

type Say = Translator<Flatten<Words>>;
const say = translator(words) as (...asked: unknown[]) => unknown;

/**
 * Says it in the reader's language: `t("needs.title")`, `t("needs.asked", "60 cái")`. Reactive; a
 * key that does not exist, or an argument that is missing, does not compile.
 */
export const t = ((...asked: unknown[]) => {
  const said = say(...asked);
  // Only who is without a word waits for more: else a screen would say all it says anew.
  if (said === undefined) learnt();
  return said;
  // Safe cast, and so is the one above: it takes and gives what the translator does.
}) as Say;

/** Changes the language. English is loaded when first wanted; false when it could not be. */
export async function speak(next: Language): Promise<boolean> {
  try {
    // At the start all is said in Vietnamese already.
    if (next !== language()) {
      const chosen = next === "en" ? (await import("./en.ts")).en : (vi as Words);
      setWords(() => flatten({ ...chosen, ...(next === "vi" && learnt()) }));
    }
  } catch {
    return false;
  }
  nowSpeak(next);
  return true;
}

/** Makes sure that the words of what is folded in the form of a need are there. */
export const moreWords = () => learn(async () => (await import("./viMore.ts")).viMore);

/** Makes sure that the words of gifts and the ledger are there; a screen that says them waits. */
export const giftWords = () => learn(async () => (await import("./viGifts.ts")).viGifts);

/** As above, of what the office sets up, of people and of one's own account. */
export const officeWords = () => learn(async () => (await import("./viOffice.ts")).viOffice);

/** As above, of what this phone keeps. */
export const keptWords = () => learn(async () => (await import("./viKept.ts")).viKept);

async function learn(load: () => Promise<Partial<Words>>) {
  const more = await load();
  // English is one bundle and has them already.
  if (language() === "vi") Object.assign(words(), flatten(more));
  setLearnt((known) => ({ ...known, ...more }));
}
