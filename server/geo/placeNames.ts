/** A place to be named on the map. Degrees, WGS 84. */
export interface Place {
  name: string;
  lat: number;
  lng: number;
}

/** A place with the lowest zoom at which its name has room. */
export interface PlaceName extends Place {
  zoom: number;
}

const lowestZoom = 6;
/** What still has no room here is left out: it lies on another name. */
const highestZoom = 15;

// Room of a name in pixels, with the quiet around it that keeps a map readable.
const letterPx = 7;
const besidePx = 26;
const heightPx = 44;

/** Words before a name that say what kind of place it is, larger ones first. */
const kinds = /^(thành phố|phường|thị trấn|đặc khu|xã)\s+/iu;
const towns = /^(thành phố|phường|thị trấn|đặc khu)\s/iu;

/**
 * Names for a map, without "xã" or "phường", each with the zoom from which on it is shown, so that
 * at every zoom no name lies on another. Towns come before the countryside, and otherwise whoever
 * comes first in the list.
 */
export function placeNames(places: readonly Place[]): PlaceName[] {
  const waiting = [
    ...places.filter(({ name }) => towns.test(name)),
    ...places.filter(({ name }) => !towns.test(name)),
  ].map((place) => ({ ...place, name: place.name.replace(kinds, "") }));

  const placed: PlaceName[] = [];
  for (let zoom = lowestZoom; zoom <= highestZoom; zoom++) {
    const room = new Room(zoom);
    for (const place of placed) room.take(place);
    for (const place of waiting.splice(0))
      if (room.take(place)) placed.push({ ...place, zoom });
      else waiting.push(place);
  }
  return placed;
}

/** Which boxes are taken at one zoom, by rows, so that a whole country's names take no long. */
class Room {
  readonly #zoom: number;
  readonly #rows = new Map<number, { x: number; y: number; width: number }[]>();

  constructor(zoom: number) {
    this.#zoom = zoom;
  }

  /** Takes the room of a name; false, and nothing taken, when another is in its way. */
  take(place: Place): boolean {
    const { x, y } = pixelOf(place, this.#zoom);
    const width = [...place.name].length * letterPx + besidePx;
    const row = Math.floor(y / heightPx);
    const near = [row - 1, row, row + 1].flatMap((one) => this.#rows.get(one) ?? []);
    const isFree = near.every(
      (other) =>
        Math.abs(other.y - y) >= heightPx || Math.abs(other.x - x) >= (other.width + width) / 2,
    );
    if (!isFree) return false;
    this.#rows.set(row, [...(this.#rows.get(row) ?? []), { x, y, width }]);
    return true;
  }
}

/** Web Mercator pixels of 256-pixel tiles. */
function pixelOf({ lat, lng }: Place, zoom: number): { x: number; y: number } {
  const size = 256 * 2 ** zoom;
  const sin = Math.sin((lat * Math.PI) / 180);
  return {
    x: (lng / 360 + 0.5) * size,
    y: (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * size,
  };
}
