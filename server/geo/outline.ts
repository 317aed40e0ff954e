import { Delaunay } from "d3-delaunay";
import { contour, gridOf, signedArea, type Grid, type Ring, type XY } from "./contour.ts";

/** How far the outline stays from the outermost points. */
const marginKm = 6;
/** A ball of this radius, rolled around the points, is what the outline lets in between them. */
const ballKm = 30;
/** Fineness of the grid, coarser for a whole country. */
const stepKm = 1.5;
const mostColumns = 400;

/**
 * A smooth line around points that lie in a plane, in km: the points widened by a ball and its
 * margin, then narrowed by the ball, which rounds every corner and closes gaps narrower than the
 * ball. Points far from the others get a line of their own; hollows inside are filled. Takes tens of
 * milliseconds for a province.
 */
export function outlineAround(points: readonly XY[]): Ring[] {
  if (points.length === 0) return [];
  const shape = gridAround(points, ballKm + marginKm);
  const toNearest = distanceTo(points);
  const wide = contour(
    gridOf(shape, (x, y) => -toNearest(x, y)),
    -(ballKm + marginKm),
  ).filter(isFilled);

  // Only what is inside counts: outside, the distance to the wide line grows as well.
  const toWide = distanceTo(wide.flat());
  const depth = gridOf(shape, (x, y) =>
    toNearest(x, y) < ballKm + marginKm ? toWide(x, y) : -toWide(x, y),
  );
  return contour(depth, ballKm).filter(isFilled);
}

function isFilled(ring: Ring): boolean {
  return signedArea(ring) > 0;
}

function gridAround(points: readonly XY[], roomKm: number): Omit<Grid, "values"> {
  const [west, east] = extent(points.map(([x]) => x));
  const [south, north] = extent(points.map(([, y]) => y));
  const longest = Math.max(east - west, north - south) + 2 * roomKm;
  const step = Math.max(stepKm, longest / mostColumns);
  // One square of rim on each side, below every level.
  return {
    corner: [west - roomKm - 2 * step, south - roomKm - 2 * step],
    step,
    columns: Math.ceil((east - west + 2 * roomKm) / step) + 5,
    rows: Math.ceil((north - south + 2 * roomKm) / step) + 5,
  };
}

function extent(of: readonly number[]): [least: number, most: number] {
  return of.reduce<[number, number]>(
    ([least, most], one) => [Math.min(least, one), Math.max(most, one)],
    [Infinity, -Infinity],
  );
}

/** Neighbouring questions are asked one after the other, so each search starts at the last find. */
function distanceTo(points: readonly XY[]): (x: number, y: number) => number {
  const delaunay = Delaunay.from(points);
  let last = 0;
  return (x, y) => {
    last = delaunay.find(x, y, last);
    const [nearX, nearY] = points[last] ?? [Infinity, Infinity];
    return Math.hypot(x - nearX, y - nearY);
  };
}
