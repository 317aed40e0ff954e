import { createMemo } from "solid-js";
import { encode } from "uqr";
import { qrPath } from "#domain/qrPath.ts";
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
      <path d={qrPath(code().data)} fill="#000" />
    </svg>
  );
}
