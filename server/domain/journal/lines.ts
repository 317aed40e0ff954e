/** Lines of a file, each ended. */
export function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join("");
}

/** How many things are written at once. */
const pieceMax = 500;

/** Lines of many things, some things at a time. */
export function* pieces<Thing>(
  things: Iterable<Thing>,
  linesOf: (thing: Thing) => readonly string[],
): Generator<string> {
  let written: string[] = [];
  let count = 0;
  for (const thing of things) {
    written.push(...linesOf(thing));
    if (++count % pieceMax > 0) continue;
    yield lines(written);
    written = [];
  }
  yield lines(written);
}

/** A name that people typed, as part of one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}
