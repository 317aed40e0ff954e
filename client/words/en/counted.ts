/** So many of a thing, or the one: "1 line", "2 lines". `count` is written out already ("1.200"). */
export function counted(count: string | number, one: string, several = `${one}s`): string {
  return String(count) === "1" ? `1 ${one}` : `${count} ${several}`;
}
