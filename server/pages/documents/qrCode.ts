import { html } from "hono/html";
import { encode } from "uqr";
import { qrPath } from "#domain/qrPath.ts";

/** Modules of white around the code, by which scanners find it (ISO/IEC 18004). */
const quiet = 4;

/** An address as a QR code that a phone's camera opens; readable with a fifth of it smudged. */
export function qrCode(address: string, label: string) {
  const { size, data } = encode(address, { ecc: "M", border: quiet });
  return html`<svg
    class="qr"
    role="img"
    aria-label="${label}"
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
  >
    <path d="${qrPath(data)}" />
  </svg>`;
}
