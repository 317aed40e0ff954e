import { createSignal } from "solid-js";

export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];

const place = "language";

const [language, setSignal] = createSignal<Language>("vi");

/** The language in which everything is said now; Vietnamese until someone chooses. */
export { language };

/** What the address asks for, else what the reader chose on an earlier visit, else the page's own. */
export function rememberedLanguage(): Language {
  const asked = new URLSearchParams(location.search).get("lang");
  return [asked, remembered(), document.documentElement.lang].find(isLanguage) ?? "vi";
}

function remembered(): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

function isLanguage(text: string | null): text is Language {
  return languages.some((language) => language === text);
}

/** Says it to the page and remembers it; `t.ts` has loaded the words before. */
export function nowSpeak(next: Language) {
  setSignal(next);
  if (typeof document === "undefined") return;
  document.documentElement.lang = next;
  try {
    localStorage.setItem(place, next);
  } catch {
    // A browser that forbids storage still speaks the language until it is closed.
  }
}
