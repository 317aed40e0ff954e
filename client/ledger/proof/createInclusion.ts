import { createEffect, createSignal, on, onCleanup, type Accessor } from "solid-js";
import type { EntryView } from "#domain/ledgerViews.ts";
import { createReading } from "../../api/createReading.ts";
import { checkEntry, type Checked, type Fetching } from "./checkEntry.ts";
import { browserStore } from "./seenLog.ts";

/** When an entry that is not in the log yet is looked for again; the log takes two seconds. */
const againMs = 2_500;
/** How often that is done before the reader has to ask. */
const triesMax = 8;

/** Looks in the reader's own browser whether an entry is in the public log, and keeps what contradicts it. */
export function createInclusion(entry: Accessor<EntryView>) {
  const store = browserStore();
  const [checked, setChecked] = createSignal<Checked>();
  const [evidence, setEvidence] = createSignal(store.evidence());
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  const look = async () => {
    const value = await checkEntry(entry(), { fetching, store, clock: Date.now });
    return { ok: true as const, value };
  };
  const check = (tries = 1) => {
    clearTimeout(timer);
    ask(look, (result) => {
      const isLate = result.kind === "waiting" && tries >= triesMax;
      setChecked(isLate ? { kind: "late" } : result);
      setEvidence(store.evidence() ?? (result.kind === "forked" ? result.evidence : undefined));
      if (result.kind === "waiting" && !isLate) timer = setTimeout(() => check(tries + 1), againMs);
    });
  };
  const { ask } = createReading(check);
  createEffect(
    on(entry, ({ seq }, before) => {
      // What was found of another entry says nothing of this one.
      if (before && before.seq !== seq) setChecked(undefined);
      check();
    }),
  );
  return { checked, evidence, check: () => check() };
}

const fetching: Fetching = async (path) => {
  try {
    const answer = await fetch(path, { cache: "no-cache" });
    // Whoever says neither is overloaded, or between us and the server.
    if (answer.status !== 200 && answer.status !== 404) return undefined;
    return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
  } catch {
    return undefined;
  }
};
