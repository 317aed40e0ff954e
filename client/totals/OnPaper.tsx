import { createSignal, onCleanup, onMount } from "solid-js";
import { campaign } from "../app/campaign.ts";
import { instant } from "../words/format.ts";

/** What a printed sheet is of, and when it was printed: on the screen that stands at the top. */
export function OnPaper() {
  const [at, setAt] = createSignal(Date.now());
  const printed = () => setAt(Date.now());
  onMount(() => addEventListener("beforeprint", printed));
  onCleanup(() => removeEventListener("beforeprint", printed));
  return (
    <p class="on-paper soft">
      {campaign()?.name} · {instant(at())}
    </p>
  );
}
