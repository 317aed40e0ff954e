import type { Position } from "#domain/place.ts";

/** How long a phone may look for satellites. */
const patienceMs = 20_000;
/** A place found this short ago is still where the phone is. */
const freshMs = 60_000;
/** Decimals of a degree: about a metre. */
const decimals = 5;

/** Asks the device where it is; `onFailed` when it does not know, may not say, or takes too long. */
export function findHere(onFound: (here: Position) => void, onFailed: () => void) {
  if (!("geolocation" in navigator)) return onFailed();
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => onFound({ lat: rounded(coords.latitude), lng: rounded(coords.longitude) }),
    onFailed,
    { enableHighAccuracy: true, timeout: patienceMs, maximumAge: freshMs },
  );
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(decimals));
}
