import { createMemo, createResource, createSignal, Match, Switch, type JSX } from "solid-js";
import { isSparing } from "../app/isSparing.ts";
import { turn } from "../app/turn.ts";
import type { GroundWords } from "./mapWords.ts";

/** Whether somebody whose data is to be spared asked for the map, once for all maps of a visit. */
const [isAsked, setAsked] = createSignal(false);

/**
 * A map's place on a screen: still while the map is being loaded, a sentence and a way to try again
 * when that failed; where data is to be spared, a way to load it at all. Fills its parent; what is beside it
 * never waits for it.
 */
export function MapPlace<Loaded>(props: {
  words: Pick<GroundWords, "loading" | "failed" | "retry" | "spared" | "load">;
  /** Whether something else is to come first on a slow line; once it is there, the map stays. */
  isLater?: boolean;
  load: () => Promise<Loaded>;
  children: (loaded: Loaded) => JSX.Element;
}) {
  const isWanted = () => isAsked() || !isSparing();
  const isTime = createMemo<boolean>((was) => was || !props.isLater, false);
  const [loaded, { refetch }] = createResource(
    () => isTime() && isWanted(),
    // What was loaded has just been evaluated; opening it is as much again.
    async () => {
      const loaded = await props.load();
      await turn();
      return loaded;
    },
  );
  const tryAgain = () => (lacksStyle(loaded.error) ? location.reload() : void refetch());
  // By its state, since reading a resource that is not ready would suspend the whole screen.
  return (
    <div class="map-panel">
      <Switch
        fallback={
          <p role="status" class="map-notice">
            {props.words.loading}
          </p>
        }
      >
        <Match when={!isWanted()}>
          <div class="map-notice">
            <p>{props.words.spared}</p>
            <button type="button" class="button" onClick={() => setAsked(true)}>
              {props.words.load}
            </button>
          </div>
        </Match>
        <Match when={loaded.state === "errored"}>
          <div role="alert" class="map-notice">
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
