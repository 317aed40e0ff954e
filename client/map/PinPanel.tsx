import { Dynamic } from "solid-js/web";
import { MapPlace } from "./MapPlace.tsx";
import type { PinMapProps } from "./PinMap.tsx";

/** The map of one pin, loaded when first wanted. */
export function PinPanel(props: PinMapProps) {
  return (
    <MapPlace words={props.words} load={() => import("./PinMap.tsx")}>
      {(loaded) => <Dynamic component={loaded.PinMap} {...props} />}
    </MapPlace>
  );
}
