import type { CommuneView } from "#domain/placeViews.ts";

/** A commune on the map: where it lies in a picture of `width` by `height`, and how large its circle is. */
export interface Bubble {
  id: string;
  name: string;
  x: number;
  y: number;
  /** 0 where nothing was received: the commune is a dot that shows the shape of the province. */
  radius: number;
  worth: number;
}

/** The picture is so wide; its height follows from how the communes lie. */
const width = 320;
const margin = 24;
const radiusMax = 22;
const radiusMin = 4;

/**
 * Communes as circles whose areas go with what their schools received, the largest first so that the
 * small stand before them. A flat map around their middle, good to 1 % for a province.
 */
export function bubblesOf(communes: readonly CommuneView[], worth: ReadonlyMap<string, number>) {
  const known = communes.filter(({ located }) => located);
  const lats = known.map(({ lat }) => lat);
  const lngs = known.map(({ lng }) => lng);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const squeeze = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const scale = (width - 2 * margin) / Math.max((east - west) * squeeze, 1e-6);
  const most = Math.max(1, ...worth.values());
  const bubbles = known.map(({ id, name, lat, lng }): Bubble => {
    const own = worth.get(id) ?? 0;
    return {
      id,
      name,
      x: round(margin + (lng - west) * squeeze * scale),
      y: round(margin + (north - lat) * scale),
      radius: own > 0 ? round(Math.max(radiusMin, radiusMax * Math.sqrt(own / most))) : 0,
      worth: own,
    };
  });
  const height = known.length > 0 ? round(2 * margin + (north - south) * scale) : 0;
  return { width, height, bubbles: bubbles.toSorted((a, b) => b.radius - a.radius) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
