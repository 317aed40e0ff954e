import type { PinLook } from "./pinLook.ts";

const namespace = "http://www.w3.org/2000/svg";

// On a grid of 32.
export const outlines = {
  diamond: "M16 2 30 16 16 30 2 16z",
  triangle: "M16 3.5 30.5 28.5h-29z",
  circle: "M16 3a13 13 0 1 0 0 26 13 13 0 1 0 0-26z",
} as const;
/** In the middle of each outline; a triangle's is low and narrow. */
export const ticks = {
  diamond: "m10.5 16.5 4 4 7-8.5",
  triangle: "m11.5 20 3.3 3.3 5.2-6.6",
  circle: "m10.5 16.5 4 4 7-8.5",
} as const;

const drawn = new Map<string, SVGSVGElement>();

/** Draws a pin as SVG. Each look is built once and copied after: panning adds hundreds. */
export function drawPin(look: PinLook): SVGSVGElement {
  const key = keyOf(look);
  const known = drawn.get(key) ?? build(look);
  drawn.set(key, known);
  return known.cloneNode(true) as SVGSVGElement;
}

/** The same for looks that are drawn the same. Marks are few, so the looks are few hundreds. */
export function keyOf({ shape, colour, isFilled, mark, size }: PinLook): string {
  return `${shape} ${colour} ${isFilled ? "full" : "line"} ${mark} ${size}`;
}

function build({ shape, colour, isFilled, mark, size }: PinLook): SVGSVGElement {
  const svg = element("svg", { viewBox: "0 0 32 32", width: size, height: size });
  svg.setAttribute("class", `pin-${colour}${isFilled ? "" : " pin-line"}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(element("path", { d: outlines[shape], class: "pin-body" }));
  svg.append(
    mark === "✓" ? element("path", { d: ticks[shape], class: "pin-tick" }) : text(shape, mark),
  );
  return svg;
}

function text(shape: PinLook["shape"], mark: string): SVGTextElement {
  const { x, y, fontSize } = textOf(shape, mark);
  const label = element("text", { x, y, "text-anchor": "middle", "font-size": fontSize });
  label.textContent = mark;
  return label;
}

/** Where a pin's mark stands, by its middle and its base, and how large it is. */
export function textOf(shape: PinLook["shape"], mark: string) {
  return { x: 16, y: shape === "triangle" ? 25 : 20.5, fontSize: mark.length > 2 ? 10 : 12.5 };
}

function element<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | number>,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
