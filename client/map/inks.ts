/** The tokens of the look that maps are drawn with. */
const tokens = ["--land", "--land-line", "--water", "--leaf", "--ink-soft"] as const;
export type Ink = (typeof tokens)[number];

/**
 * The colours of the present theme for a canvas, which knows no CSS variables: read off a hidden
 * element, since `light-dark()` is resolved only where a colour is used.
 */
export function readInks(beside: HTMLElement): Record<Ink, string> {
  const probe = document.createElement("i");
  probe.hidden = true;
  beside.append(probe);
  const read = (token: Ink) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const inks = Object.fromEntries(tokens.map((token) => [token, read(token)]));
  probe.remove();
  return inks as Record<Ink, string>;
}

/** Calls back when the theme changes; returns how to stop. */
export function onTheme(changed: () => void): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", changed);
  return () => dark.removeEventListener("change", changed);
}
