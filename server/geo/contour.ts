/** A point in a plane. */
export type XY = [x: number, y: number];

/** A closed line; the first point is not repeated at the end. */
export type Ring = XY[];

/** Values at the crossings of a square grid, row by row from its corner. */
export interface Grid {
  corner: XY;
  step: number;
  columns: number;
  rows: number;
  values: Float64Array;
}

/** Fills a grid by asking for the value at each of its points. */
export function gridOf(
  shape: Omit<Grid, "values">,
  valueAt: (x: number, y: number) => number,
): Grid {
  const { corner, step, columns, rows } = shape;
  const values = Float64Array.from({ length: columns * rows }, (_, i) =>
    valueAt(corner[0] + (i % columns) * step, corner[1] + Math.floor(i / columns) * step),
  );
  return { ...shape, values };
}

/**
 * The lines along which a grid's values pass a level (marching squares), with the higher values at
 * their left: lines around high ground run counterclockwise, around hollows clockwise. The rim of
 * the grid must lie below the level, so that every line is closed.
 */
export function contour(grid: Grid, level: number): Ring[] {
  const next = crossings(grid, level);
  const rings: Ring[] = [];
  for (const start of next.keys()) {
    const ring: Ring = [];
    for (let edge = start, to = next.get(edge); to !== undefined; to = next.get(edge)) {
      next.delete(edge);
      ring.push(crossingOn(grid, level, edge));
      edge = to;
    }
    if (ring.length > 2) rings.push(ring);
  }
  return rings;
}

/** Twice the area that a ring encloses; negative when it runs clockwise. */
export function signedArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** Whether a point is inside an odd number of the rings. */
export function isInside(rings: readonly Ring[], [x, y]: XY): boolean {
  let inside = false;
  for (const ring of rings) {
    let [fromX, fromY] = ring.at(-1) ?? [x, y];
    for (const [toX, toY] of ring) {
      const isBeside = fromY > y !== toY > y;
      if (isBeside && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) inside = !inside;
      [fromX, fromY] = [toX, toY];
    }
  }
  return inside;
}

// The sides of a square counterclockwise: bottom 0, right 1, top 2, left 3. For each set of high
// corners (bit 0 the lower left, then counterclockwise) the sides where a line goes in and out, high
// ground at its left; two lines where high corners lie across.
// prettier-ignore
const through: readonly (readonly number[])[] = [
  [], [0, 3], [1, 0], [1, 3], [2, 1], [0, 3, 2, 1], [2, 0], [2, 3],
  [3, 2], [0, 2], [1, 0, 3, 2], [1, 2], [3, 1], [0, 1], [3, 0], [],
];

/** From each edge of the grid that a line crosses to the edge it crosses next. */
function crossings({ columns, rows, values }: Grid, level: number): Map<number, number> {
  const next = new Map<number, number>();
  const isHigh = (i: number) => ((values[i] ?? 0) > level ? 1 : 0);
  for (let row = 0; row < rows - 1; row++)
    for (let column = 0; column < columns - 1; column++) {
      const i = row * columns + column;
      const up = i + columns;
      const corners = isHigh(i) | (isHigh(i + 1) << 1) | (isHigh(up + 1) << 2) | (isHigh(up) << 3);
      // An edge is named by the crossing at its lower left: even when it runs right, odd when up.
      const sides = [2 * i, 2 * (i + 1) + 1, 2 * up, 2 * i + 1];
      const [from1, to1, from2, to2] = (through[corners] ?? []).map((side) => sides[side]);
      if (from1 !== undefined && to1 !== undefined) next.set(from1, to1);
      if (from2 !== undefined && to2 !== undefined) next.set(from2, to2);
    }
  return next;
}

function crossingOn(grid: Grid, level: number, edge: number): XY {
  const { columns, corner, step, values } = grid;
  const i = edge >> 1;
  const isUp = edge & 1;
  const low = values[i] ?? 0;
  const high = values[isUp ? i + columns : i + 1] ?? 0;
  const along = (level - low) / (high - low);
  return [
    corner[0] + ((i % columns) + (isUp ? 0 : along)) * step,
    corner[1] + (Math.floor(i / columns) + (isUp ? along : 0)) * step,
  ];
}
