/**
 * Things by code as people write codes: case does not count, and where Excel turned `001` into 1,
 * the 1 still means `001`. What is written exactly goes first, so that `1` and `001` can both be.
 */
export function byCode<Thing>(things: Iterable<readonly [code: string, thing: Thing]>) {
  const exact = new Map<string, Thing>();
  const loose = new Map<string, Set<Thing>>();
  const add = (code: string, thing: Thing) => {
    exact.set(code, thing);
    const key = looseKey(code);
    loose.set(key, (loose.get(key) ?? new Set()).add(thing));
  };
  for (const [code, thing] of things) add(code, thing);
  return {
    add,
    find(code: string): Thing | undefined {
      const [alike, another] = loose.get(looseKey(code)) ?? [];
      return exact.get(code) ?? (another === undefined ? alike : undefined);
    },
  };
}
export type ByCode<Thing> = ReturnType<typeof byCode<Thing>>;

function looseKey(code: string): string {
  return code.toUpperCase().replace(/^0+(?=\d+$)/, "");
}
