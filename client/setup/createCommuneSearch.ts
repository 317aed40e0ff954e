import { createSignal, onCleanup } from "solid-js";
import type { CommuneView } from "#domain/placeViews.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { t } from "../words/t.ts";

/** How long to wait for the next letter before searching. */
const typingMs = 300;

/** Communes by what they are called now or were called before July 2025, accents ignored. */
export function createCommuneSearch(of: { isAllAtFirst?: boolean } = {}) {
  const [text, setText] = createSignal("");
  let timer: ReturnType<typeof setTimeout> | undefined;
  const answer = createAnswer<{ items: CommuneView[] }>(() =>
    text() || of.isAllAtFirst
      ? { path: "/api/communes", query: { text: text() || undefined } }
      : undefined,
  );
  onCleanup(() => clearTimeout(timer));
  return {
    /** What was found; undefined while nothing is looked for, or known. */
    found: () => {
      const items = answer.value()?.items;
      // What is looked for comes in the order of how well it fits.
      if (text()) return items;
      return of.isAllAtFirst ? byName(items) : undefined;
    },
    /** Why nothing was found: before a province is chosen there is nothing to find. */
    none: () => t(text() ? "setup.noCommune" : "setup.noCommunesYet"),
    problem: answer.problem,
    type: (typed: string) => {
      clearTimeout(timer);
      timer = setTimeout(() => setText(typed.trim()), typingMs);
    },
    /** Looks for something at once; for nothing when it is empty. */
    look: (now: string) => {
      clearTimeout(timer);
      setText(now);
    },
  };
}

/** By name, whatever kind of commune it is. */
function byName(communes: readonly CommuneView[] | undefined): CommuneView[] | undefined {
  const bare = ({ name }: CommuneView) => name.replace(/^(Xã|Phường|Đặc khu) /, "");
  return communes && [...communes].sort((a, b) => bare(a).localeCompare(bare(b), "vi"));
}

/** "trước là Lao Chải (Vị Xuyên)": the old names by which a commune was found. */
export function formerNames({ formerly = [] }: CommuneView): string | undefined {
  if (formerly.length === 0) return undefined;
  const names = formerly.map(({ name, district }) =>
    district ? t("setup.formerlyOf", name, district) : name,
  );
  return t("setup.formerly", names.join(", "));
}
