import { Dynamic } from "solid-js/web";
import { MapPlace } from "./MapPlace.tsx";
import type { NeedsMapProps } from "./NeedsMap.tsx";

/** The map of needs, loaded when first wanted. */
export function MapPanel(props: NeedsMapProps) {
  return (
    <MapPlace words={props.words} load={() => import("./NeedsMap.tsx")}>
      {(loaded) => <Dynamic component={loaded.NeedsMap} {...props} />}
    </MapPlace>
  );
}
