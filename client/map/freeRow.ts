/** A name around its place; pixels. */
interface Name {
  x: number;
  y: number;
  letters: number;
}

/** Where a name may stand: at its place, or a little above or below it. Pixels down. */
const rows = [0, -14, 14] as const;

const letterPx = 7;
/** Half of a line, and of what a pin needs around its middle. */
const halfLinePx = 8;
const halfPinPx = 15;

/** How far down from its place a name has room between the pins; undefined when it has none. */
export function freeRow(
  { x, y, letters }: Name,
  pins: readonly { x: number; y: number }[],
): number | undefined {
  const beside = (letters * letterPx) / 2 + halfPinPx;
  const near = pins.filter((pin) => Math.abs(pin.x - x) < beside);
  return rows.find((row) =>
    near.every((pin) => Math.abs(pin.y - (y + row)) >= halfLinePx + halfPinPx),
  );
}
