import { createSignal, onCleanup, onMount } from "solid-js";
import type { Row } from "./item.ts";
import { listen, ownRows } from "./outbox.ts";

/** How often the ages of items are said anew. */
const ageMs = 30_000;

/** What one's outbox holds, and stays so while the owning component lives. */
export function createRows() {
  const [rows, setRows] = createSignal<readonly Row[]>();
  const [isNone, setNone] = createSignal(false);
  const [now, setNow] = createSignal(Date.now());
  const look = async () => {
    try {
      setRows(await ownRows());
      setNow(Date.now());
      setNone(false);
    } catch {
      // What was read before is there still, though it cannot be read now.
      setNone(rows() === undefined);
    }
  };
  onMount(() => void look());
  onCleanup(listen(() => void look()));
  const timer = setInterval(() => setNow(Date.now()), ageMs);
  onCleanup(() => clearInterval(timer));
  return { rows, now, look, isNone };
}
