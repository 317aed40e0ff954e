import { Delaunay } from "d3-delaunay";
import { isInside, type Ring, type XY } from "./contour.ts";

export type Segment = readonly [from: XY, to: XY];

/**
 * The borders between the areas that lie nearest to each of the points (their Voronoi cells), as far
 * as they are inside the rings. Its cost is the number of borders times that of the rings' points.
 */
export function cellBorders(points: readonly XY[], rings: readonly Ring[]): Segment[] {
  const [x, y] = [0, 1].map((axis) => rings.flat().map((point) => point[axis] ?? 0));
  if (!x?.length || !y?.length || points.length < 2) return [];
  const least = (of: number[]) => of.reduce((one, other) => Math.min(one, other)) - 1;
  const most = (of: number[]) => of.reduce((one, other) => Math.max(one, other)) + 1;

  const drawn = new Segments();
  Delaunay.from(points)
    .voronoi([least(x), least(y), most(x), most(y)])
    .render(drawn);
  return drawn.segments.flatMap((segment) => within(segment, rings));
}

/** Takes the strokes of d3-delaunay, which it makes one border at a time. */
class Segments {
  readonly segments: Segment[] = [];
  #from: XY = [0, 0];

  moveTo(x: number, y: number): void {
    this.#from = [x, y];
  }

  lineTo(x: number, y: number): void {
    this.segments.push([this.#from, [x, y]]);
  }

  closePath(): void {}
}

/** The parts of a segment inside the rings: cut where it crosses them, then kept by their middles. */
function within([from, to]: Segment, rings: readonly Ring[]): Segment[] {
  const along = (share: number): XY => [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
  ];
  const cuts = [0, ...crossingsOf([from, to], rings), 1];
  return cuts.slice(1).flatMap((end, i) => {
    const start = cuts[i] ?? 0;
    return isInside(rings, along((start + end) / 2)) ? [[along(start), along(end)] as const] : [];
  });
}

/** How far along the segment it crosses a ring, from 0 to 1, in order. */
function crossingsOf([from, to]: Segment, rings: readonly Ring[]): number[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  return rings
    .flatMap((ring) =>
      ring.flatMap((end, i) => {
        const start = ring.at(i - 1) ?? end;
        const [ex, ey] = [end[0] - start[0], end[1] - start[1]];
        const [sx, sy] = [start[0] - from[0], start[1] - from[1]];
        const cross = dx * ey - dy * ex;
        if (cross === 0) return [];
        const onSegment = (sx * ey - sy * ex) / cross;
        const onRing = (sx * dy - sy * dx) / cross;
        return onSegment > 0 && onSegment < 1 && onRing >= 0 && onRing < 1 ? [onSegment] : [];
      }),
    )
    .sort((one, other) => one - other);
}
