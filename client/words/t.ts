import { flatten, translator } from "@solid-primitives/i18n";
import { createSignal } from "solid-js";
import { nowSpeak, type Language } from "./language.ts";
import { vi } from "./vi.ts";

/** Every word of the client, by noun; English has exactly the same shape. */
export type Words = typeof vi;

const [words, setWords] = createSignal(flatten(vi));

/**
 * Says it in the reader's language: `t("needs.title")`, `t("needs.asked", "60 cái")`. Reactive; a
 * key that does not exist, or an argument that is missing, does not compile.
 */
export const t = translator(words);

/** Changes the language. English is loaded when first wanted; false when it could not be. */
export async function speak(next: Language): Promise<boolean> {
  try {
    const chosen: Words = next === "en" ? (await import("./en.ts")).en : vi;
    setWords(() => flatten(chosen));
  } catch {
    return false;
  }
  nowSpeak(next);
  return true;
}
