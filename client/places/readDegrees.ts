/** Reads one angle as people write it, `22.82341` or `22,82341`; undefined when it is none. */
export function readDegrees(text: string): number | undefined {
  const plain = text.trim().replace(",", ".").replace(/°$/, "");
  if (!/^-?\d{1,3}(\.\d{1,10})?$/.test(plain)) return undefined;
  const degrees = Number(plain);
  return Math.abs(degrees) <= 180 ? degrees : undefined;
}
