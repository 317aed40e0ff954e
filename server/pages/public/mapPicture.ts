import { html } from "hono/html";
import { feature } from "topojson-client";
import type { MapFeature } from "#domain/mapViews.ts";
import type { Basemap } from "#server/geo/basemap.ts";
import { lookOf } from "../../../client/map/pinLook.ts";
import { outlines, textOf, ticks } from "../../../client/map/pinShape.ts";
import type { Html } from "./shell.ts";

/** West, south, east, north in degrees. */
type Bbox = readonly [west: number, south: number, east: number, north: number];

/** The zoom at which a phone shows a province: sites are clustered, and pins drawn, as for that. */
export const pictureZoom = 7;

/** The picture's units are tenths of a pixel, so that whole numbers draw it. */
const unitsPerPx = 10;
/** To a degree of longitude at that zoom, where the world is 256 pixels wide at the zoom 0. */
const unitsPerDegree = (unitsPerPx * 256 * 2 ** pictureZoom) / 360;

/** The most pins of a picture, as on the client's map. */
const pinLimit = 500;

/**
 * The land and its pins as one picture, which stands in the map's place until somebody touches the page.
 * A pin that is pressed keeps the focus, by which the client knows which to choose (`client/app/takeOver.ts`);
 * for the keyboard the list beside it has the same needs. `title` says what it is for those who hear it.
 */
export function mapPicture(
  title: string,
  basemap: Basemap & { bbox: Bbox },
  features: readonly MapFeature[],
): Html {
  const [west, south, east, north] = basemap.bbox;
  const place = placeFrom(west, north);
  const [width, height] = place([east, south]);
  const drawn = features
    .slice(0, pinLimit)
    .toSorted((one, other) => other.geometry.coordinates[1] - one.geometry.coordinates[1]);
  const land = feature(basemap, basemap.objects.outline).geometry.coordinates.flat();
  const borders = feature(basemap, basemap.objects.borders).geometry.coordinates;
  return html`<svg
    class="map-picture"
    role="img"
    aria-label="${title}"
    viewBox="0 0 ${width} ${height}"
  >
    <path class="land-area land-line" d="${land.map((ring) => lineOf(ring, place)).join("")}" />
    <path
      class="land-line"
      fill="none"
      d="${borders.map((line) => lineOf(line, place)).join("")}"
    />
    ${drawn.map((one) => pin(one, place(one.geometry.coordinates)))}
  </svg>`;
}

/** From degrees to units right and down of a corner, in the map's own projection (Web Mercator). */
function placeFrom(west: number, north: number) {
  const up = (lat: number) =>
    (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
  return ([lng = 0, lat = 0]: readonly number[]): [x: number, y: number] => [
    Math.round((lng - west) * unitsPerDegree),
    Math.round((up(north) - up(lat)) * unitsPerDegree),
  ];
}

/** A line from its first point on, each next by how far it is from the last: most are near. */
function lineOf(points: number[][], place: ReturnType<typeof placeFrom>): string {
  const placed = points.map(place);
  return placed
    .map(([x, y], at) => {
      const [lastX, lastY] = placed[at - 1] ?? [0, 0];
      return `${at === 0 ? "M" : "l"}${x - lastX} ${y - lastY}`;
    })
    .join("");
}

/** The client's pin, as `client/map/pinShape.ts` draws it. */
function pin({ properties }: MapFeature, [x, y]: readonly [x: number, y: number]): Html {
  const { shape, colour, isFilled, mark, size } = lookOf(properties);
  const text = textOf(shape, mark);
  const across = size * unitsPerPx;
  return html`<svg
    tabindex="-1"
    viewBox="0 0 32 32"
    x="${x - across / 2}"
    y="${y - across / 2}"
    width="${across}"
    height="${across}"
  >
    <g class="pin-${colour}${isFilled ? "" : " pin-line"}">
      <circle class="pin-reach" cx="16" cy="16" r="29" />
      <path class="pin-body" d="${outlines[shape]}" />
      ${
        mark === "✓"
          ? html`<path class="pin-tick" d="${ticks[shape]}" />`
          : html`<text
              x="${text.x}"
              y="${text.y}"
              font-size="${text.fontSize}"
              text-anchor="middle"
            >
              ${mark}
            </text>`
      }
    </g>
  </svg>`;
}
