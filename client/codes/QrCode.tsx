import { createMemo } from "solid-js";
import { encode } from "uqr";
import "./codes.css";

/** Modules of white around the code, by which scanners find it (ISO/IEC 18004). */
const quiet = 4;

/** A text as a QR code, black on white in every theme: scanners expect it so. */
export function QrCode(props: { text: string; label: string }) {
  const code = createMemo(() => encode(props.text, { ecc: "M", border: quiet }));
  return (
    <svg
      class="qr"
      role="img"
      aria-label={props.label}
      viewBox={`0 0 ${code().size} ${code().size}`}
      shape-rendering="crispEdges"
    >
      <rect width={code().size} height={code().size} fill="#fff" />
      <path d={pathOf(code().data)} fill="#000" />
    </svg>
  );
}

/** Each run of black modules in a row as one box, so that no hairline shows between modules. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
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
