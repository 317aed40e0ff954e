import { html } from "hono/html";
import { leafShape, strokes } from "../../../client/look/strokes.ts";
import type { Html } from "./shell.ts";

/** A line drawing of the client's, in the colour of the text. Decoration: words stand beside it, or name it. */
export function iconOf(name: keyof typeof strokes, size = 24): Html {
  return html`<svg
    viewBox="0 0 24 24"
    width="${size}"
    height="${size}"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${strokes[name].map((d) => html`<path d="${d}" />`)}
  </svg>`;
}

/** The leaf of Lá Lành. */
export const leaf = html`<svg viewBox="0 0 32 32" aria-hidden="true">
  <path d="${leafShape.blade}" fill="var(--leaf)" />
  <path
    d="${leafShape.vein}"
    stroke="var(--on-leaf)"
    stroke-width="2"
    fill="none"
    stroke-linecap="round"
  />
</svg>`;
