import type { Position } from "./place.ts";

const degrees = String.raw`(-?\d{1,3}(?:\.\d+)?)`;
/** Latitude, longitude, and nothing that makes them a house number. Bing parts them with a tilde. */
const pair = String.raw`${degrees}(?:,|~)\s*${degrees}(?=\s*(?:$|[^\w.\s]))`;
const asked = "q|query|ll|sll|daddr|destination|center|cp|coordinate";

/**
 * Where maps write a place into their links, a pin before the middle of the view: a link shared
 * from a place has both.
 */
const places: readonly RegExp[] = [
  // Google's pin; the last of several is the one that was opened.
  new RegExp(`.*!3d${degrees}!4d${degrees}`),
  new RegExp(`[?&]mlat=${degrees}&mlon=${degrees}`),
  new RegExp(String.raw`[?&](?:${asked})=(?:loc:)?\s*${pair}`),
  new RegExp(`/maps/(?:search|place)/${pair}`),
  new RegExp(`^geo:${pair}`, "i"),
  new RegExp(`@${pair}`),
  new RegExp(String.raw`#map=\d+(?:\.\d+)?/${degrees}/${degrees}`),
];

/** A way from here to there is no place. */
const route = /\/maps\/dir\//;

/**
 * The place in a link to a map. `written` instead when it stands there in degrees, minutes and
 * seconds (`/maps/place/22°49'24.0"N+104°58'52.0"E/`), which are the caller's to read.
 */
export function positionOfLink(link: string): { position?: Position; written?: string } {
  const url = decoded(link);
  if (route.test(url)) return {};
  const written = url.split(/[/?&=#]/).find((part) => part.includes("°"));
  if (written !== undefined) return { written };
  for (const pattern of places) {
    const [, lat, lng] = pattern.exec(url) ?? [];
    if (lat && lng) return { position: { lat: Number(lat), lng: Number(lng) } };
  }
  return {};
}

/** Percent signs and pluses resolved; what is not properly written stays as it is. */
function decoded(url: string): string {
  return new URLSearchParams(`url=${url.replaceAll("&", "%26")}`).get("url") ?? url;
}
