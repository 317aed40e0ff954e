import { createSignal } from "solid-js";

/** One thing at a time: beginning another makes what comes of the one before void. */
export function createTurns<What extends string>() {
  const [busy, setBusy] = createSignal<What>();
  let latest = 0;

  /** What a job gives; undefined when something else was begun meanwhile. */
  const turn = async <Value>(what: What, job: Promise<Value>): Promise<Value | undefined> => {
    const mine = ++latest;
    setBusy(() => what);
    const value = await job;
    if (mine !== latest) return undefined;
    setBusy(undefined);
    return value;
  };
  return { busy, turn };
}
