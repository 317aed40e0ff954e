import { createResource, Match, Switch } from "solid-js";
import { Dynamic } from "solid-js/web";
import type { NeedsMapProps } from "./NeedsMap.tsx";
import "./panel.css";

/**
 * The map's place on a screen: still while the map is being loaded, a sentence and a way to try again
 * when that failed. Fills its parent; what is beside it never waits for it.
 */
export function MapPanel(props: NeedsMapProps) {
  const [loaded, { refetch }] = createResource(() => import("./NeedsMap.tsx"));
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
        <Match when={loaded.state === "ready" && loaded()}>
          {(map) => <Dynamic component={map().NeedsMap} {...props} />}
        </Match>
      </Switch>
    </div>
  );
}

/** Vite asks for a style sheet only once, so after it did not arrive only a new page has it. */
function lacksStyle(error: unknown): boolean {
  return String(error).includes("CSS");
}
