/** Resolves in a turn of its own: what is pressed, and what is to be painted, comes before the rest. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
