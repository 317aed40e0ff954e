import { createResource, Match, Switch, type JSX } from "solid-js";
import type { GroundWords } from "./mapWords.ts";
import "./panel.css";

/**
 * A map's place on a screen: still while the map is being loaded, a sentence and a way to try again
 * when that failed. Fills its parent; what is beside it never waits for it.
 */
export function MapPlace<Loaded>(props: {
  words: Pick<GroundWords, "loading" | "failed" | "retry">;
  load: () => Promise<Loaded>;
  children: (loaded: Loaded) => JSX.Element;
}) {
  const [loaded, { refetch }] = createResource(() => props.load());
  const tryAgain = () => (lacksStyle(loaded.error) ? location.reload() : void refetch());
  // By its state, since reading a resource that is not ready would suspend the whole screen.
  return (
    <div class="map-panel">
      <Switch fallback={<p role="status">{props.words.loading}</p>}>
        <Match when={loaded.state === "errored"}>
          <div role="alert">
            <p>{props.words.failed}</p>
            <button type="button" class="button" onClick={tryAgain}>
              {props.words.retry}
            </button>
          </div>
        </Match>
        <Match when={loaded.state === "ready" && loaded()}>{(map) => props.children(map())}</Match>
      </Switch>
    </div>
  );
}

/** Vite asks for a style sheet only once, so after it did not arrive only a new page has it. */
function lacksStyle(error: unknown): boolean {
  return String(error).includes("CSS");
}
