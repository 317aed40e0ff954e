/**
 * A QR code's modules as the `d` of an SVG path, a module being 1 wide. Each run of black modules in
 * a row is one box, so that no hairline shows between modules.
 */
export function qrPath(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) =>
      runsOf(row).map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`),
    )
    .join("");
}

function runsOf(row: readonly boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = [];
  for (const [x, isBlack] of row.entries()) {
    const last = runs[runs.length - 1];
    if (isBlack && last && last.from + last.length === x) last.length += 1;
    else if (isBlack) runs.push({ from: x, length: 1 });
  }
  return runs;
}
