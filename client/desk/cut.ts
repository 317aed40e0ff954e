import { createContext, createSignal, onCleanup, useContext } from "solid-js";
import type { Problem } from "#domain/answers.ts";

/** A section's question to the server. */
interface Asked {
  problem: () => Problem | undefined;
  retry: () => void;
}

/** The sections of a desk that no answer reached: said once, at its beginning, and asked again together. */
export function createCut() {
  const [sections, set] = createSignal<readonly Asked[]>([]);
  const cut = () => sections().filter(({ problem }) => isCut(problem()));
  return {
    join: (asked: Asked) => {
      set((all) => [...all, asked]);
      onCleanup(() => set((all) => all.filter((one) => one !== asked)));
    },
    problem: () => cut()[0]?.problem(),
    retry: () => {
      for (const { retry } of cut()) retry();
    },
  };
}

export const Cut = createContext<ReturnType<typeof createCut>>();

/** Leaves it to the desk to say that there is no connection; tells whether it does. */
export function createIsCut(asked: Asked): () => boolean {
  const desk = useContext(Cut);
  desk?.join(asked);
  return () => desk !== undefined && isCut(asked.problem());
}

function isCut(problem: Problem | undefined): boolean {
  return problem?.code === "no_connection";
}
