/** Lines of a file, each ended. */
export function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join("");
}

/** A name that people typed, as part of one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}
