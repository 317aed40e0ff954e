import { Dynamic } from "solid-js/web";
import { MapPlace } from "./MapPlace.tsx";
import type { NeedsMapProps } from "./NeedsMap.tsx";

/** The map of needs, loaded when first wanted and once what comes before it is there. */
export function MapPanel(props: NeedsMapProps & { isLater: boolean }) {
  return (
    <MapPlace words={props.words} isLater={props.isLater} load={() => import("./NeedsMap.tsx")}>
      {(loaded) => <Dynamic component={loaded.NeedsMap} {...props} />}
    </MapPlace>
  );
}
